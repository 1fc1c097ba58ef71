package io.jianzhen.platform.campaign.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.campaign.duty.DutyClock;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * A campaign in which nobody does anything, day by day from its first to its last report: every
 * reminder there can be is made on its day, once.
 */
@SpringBootTest(
    properties = {
      "jianzhen.first-administrator=false",
      "jianzhen.websites.capture=false",
      "jianzhen.reminders.send-every=1h"
    })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Staff.class, DutyClock.class})
class CampaignYearTest {

  private static final LocalDate FIRST = LocalDate.of(2021, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2022, 6, 30);

  /** 28 units, 7 months; start, three days before, on the day, overdue, leaders. */
  private static final int REPORTS = 28 * 7 * 5;

  private static final int SUMMARIES = 28 * 5;

  /** Nothing says when to begin. */
  private static final int LIAISON = 29 * 4;

  private static final int ROUNDS = 2 * 5;

  @Autowired Reminders reminders;
  @Autowired JdbcClient jdbc;
  @Autowired DutyClock clock;

  @Test
  void everyReminderIsMadeOnItsDayOnceWhateverTheClockDoesAfterwards() {
    FIRST.datesUntil(LAST.plusDays(1)).forEach(this::run);
    List<String> made = all();
    assertThat(made).hasSize(REPORTS + SUMMARIES + LIAISON + ROUNDS);
    assertThat(ofStreet())
        .containsExactly(
            "2022-01-30 start",
            "2022-02-02 ahead-3",
            "2022-02-05 on-the-day",
            "2022-02-06 overdue",
            "2022-02-08 escalation");

    for (LocalDate day = LAST; day.isAfter(FIRST); day = day.minusDays(13)) {
      run(day);
    }
    assertThat(all()).isEqualTo(made);
  }

  private void run(LocalDate day) {
    clock.set(day.toString());
    reminders.run();
  }

  private List<String> all() {
    return jdbc.sql(
            """
            SELECT concat_ws(' ', id, duty, period, unit, kind, due) FROM reminder ORDER BY id
            """)
        .query(String.class)
        .list();
  }

  private List<String> ofStreet() {
    return jdbc.sql(
            """
            SELECT to_char(made_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') || ' ' || kind
              FROM reminder
             WHERE duty = 'monthly-report' AND period = '2022-01' AND unit = '120116001'
             ORDER BY id
            """)
        .query(String.class)
        .list();
  }
}
