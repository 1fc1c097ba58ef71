package io.jianzhen.platform.casework.file.fine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A notice of an intended fine (拟处罚告知), and what followed it.
 *
 * @param yuan that is intended; no more is imposed without another notice
 * @param hearing whether the right to a hearing was told with it
 * @param done in the order in which it was noted
 */
public record Notice(
    long id,
    long person,
    BigDecimal yuan,
    LocalDate on,
    boolean hearing,
    String basis,
    List<Done> done) {

  public Notice {
    done = List.copyOf(done);
  }

  /** What happened on which day. */
  public record Done(NoticeStep step, LocalDate on) {}

  /** What clocks call it. */
  public String reference() {
    return "notice:" + id;
  }

  public boolean isLive() {
    return on(NoticeStep.WITHDRAWN).isEmpty();
  }

  /** The last day on which that happened. */
  public Optional<LocalDate> on(NoticeStep step) {
    return done.stream()
        .filter(one -> one.step() == step)
        .map(Done::on)
        .reduce((earlier, later) -> later);
  }

  /** Whether a step can come now. */
  public boolean isOpenFor(NoticeStep step) {
    boolean isAsked = on(NoticeStep.ASKED).isPresent();
    boolean isOver = on(NoticeStep.HEARD).isPresent() || on(NoticeStep.WAIVED).isPresent();
    return isLive()
        && switch (step) {
          case STATED, WITHDRAWN -> true;
          case ASKED -> hearing && !isAsked && !isOver;
          case SET, HEARD -> isAsked && !isOver;
          case WAIVED -> hearing && !isOver;
        };
  }

  /**
   * Whether a day of decision comes after what was owed: the hearing, or the party's word that it
   * wants none. A party that is silent until its days are over has none either.
   *
   * @param last day to ask for a hearing
   */
  public boolean allows(LocalDate day, Optional<LocalDate> last) {
    if (day.isBefore(on)) {
      return false;
    }
    Optional<LocalDate> over = on(NoticeStep.HEARD).or(() -> on(NoticeStep.WAIVED));
    if (!hearing || over.isPresent()) {
      return over.map(then -> !day.isBefore(then)).orElse(true);
    }
    return on(NoticeStep.ASKED).isEmpty() && last.filter(day::isAfter).isPresent();
  }
}
