package io.jianzhen.platform.website;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of many addresses, the most urgent first, each label in the order of the lines.
 *
 * @param at when they were judged
 */
record CheckReport(List<CheckedAddress> addresses, ZonedDateTime at) {

  /** Addresses of one page. */
  static final int PAGE = 50;

  CheckReport {
    addresses =
        addresses.stream()
            .sorted(
                Comparator.comparing(CheckedAddress::label).thenComparingInt(CheckedAddress::line))
            .toList();
  }

  /**
   * How many addresses have each label, in the order of the labels; labels of none are left out.
   */
  public Map<Label, Long> counts() {
    Map<Label, Long> counts = new EnumMap<>(Label.class);
    addresses.forEach(one -> counts.merge(one.label(), 1L, Long::sum));
    return counts;
  }

  /** How many there are with this label, or of all. */
  int total(@Nullable Label label) {
    return with(label).size();
  }

  /** How many pages those with this label fill, at least one. */
  int pages(@Nullable Label label) {
    return Math.max(1, (total(label) + PAGE - 1) / PAGE);
  }

  /** The addresses of a page, counted from 1. */
  List<CheckedAddress> page(@Nullable Label label, int page) {
    return with(label).stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
  }

  private List<CheckedAddress> with(@Nullable Label label) {
    return label == null
        ? addresses
        : addresses.stream().filter(one -> one.label() == label).toList();
  }
}
