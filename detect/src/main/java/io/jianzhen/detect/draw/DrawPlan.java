package io.jianzhen.detect.draw;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who can be drawn, how many, and by which rule; frozen before the seed is known.
 *
 * <p>Lists are kept in the order of their ids, so that the order in which they were entered decides
 * nothing.
 *
 * @param title of the round, such as 第一次专项督查
 * @param frozen when it was frozen, as text with the zone
 * @param commitment SHA-256 of the secret, 64 hexadecimal digits
 * @param randomness which public value will be taken, said before it is out, such as {@code drand
 *     quicknet 4700000}
 * @param inspectorsEach how many inspectors go to each drawn candidate, 0 to 9
 * @param excluded who is left out, and why
 */
public record DrawPlan(
    String title,
    String frozen,
    String commitment,
    String randomness,
    int inspectorsEach,
    List<Stratum> strata,
    List<Candidate> candidates,
    List<Excluded> excluded,
    List<Inspector> inspectors,
    List<Conflict> conflicts) {

  /** How many are drawn of a group, such as an industry or a kind of unit. */
  public record Stratum(String id, int quota) {}

  /** Somebody or something that can be drawn. */
  public record Candidate(String id, String stratum, String name) {}

  /** Left out before the draw. */
  public record Excluded(String id, String name, String reason) {}

  public record Inspector(String id, String unit, String name) {}

  /** The inspector does not go there. */
  public record Conflict(String inspector, String candidate, String reason) {}

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][-A-Za-z0-9._:]{0,63}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int LONGEST = 200;
  private static final int MOST_EACH = 9;

  /**
   * @throws BrokenDraw if a list contradicts another, or a text cannot stand in a line of the file
   */
  public DrawPlan {
    List.of(title, frozen, randomness).forEach(DrawPlan::checkText);
    check(SHA256.matcher(commitment).matches(), "承诺值须是 64 位十六进制", "the commitment is no SHA-256");
    check(
        inspectorsEach >= 0 && inspectorsEach <= MOST_EACH,
        "每处检查人员数须在 0 到 9 之间",
        "0 to 9 inspectors each");
    strata = sorted(strata, Comparator.comparing(Stratum::id));
    candidates = sorted(candidates, Comparator.comparing(Candidate::id));
    excluded = sorted(excluded, Comparator.comparing(Excluded::id));
    inspectors = sorted(inspectors, Comparator.comparing(Inspector::id));
    conflicts =
        sorted(
            conflicts,
            Comparator.comparing(Conflict::candidate).thenComparing(Conflict::inspector));
    Set<String> groups = ids(strata.stream().map(Stratum::id).toList());
    strata.forEach(one -> check(one.quota() >= 0, "抽取数不能为负", "a quota below 0"));
    Set<String> all = ids(candidates.stream().map(Candidate::id).toList());
    for (Candidate one : candidates) {
      checkText(one.name());
      check(
          groups.contains(one.stratum()),
          "“" + one.id() + "”属于没有列出的分组",
          one.id() + " is of no group");
    }
    for (Excluded one : excluded) {
      checkText(one.name());
      checkText(one.reason());
      check(
          !all.contains(one.id()),
          "“" + one.id() + "”既在名单中又被排除",
          one.id() + " is both in and left out");
    }
    ids(excluded.stream().map(Excluded::id).toList());
    Set<String> people = ids(inspectors.stream().map(Inspector::id).toList());
    for (Inspector one : inspectors) {
      checkText(one.unit());
      checkText(one.name());
    }
    for (Conflict one : conflicts) {
      checkText(one.reason());
      check(
          people.contains(one.inspector()) && all.contains(one.candidate()),
          "回避中有名单外的编号",
          "a conflict of somebody who is not listed");
    }
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    return list.stream().sorted(order).toList();
  }

  private static Set<String> ids(List<String> ids) {
    Set<String> twice =
        ids.stream()
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(one -> one.getValue() > 1)
            .map(java.util.Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    check(twice.isEmpty(), "编号重复：" + twice, "an id stands twice: " + twice);
    ids.forEach(id -> check(ID.matcher(id).matches(), "编号“" + id + "”写法不对", "no id: " + id));
    return new HashSet<>(ids);
  }

  private static void checkText(String text) {
    check(
        !text.isBlank()
            && text.length() <= LONGEST
            && text.codePoints().noneMatch(DrawPlan::breaksLine),
        "文字为空、过长或含有控制字符",
        "a text is empty, too long or has control characters");
  }

  private static boolean breaksLine(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
        || Character.getType(c) == Character.SURROGATE;
  }

  private static void check(boolean holds, String zh, String en) {
    if (!holds) {
      throw new BrokenDraw(0, zh, en);
    }
  }

  /** What a plan says of a secret that is not shown yet: its SHA-256. */
  public static String commitmentTo(String secret) {
    return Digests.sha256(secret);
  }

  /** The frozen text: its bytes in UTF-8 are what is hashed. */
  public String text() {
    return PlanText.of(this);
  }

  /** SHA-256 of {@link #text()}, 64 hexadecimal digits. */
  public String hash() {
    return Digests.sha256(text());
  }
}
