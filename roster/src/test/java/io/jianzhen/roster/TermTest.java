package io.jianzhen.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ends of the term in one cell, as people write them. */
class TermTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019.10.7-2025.10.6",
        "2019-10-07-2025-10-06",
        "2019-10-07至2025-10-06",
        "2019年10月7日至2025年10月6日",
        "自2019年10月7日起至2025年10月6日止",
        "2019/10/07 ~ 2025/10/06",
        "2019.10.07—2025.10.06",
        "2019.10.07－2025.10.06",
        "20191007-20251006",
        "2019-10-07--2025-10-06",
        "2019.10.7到2025.10.6"
      })
  void isTakenApart(String text) {
    Term term = Term.parse(text);
    assertThat(term.start().day()).isEqualTo(LocalDate.of(2019, 10, 7));
    assertThat(term.end().day()).isEqualTo(LocalDate.of(2025, 10, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-10-06", "至2025年10月6日", "2025.10.6止"})
  void aSingleDateIsTheEnd(String text) {
    Term term = Term.parse(text);
    assertThat(term.start().text()).isEmpty();
    assertThat(term.end().day()).isEqualTo(LocalDate.of(2025, 10, 6));
  }

  @Test
  void whatIsNoDateIsLeftToTheRules() {
    assertThat(Term.parse("长期").end().isUnreadable()).isTrue();
    assertThat(Term.parse("2019.13.7-2025.10.6").end().isUnreadable()).isTrue();
    assertThat(Term.parse("2019-13-07至2025-10-06").start().isUnreadable()).isTrue();
    assertThat(Term.parse("").end().text()).isEmpty();
  }
}
