package io.jianzhen.platform.tipoff.reward;

import io.jianzhen.platform.tipoff.RewardedTips.Tip;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reward as it is proposed.
 *
 * @param employee whether the informer works for the firm; null where nothing was ticked
 * @param joint ids of the tip-offs of those who told it together
 * @param collector id of the tip-off whose informer collects; empty where only one told it
 * @param passedOver a {@link Reward.PassedOver}, or empty
 * @param agreed a {@link Reward.Agreed}, or empty
 */
record RewardForm(
    String fine,
    @Nullable Boolean employee,
    List<String> joint,
    String collector,
    String passedOver,
    String agreed) {

  static final RewardForm BLANK = new RewardForm("", false, List.of(), "", "", "");

  private static final Pattern YUAN = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,2})?");

  /** A comma before three digits, as large sums are written. */
  private static final Pattern GROUPS = Pattern.compile("(?<=\\d),(?=\\d{3}(?:,|\\.|$))");

  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

  RewardForm {
    fine = text(fine);
    joint = list(joint);
    collector = text(collector);
    passedOver = text(passedOver);
    agreed = text(agreed);
  }

  private static List<String> list(@Nullable List<String> raw) {
    return raw == null ? List.of() : List.copyOf(raw);
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }

  /** The same with the one who collects filled in where there is no choice. */
  RewardForm among(List<Tip> same) {
    return collector.isEmpty() && same.size() == 1
        ? new RewardForm(fine, employee, joint, Long.toString(same.get(0).id()), passedOver, agreed)
        : this;
  }

  /** Whether the informer works for the firm. */
  boolean isEmployee() {
    return Boolean.TRUE.equals(employee);
  }

  /** The fine, more than 0; empty if it is no amount. */
  Optional<BigDecimal> yuan() {
    String plain = GROUPS.matcher(fine.replace('，', ',')).replaceAll("");
    return YUAN.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain)).filter(amount -> amount.signum() > 0)
        : Optional.empty();
  }

  /** The tip-off whose informer collects, or -1. */
  long collects() {
    return id(collector);
  }

  /** All who have a part in it. */
  Set<Long> shares() {
    Set<Long> shares = new LinkedHashSet<>();
    shares.add(collects());
    joint.forEach(one -> shares.add(id(one)));
    return shares;
  }

  Optional<Reward.PassedOver> over() {
    return Arrays.stream(Reward.PassedOver.values())
        .filter(one -> one.name().equals(passedOver))
        .findFirst();
  }

  Optional<Reward.Agreed> how() {
    return shares().size() < 2
        ? Optional.empty()
        : Arrays.stream(Reward.Agreed.values())
            .filter(one -> one.name().equals(agreed))
            .findFirst();
  }

  /**
   * Message keys of what is wrong, by field.
   *
   * @param same those who told the same, the first told first
   * @param namedOnly whether the rule pays only those who gave their name
   */
  Map<String, String> whatIsWrong(List<Tip> same, boolean namedOnly) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (yuan().isEmpty()) {
      wrong.put("fine", "tipoff.reward.fine.wrong");
    }
    Map<Long, Tip> known = same.stream().collect(Collectors.toMap(Tip::id, tip -> tip));
    if (!known.keySet().containsAll(shares())) {
      wrong.put("collector", "tipoff.reward.collector.wrong");
      return wrong;
    }
    if (namedOnly && !shares().stream().allMatch(id -> isNamed(known, id))) {
      wrong.put("collector", "tipoff.reward.namedOnly");
    }
    if (shares().size() > 1 && how().isEmpty()) {
      wrong.put("agreed", "tipoff.reward.agreed.missing");
    }
    if (!shares().contains(RewardDesk.first(same).id()) && over().isEmpty()) {
      wrong.put("passedOver", "tipoff.reward.passedOver.missing");
    }
    return wrong;
  }

  private static boolean isNamed(Map<Long, Tip> known, long id) {
    Tip tip = known.get(id);
    return tip != null && tip.named();
  }

  private static long id(String typed) {
    return ID.matcher(typed).matches() ? Long.parseLong(typed) : -1;
  }
}
