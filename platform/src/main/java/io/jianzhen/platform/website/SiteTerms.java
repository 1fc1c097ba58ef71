package io.jianzhen.platform.website;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long each step may take. No law sets these; they are the task force's own and can be set.
 *
 * <p>Working days are Monday to Friday: public holidays, and the days worked in their stead, are
 * not known here.
 */
@Component
class SiteTerms {

  private final int evidence;
  private final int judgement;
  private final int report;
  private final int blocking;
  private final List<Integer> rechecks;

  SiteTerms(
      @Value("${jianzhen.websites.evidence-days:2}") int evidence,
      @Value("${jianzhen.websites.judgement-days:2}") int judgement,
      @Value("${jianzhen.websites.report-days:3}") int report,
      @Value("${jianzhen.websites.blocking-days:5}") int blocking,
      @Value("${jianzhen.websites.recheck-days:3,7,30}") List<Integer> rechecks) {
    this.evidence = evidence;
    this.judgement = judgement;
    this.report = report;
    this.blocking = blocking;
    this.rechecks = List.copyOf(rechecks);
  }

  /** Days after the blocking on which the site is looked at again; the last one repeats. */
  List<Integer> rechecks() {
    return rechecks;
  }

  /**
   * What is due next for a site that has come to this state on a day.
   *
   * @param judged what was said of it; matters once it is judged
   */
  Due after(SiteState state, @Nullable Judgement judged, LocalDate from) {
    return switch (state) {
      case SUSPECTED -> new Due(SiteStep.EVIDENCE, workDays(from, evidence));
      case CAPTURED -> new Due(SiteStep.JUDGE, workDays(from, judgement));
      case JUDGED -> judged(judged, from);
      case REPORTED -> new Due(SiteStep.BLOCK, workDays(from, blocking));
      case BLOCKED, DELISTED -> new Due(SiteStep.RECHECK, from.plusDays(rechecks.get(0)));
      case REAPPEARED -> new Due(SiteStep.REPORT, workDays(from, 1));
    };
  }

  private Due judged(@Nullable Judgement judged, LocalDate from) {
    if (judged == Judgement.NOT_COUNTERFEIT) {
      return Due.NOTHING;
    }
    return judged == Judgement.COUNTERFEIT
        ? new Due(SiteStep.REPORT, workDays(from, report))
        : new Due(SiteStep.JUDGE, workDays(from, judgement));
  }

  /**
   * When a closed site is looked at again.
   *
   * @param done how often it has been since
   * @param last the day of the last look
   */
  Due recheck(LocalDate blocked, int done, LocalDate last) {
    LocalDate planned =
        done < rechecks.size()
            ? blocked.plusDays(rechecks.get(done))
            : last.plusDays(rechecks.get(rechecks.size() - 1));
    return new Due(SiteStep.RECHECK, planned.isAfter(last) ? planned : last.plusDays(1));
  }

  private static LocalDate workDays(LocalDate from, int days) {
    LocalDate day = from;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      left -= isWorkDay(day) ? 1 : 0;
    }
    return day;
  }

  private static boolean isWorkDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
