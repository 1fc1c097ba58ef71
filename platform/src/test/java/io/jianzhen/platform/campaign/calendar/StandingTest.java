package io.jianzhen.platform.campaign.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How something stands that is due on 5 March 2022. */
class StandingTest {

  private static final LocalDate DUE = LocalDate.of(2022, 3, 5);

  @ParameterizedTest(name = "on {0}, done {1}, unit until {2}: {3}")
  @CsvSource({
    "2022-03-01, false, ,           AHEAD",
    "2022-03-02, false, ,           SOON",
    "2022-03-05, false, ,           SOON",
    "2022-03-06, false, ,           OVERDUE",
    "2022-03-06, true,  ,           DONE",
    "2022-02-10, false, 2022-02-15, ENDED",
    "2022-03-04, false, 2022-03-04, ENDED",
    "2022-03-05, false, 2022-03-05, SOON",
    "2022-03-10, false, 2022-03-31, OVERDUE",
    "2022-04-01, false, 2022-03-31, ENDED",
    "2022-04-01, true,  2022-03-31, DONE"
  })
  void stands(LocalDate today, boolean done, LocalDate end, Standing as) {
    assertThat(Standing.of(DUE, done, end, today)).isEqualTo(as);
  }
}
