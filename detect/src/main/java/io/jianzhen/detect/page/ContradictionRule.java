package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Marks that contradict each other: a hint with a reason, no proof, as genuine sites have such
 * mistakes too (the statistics bureau showed two different codes).
 */
final class ContradictionRule implements Rule {

  private static final Pattern CODE = Pattern.compile("bm\\d{8}|\\d{10}");

  /** GB/T 2260: the first two digits of a division, and the character its records begin with. */
  private static final Map<String, String> PROVINCES =
      Map.ofEntries(
          Map.entry("11", "京"),
          Map.entry("12", "津"),
          Map.entry("13", "冀"),
          Map.entry("14", "晋"),
          Map.entry("15", "蒙"),
          Map.entry("21", "辽"),
          Map.entry("22", "吉"),
          Map.entry("23", "黑"),
          Map.entry("31", "沪"),
          Map.entry("32", "苏"),
          Map.entry("33", "浙"),
          Map.entry("34", "皖"),
          Map.entry("35", "闽"),
          Map.entry("36", "赣"),
          Map.entry("37", "鲁"),
          Map.entry("41", "豫"),
          Map.entry("42", "鄂"),
          Map.entry("43", "湘"),
          Map.entry("44", "粤"),
          Map.entry("45", "桂"),
          Map.entry("46", "琼"),
          Map.entry("50", "渝"),
          Map.entry("51", "川"),
          Map.entry("52", "贵"),
          Map.entry("53", "云"),
          Map.entry("54", "藏"),
          Map.entry("61", "陕"),
          Map.entry("62", "甘"),
          Map.entry("63", "青"),
          Map.entry("64", "宁"),
          Map.entry("65", "新"));

  @Override
  public void judge(Evidence page, List<PageFinding> found) {
    SortedSet<String> codes = values(page, ContradictionRule::isCode);
    if (codes.size() > 1) {
      add(page, found, codes, "页面上有几个不同的网站标识码：%s。", "The page has several site codes: %s.");
    }
    SortedSet<String> provinces =
        page.marks().stream()
            .map(ContradictionRule::province)
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    if (provinces.size() > 1) {
      add(
          page,
          found,
          provinces,
          "网站标识码、公安备案和 ICP 备案分属不同的省份：%s。",
          "Site code, police record and ICP record are of different provinces: %s.");
    }
  }

  private static SortedSet<String> values(Evidence page, Predicate<Mark> wanted) {
    return page.marks().stream()
        .filter(wanted)
        .map(Mark::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isCode(Mark mark) {
    return (mark.kind() == MarkKind.SITE_CODE || mark.kind() == MarkKind.FAULT_LINK)
        && CODE.matcher(mark.value().toLowerCase(Locale.ROOT)).matches();
  }

  /** The province that a mark speaks of; ministries are of none. */
  private static Optional<String> province(Mark mark) {
    return switch (mark.kind()) {
      case ICP -> Optional.of(mark.value().substring(0, 1)).filter(PROVINCES::containsValue);
      case POLICE -> Optional.ofNullable(PROVINCES.get(mark.value().substring(0, 2)));
      case SITE_CODE ->
          CODE.matcher(mark.value()).matches()
              ? Optional.ofNullable(PROVINCES.get(mark.value().substring(0, 2)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static void add(
      Evidence page, List<PageFinding> found, SortedSet<String> values, String zh, String en) {
    String all = String.join("、", values);
    // With marks of government at all, a host outside gov.cn makes it worse.
    boolean claims = page.marks().stream().anyMatch(ContradictionRule::isCode);
    found.add(
        new PageFinding(
            PageRule.MARKS_DISAGREE,
            page.isGovernment() || !claims ? Strength.NOTE : Strength.SUSPECT,
            Optional.empty(),
            all,
            new Sentence(zh.formatted(all), en.formatted(String.join(", ", values)))));
  }
}
