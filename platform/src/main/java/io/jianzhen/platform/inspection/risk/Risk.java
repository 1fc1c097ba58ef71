package io.jianzhen.platform.inspection.risk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A risk in its parts, the heaviest first.
 *
 * @param parts each with its points; together they are the score
 */
public record Risk(List<Part> parts) {

  private static final Pattern PART = Pattern.compile("([A-Z_]+)=([0-9]+):([0-9]+)");

  public Risk {
    parts = List.copyOf(parts);
  }

  /** So many of something, and the points that they give. */
  public record Part(RiskFactor factor, long count, int points) {}

  /** From what was counted; what gives no points is left out. */
  static Risk of(Map<RiskFactor, Long> counts) {
    List<Part> parts = new ArrayList<>();
    new EnumMap<>(counts)
        .forEach(
            (factor, count) -> {
              int points = factor.points(count);
              if (points > 0) {
                parts.add(new Part(factor, count, points));
              }
            });
    parts.sort((a, b) -> Integer.compare(b.points(), a.points()));
    return new Risk(parts);
  }

  /** Reads {@link #text()}. */
  public static Risk parse(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      parts.add(
          new Part(
              RiskFactor.valueOf(matcher.group(1)),
              Long.parseLong(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    }
    return new Risk(parts);
  }

  public int score() {
    return parts.stream().mapToInt(Part::points).sum();
  }

  /** As it is kept with a visit: {@code LEAD=2:30 UNVERIFIED=4:8}. */
  public String text() {
    return parts.stream()
        .map(one -> one.factor() + "=" + one.count() + ":" + one.points())
        .collect(Collectors.joining(" "));
  }
}
