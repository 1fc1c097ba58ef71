package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.web.FreeText;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What an employer filled in, as typed.
 *
 * @param version of the answers on which it was built
 * @param reasons by the key of the entry, blank ones left out
 * @param forged keys of the entries that are marked
 */
record AnswerForm(
    int version,
    String holders,
    String uncertified,
    String plan,
    String inCharge,
    boolean stated,
    Map<String, String> reasons,
    Set<String> forged) {

  static final int LONGEST_PLAN = 2_000;
  static final int LONGEST_REASON = 300;
  static final int LONGEST_NAME = 40;

  private static final String REASON = "reason-";
  private static final Pattern KEY = Pattern.compile("\\d{1,18}-\\d{1,9}");
  private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

  AnswerForm {
    reasons = Map.copyOf(reasons);
    forged = Set.copyOf(forged);
  }

  /** Takes the form out of what was sent; keys that can be no entry's are left out. */
  static AnswerForm of(MultiValueMap<String, String> sent) {
    Map<String, String> reasons = new TreeMap<>();
    sent.toSingleValueMap()
        .forEach(
            (name, value) -> {
              String key = name.startsWith(REASON) ? name.substring(REASON.length()) : "";
              if (KEY.matcher(key).matches() && !value.isBlank()) {
                reasons.put(key, lines(value));
              }
            });
    List<String> marked =
        sent.getOrDefault("forged", List.of()).stream()
            .filter(key -> KEY.matcher(key).matches())
            .toList();
    return new AnswerForm(
        count(text(sent, "version")).orElse(0),
        text(sent, "holders"),
        text(sent, "uncertified"),
        text(sent, "plan"),
        text(sent, "inCharge"),
        sent.containsKey("stated"),
        reasons,
        Set.copyOf(marked));
  }

  static AnswerForm of(Answers saved) {
    Map<String, String> reasons = new TreeMap<>();
    saved.marks().stream()
        .filter(mark -> !mark.reason().isEmpty())
        .forEach(mark -> reasons.put(mark.key(), mark.reason()));
    return new AnswerForm(
        saved.version(),
        saved.holders() == null ? "" : saved.holders().toString(),
        saved.uncertified() == null ? "" : saved.uncertified().toString(),
        saved.plan(),
        saved.inCharge(),
        saved.stated(),
        reasons,
        Set.copyOf(saved.forged().stream().map(Answers.Mark::key).toList()));
  }

  /** The same answers, built on another version. */
  AnswerForm on(int other) {
    return new AnswerForm(other, holders, uncertified, plan, inCharge, stated, reasons, forged);
  }

  /** The same answers with one more entry marked; a reason that was typed stays. */
  AnswerForm marking(String key, String because) {
    Map<String, String> more = new TreeMap<>(reasons);
    more.putIfAbsent(key, because);
    Set<String> marked = new TreeSet<>(forged);
    marked.add(key);
    return new AnswerForm(version, holders, uncertified, plan, inCharge, stated, more, marked);
  }

  /** The same answers, not stated: what was stated was about what has been returned. */
  AnswerForm unstated() {
    return new AnswerForm(version, holders, uncertified, plan, inCharge, false, reasons, forged);
  }

  /** The keys of all entries of which something is said. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>(reasons.keySet());
    keys.addAll(forged);
    return keys;
  }

  public String reason(String key) {
    return reasons.getOrDefault(key, "");
  }

  @Nullable Integer holdersCount() {
    return count(holders).orElse(null);
  }

  @Nullable Integer uncertifiedCount() {
    return count(uncertified).orElse(null);
  }

  /** What is wrong at a field. */
  record Wrong(String messageKey, int longest) {}

  /** What cannot even be kept as a draft: field to what is wrong, in the order of the form. */
  Map<String, Wrong> cannotBeKept() {
    Map<String, Wrong> wrong = new LinkedHashMap<>();
    refuseCount(wrong, "holders", holders);
    refuseCount(wrong, "uncertified", uncertified);
    new TreeMap<>(reasons)
        .forEach((key, reason) -> refuseText(wrong, REASON + key, reason, LONGEST_REASON));
    refuseText(wrong, "plan", plan, LONGEST_PLAN);
    refuseText(wrong, "inCharge", inCharge, LONGEST_NAME);
    return wrong;
  }

  /** What is wrong or missing before it can be submitted. */
  Map<String, Wrong> cannotBeSubmitted() {
    Map<String, Wrong> wrong = cannotBeKept();
    missing(wrong, "holders", holders.isEmpty());
    missing(wrong, "uncertified", uncertified.isEmpty());
    Integer all = holdersCount();
    Integer without = uncertifiedCount();
    if (all != null && without != null && without > all) {
      wrong.putIfAbsent("uncertified", new Wrong("selfcheck.uncertified.more", 0));
    }
    for (String key : new TreeSet<>(forged)) {
      if (reason(key).isBlank()) {
        wrong.putIfAbsent(REASON + key, new Wrong("selfcheck.reason.missing", 0));
      }
    }
    boolean toMend = !forged.isEmpty() || (without != null && without > 0);
    missing(wrong, "plan", toMend && plan.isBlank());
    missing(wrong, "inCharge", inCharge.isBlank());
    missing(wrong, "stated", !stated);
    return wrong;
  }

  private static void refuseCount(Map<String, Wrong> wrong, String field, String typed) {
    if (!typed.isEmpty() && count(typed).isEmpty()) {
      wrong.put(field, new Wrong("selfcheck.count.wrong", 0));
    }
  }

  private static void refuseText(Map<String, Wrong> wrong, String field, String text, int longest) {
    FreeText.whatIsWrong(text, longest).ifPresent(key -> wrong.put(field, new Wrong(key, longest)));
  }

  private static void missing(Map<String, Wrong> wrong, String field, boolean isMissing) {
    if (isMissing) {
      wrong.putIfAbsent(field, new Wrong("selfcheck." + field + ".missing", 0));
    }
  }

  private static Optional<Integer> count(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return COUNT.matcher(plain).matches() ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
  }

  private static String text(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : lines(value);
  }

  /** Browsers send line ends as CR LF. */
  private static String lines(String typed) {
    return typed.replace("\r\n", "\n").strip();
  }
}
