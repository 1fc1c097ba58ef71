package io.jianzhen.platform.casework.clock;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.Table;
import io.jianzhen.platform.casework.clock.LegalClock.Extension;
import io.jianzhen.platform.casework.clock.LegalClock.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The table of limits, read and checked at the start. */
@Component
class LegalClocks {

  private static final String ORDER_310 = "310";

  private final Map<String, LegalClock> all;

  /**
   * @param order310 in what the days of State Council Order 310 are counted, DAY or WORKDAY; the
   *     order does not say
   * @throws IllegalStateException if a row makes no sense
   */
  LegalClocks(@Value("${jianzhen.clocks.order-310-days:DAY}") Measure order310) {
    if (order310 != Measure.DAY && order310 != Measure.WORKDAY) {
      throw new IllegalStateException("jianzhen.clocks.order-310-days: DAY or WORKDAY");
    }
    Map<String, List<Extension>> extensions = extensions();
    Map<String, LegalClock> read = new LinkedHashMap<>();
    for (String[] row : Table.rows(LegalClocks.class, "legal-clocks.psv")) {
      List<Extension> own = extensions.remove(row[0]);
      LegalClock one = clock(row, own == null ? List.of() : own, order310);
      if (read.put(one.id(), one) != null) {
        throw new IllegalStateException("clock twice: " + one.id());
      }
    }
    if (!extensions.isEmpty()) {
      throw new IllegalStateException("extensions without a clock: " + extensions.keySet());
    }
    all = Collections.unmodifiableMap(read);
  }

  Collection<LegalClock> all() {
    return all.values();
  }

  Set<String> ids() {
    return all.keySet();
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  LegalClock get(String id) {
    LegalClock found = all.get(id);
    if (found == null) {
      throw new IllegalArgumentException("no clock " + id);
    }
    return found;
  }

  private static Map<String, List<Extension>> extensions() {
    Map<String, List<Extension>> read = new LinkedHashMap<>();
    for (String[] row : Table.rows(LegalClocks.class, "clock-extensions.psv")) {
      confidence(row[0], row[6]);
      read.computeIfAbsent(row[0], id -> new ArrayList<>())
          .add(
              new Extension(
                  Integer.parseInt(row[1]),
                  positive(row[0], row[2]),
                  Level.valueOf(row[3]),
                  Table.day(row[4], LocalDate.MIN),
                  Table.day(row[5], LocalDate.MAX)));
    }
    return read;
  }

  private static LegalClock clock(String[] row, List<Extension> extensions, Measure order310) {
    if (row[6].isBlank() || row[8].isBlank()) {
      throw new IllegalStateException("clock %s needs its basis and its event".formatted(row[0]));
    }
    return new LegalClock(
        row[0],
        row[8],
        new Sentence(row[1], row[12]),
        limit(row, order310),
        new Sentence(row[4], row[13]),
        new Sentence(row[5], row[14]),
        row[6],
        confidence(row[0], row[7]),
        Table.day(row[10], LocalDate.MIN),
        Table.day(row[11], LocalDate.MAX),
        List.copyOf(extensions));
  }

  private static Limit limit(String[] row, Measure order310) {
    boolean isSameDay = row[3].equals("day(立即)");
    Measure measure = isSameDay ? Measure.DAY : Measure.valueOf(row[3].toUpperCase(Locale.ROOT));
    int amount = Integer.parseInt(row[2]);
    if (amount < 0 || isSameDay != (amount == 0)) {
      throw new IllegalStateException("limit of clock %s: %s %s".formatted(row[0], row[2], row[3]));
    }
    boolean isOpen = measure == Measure.DAY && amount > 0 && row[6].contains(ORDER_310);
    return new Limit(amount, isOpen ? order310 : measure, Limit.Direction.valueOf(row[9]));
  }

  private static int positive(String id, String cell) {
    int number = Integer.parseInt(cell);
    if (number <= 0) {
      throw new IllegalStateException("extension of clock %s: %s".formatted(id, cell));
    }
    return number;
  }

  private static boolean confidence(String id, String cell) {
    if (!cell.startsWith("S") && !cell.startsWith("K")) {
      throw new IllegalStateException("confidence of clock %s: %s".formatted(id, cell));
    }
    return cell.startsWith("S");
  }
}
