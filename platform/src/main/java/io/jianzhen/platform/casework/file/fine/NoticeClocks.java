package io.jianzhen.platform.casework.file.fine;

import io.jianzhen.platform.casework.clock.Clocks;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The limits of a notice. T15 runs from the notice until a hearing is asked for or waived (行政处罚法
 * art. 64: five working days), T16 back from the hearing until the party is told (seven).
 */
@Component
public class NoticeClocks {

  private static final String ASK = "T15";
  private static final String TELL = "T16";

  private final Clocks clocks;
  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeClocks(Clocks clocks, JdbcClient jdbc, Clock clock) {
    this.clocks = clocks;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The right to a hearing was told. */
  public void told(String reference, LocalDate on, FineClocks.Place in, SignedIn me) {
    clocks.start(ASK, reference, shown(in), in.unit(), from(on), me);
  }

  public void taken(
      Notice notice, NoticeStep step, LocalDate on, FineClocks.Place in, SignedIn me) {
    String reference = notice.reference();
    switch (step) {
      case ASKED, WAIVED -> clocks.met(ASK, reference, from(on), me);
      case SET -> {
        clocks.start(TELL, reference, shown(in), in.unit(), from(on), me);
        clocks.met(TELL, reference, OffsetDateTime.now(clock), me);
      }
      case WITHDRAWN -> clocks.cancel(ASK, reference, "撤销告知", me);
      case STATED, HEARD -> {}
    }
  }

  /**
   * The last day on which a hearing can be asked for, whatever became of that limit: somebody may
   * have noted it as met, and a fine that was withdrawn has closed it.
   */
  public Optional<LocalDate> lastDay(Notice notice) {
    return jdbc.sql(
            """
            SELECT due FROM legal_clock WHERE clock = :clock AND subject = :subject
             ORDER BY due DESC LIMIT 1
            """)
        .param("clock", ASK)
        .param("subject", notice.reference())
        .query(OffsetDateTime.class)
        .optional()
        .map(due -> due.minusMinutes(1).atZoneSameInstant(clock.getZone()).toLocalDate());
  }

  /** It was decided after the party's days were over in silence. */
  public void lapsed(Notice notice, LocalDate on, SignedIn me) {
    clocks.closed(ASK, notice.reference(), from(on), me);
  }

  private static Clocks.Shown shown(FineClocks.Place in) {
    return new Clocks.Shown(in.number() + " 听证告知", "/cases/" + in.caseFile());
  }

  private OffsetDateTime from(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
  }
}
