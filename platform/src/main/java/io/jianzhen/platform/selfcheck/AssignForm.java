package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.enterprise.Enterprise;
import io.jianzhen.platform.enterprise.Enterprises;
import io.jianzhen.platform.enterprise.Industry;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** To whom a self-check is to be assigned, as typed. */
record AssignForm(String unit, String industry, String codes, String due) {

  static final AssignForm BLANK = new AssignForm("", "", "", "");

  /** Days ahead, at most. */
  private static final int LATEST = 366;

  AssignForm {
    unit = text(unit);
    industry = text(industry);
    codes = text(codes);
    due = text(due);
  }

  /** What is wrong, with the number that the message names. */
  record Wrong(String messageKey, int about) {

    Wrong(String messageKey) {
      this(messageKey, 0);
    }
  }

  Map<String, Wrong> whatIsWrong(
      Units units, Enterprises enterprises, LocalDate today, SignedIn me) {
    Map<String, Wrong> wrong = new LinkedHashMap<>();
    List<Unit> within = units.within(me.reach());
    if (!unit.isEmpty() && within.stream().noneMatch(one -> one.code().equals(unit))) {
      wrong.put("unit", new Wrong("selfcheck.unit.wrong"));
    }
    if (!industry.isEmpty()
        && Arrays.stream(Industry.values()).noneMatch(one -> one.name().equals(industry))) {
      wrong.put("industry", new Wrong("selfcheck.industry.wrong"));
    }
    wrongWithList(enterprises, within).ifPresent(one -> wrong.put("codes", one));
    Optional<LocalDate> day = day();
    if (day.isEmpty() || day.get().isBefore(today) || day.get().isAfter(today.plusDays(LATEST))) {
      wrong.put("due", new Wrong("selfcheck.due.wrong"));
    }
    return wrong;
  }

  /** Whether an employer exists elsewhere is not told. */
  private Optional<Wrong> wrongWithList(Enterprises enterprises, List<Unit> within) {
    List<String> listed = listed();
    if (listed.size() > SelfCheckDesk.MOST_AT_ONCE) {
      return Optional.of(new Wrong("selfcheck.codes.tooMany", SelfCheckDesk.MOST_AT_ONCE));
    }
    for (String code : listed) {
      Optional<Enterprise> employer = enterprises.byCreditCode(code);
      boolean known =
          employer
              .filter(one -> within.stream().anyMatch(unit -> unit.code().equals(one.unit())))
              .isPresent();
      if (!known) {
        return Optional.of(new Wrong("selfcheck.codes.unknown", listed.indexOf(code) + 1));
      }
    }
    return Optional.empty();
  }

  private List<String> listed() {
    return codes
        .toUpperCase(Locale.ROOT)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(due));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** Of a form at which nothing is wrong. */
  Assignment toAssignment() {
    return new Assignment(unit, industry, listed(), day().orElseThrow());
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }
}
