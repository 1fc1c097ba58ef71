package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.clock.ClockUndo;
import io.jianzhen.platform.casework.clock.Clocks;
import io.jianzhen.platform.casework.file.dossier.CaseContents;
import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The limits within which a case is brought to its end: 90 days to a penalty decision (行政处罚法 art.
 * 60), 30 by the order for cases until January 2026 (总局令15 art. 32), 30 for a public-order case
 * (治安管理处罚法). The law sets none for a criminal case as a whole.
 */
@Component
class CaseClocks {

  private static final List<String> LIMITS = List.of("T14", "T14a", "T23");

  private static final LocalDate LAST_OF_ORDER_15 = LocalDate.of(2026, 1, 31);

  private static final String PENALTY = "T14";

  private static final String JOINED = "JOINED";

  private final CaseContents contents;
  private final Clocks clocks;
  private final ClockUndo undo;
  private final Clock clock;

  CaseClocks(CaseContents contents, Clocks clocks, ClockUndo undo, Clock clock) {
    this.contents = contents;
    this.clocks = clocks;
    this.undo = undo;
    this.clock = clock;
  }

  void opened(CaseFile one, SignedIn me) {
    switch (one.kind()) {
      case CRIMINAL -> {}
      case PUBLIC_ORDER -> start("T23", one, me);
      case ADMINISTRATIVE -> start(penaltyLimit(one), one, me);
    }
  }

  /** Closed: what the law asks for was done, whichever limit ran. */
  void closed(CaseFile one, SignedIn me) {
    for (String id : LIMITS) {
      clocks.closed(id, one.reference(), OffsetDateTime.now(clock), me);
    }
  }

  /** It was not closed for good: what the closing met runs on; what was met before stays met. */
  void reopened(CaseFile one, SignedIn me) {
    OffsetDateTime closed = contents.last(one.id(), CaseStep.CLOSE.name()).orElse(null);
    for (String id : LIMITS) {
      undo.closed(id, one.reference(), closed, "重新办理", me);
    }
  }

  /**
   * T14 asks for the decision on the penalty, not for the end of the case: it is met by the first
   * fine that stands.
   */
  void penalties(CaseFile one, List<LocalDate> before, List<LocalDate> after, SignedIn me) {
    Optional<LocalDate> was = before.stream().min(Comparator.naturalOrder());
    Optional<LocalDate> is = after.stream().min(Comparator.naturalOrder());
    if (!was.equals(is)) {
      before.stream()
          .distinct()
          .forEach(day -> undo.met(PENALTY, one.reference(), from(day), "撤销处理结果", me));
      is.ifPresent(day -> clocks.met(PENALTY, one.reference(), from(day), me));
    }
  }

  private OffsetDateTime from(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
  }

  /** Handled by itself again, within its own limits. */
  void split(CaseFile one, SignedIn me) {
    for (String id : LIMITS) {
      undo.ended(id, one.reference(), JOINED, "拆分", me);
    }
  }

  /** Handled in another case from now on, whose own limits run. */
  void joined(CaseFile one, SignedIn me) {
    for (String id : LIMITS) {
      clocks.cancel(id, one.reference(), JOINED, me);
    }
  }

  /** The work of another unit: so are its limits. */
  void moved(CaseFile one, String unit, SignedIn me) {
    clocks.pass(one.reference(), unit, me);
  }

  private String penaltyLimit(CaseFile one) {
    LocalDate opened = one.createdAt().atZoneSameInstant(clock.getZone()).toLocalDate();
    return opened.isAfter(LAST_OF_ORDER_15) ? "T14" : "T14a";
  }

  private void start(String id, CaseFile one, SignedIn me) {
    clocks.start(
        id,
        one.reference(),
        new Clocks.Shown(one.number(), "/cases/" + one.id()),
        one.unit(),
        one.createdAt(),
        me);
  }
}
