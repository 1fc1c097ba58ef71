package io.jianzhen.platform.ledger;

import static io.jianzhen.platform.seal.TestSeal.SEAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.platform.organisation.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entering a figure from paper: what is refused, and at which field. */
class ManualEntryFormTest {

  private static final Unit STREET =
      new Unit("120116014", "泰达街道", Unit.Kind.STREET, "/BH/120116014/", true, true, true, false);

  @ParameterizedTest(name = "{0} on {2}, {3}: {6} {7}")
  @CsvSource(
      textBlock =
          """
          Z9, 120116014, 2021-12-08, 1,       paper 12, '',  item,     ledger.item.wrong
          '', 120116014, 2021-12-08, 1,       paper 12, '',  item,     ledger.item.wrong
          C1, 120116005, 2021-12-08, 1,       paper 12, '',  unit,     ledger.unit.wrong
          C1, 120116014, 8.12.2021,  1,       paper 12, '',  on,       ledger.on.wrong
          C1, 120116014, 2022-02-30, 1,       paper 12, '',  on,       ledger.on.wrong
          C1, 120116014, 2022-01-11, 1,       paper 12, '',  on,       ledger.on.future
          C1, 120116014, 2021-10-31, 1,       paper 12, '',  on,       ledger.on.early
          C1, 120116014, 2021-12-08, '',      paper 12, '',  quantity, ledger.quantity.wrong
          C1, 120116014, 2021-12-08, 0,       paper 12, '',  quantity, ledger.quantity.wrong
          C1, 120116014, 2021-12-08, -1,      paper 12, '',  quantity, ledger.quantity.wrong
          C1, 120116014, 2021-12-08, 3家次,   paper 12, '',  quantity, ledger.quantity.wrong
          C1, 120116014, 2021-12-08, 1e3,     paper 12, '',  quantity, ledger.quantity.wrong
          C1, 120116014, 2021-12-08, 1.5,     paper 12, '',  quantity, ledger.quantity.decimals.0
          C4, 120116014, 2021-12-08, 1.005,   paper 12, '',  quantity, ledger.quantity.decimals.2
          C4, 120116014, 2021-12-08, 1000000000000, paper 12, '', quantity, ledger.quantity.wrong
          B2, 120116014, 2021-12-08, 2,       paper 12, 007, quantity, ledger.quantity.one
          B2, 120116014, 2021-12-08, 1,       paper 12, 999999199001011233, subject, ledger.subject.identity
          C1, 120116014, 2021-12-08, 1,       '',       '',  reason,   ledger.reason.wrong
          C1, 120116014, 2021-12-08, 1,       员工999999199001010016, '', reason, ledger.reason.identity
          """)
  void refused(
      String item,
      String unit,
      String on,
      String quantity,
      String reason,
      String subject,
      String field,
      String message) {
    var form = new ManualEntryForm(item, unit, on, quantity, reason, subject);
    assertThat(wrong(form)).isEqualTo(Map.of(field, message));
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource(
      textBlock =
          """
          C1, 3,           3
          C1, ３,          3
          C4, '12,345.6',  12345.6
          C4, 0.01,        0.01
          B1, 1.0,         1.0
          """)
  void taken(String item, String typed, String quantity) {
    var form = new ManualEntryForm(item, "120116014", "2022-01-10", typed, "paper 12", "");
    assertThat(wrong(form)).isEmpty();
    assertThat(form.toFact(new PersonKey(SEAL)).quantity()).isEqualByComparingTo(quantity);
    assertThat(form.toFact(new PersonKey(SEAL)).manual()).isTrue();
  }

  @Test
  void theSubjectIsKeptAsADigestThatIsTheSameForTheSameText() {
    var one =
        new ManualEntryForm("B2", "120116014", "2022-01-10", "1", "p", "a 17")
            .toFact(new PersonKey(SEAL));
    var same =
        new ManualEntryForm("B2", "120116014", "2022-01-10", "1", "q", "Ａ17")
            .toFact(new PersonKey(SEAL));
    assertThat(one.subject()).isEqualTo(same.subject()).startsWith("paper:").doesNotContain("17 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999199001011238", "９９９９９９ 19900101 1238"})
  void aPersonHasTheKeyOfTheFindingsAboutThem(String typed) {
    var fact =
        new ManualEntryForm("B2", "120116014", "2022-01-10", "1", "p", typed)
            .toFact(new PersonKey(SEAL));
    assertThat(fact.subject())
        .isEqualTo("person:" + new PersonKey(SEAL).of(new IdNumber("999999199001011238")));
  }

  private static Map<String, String> wrong(ManualEntryForm form) {
    return form.whatIsWrong(List.of(STREET), YearMonth.of(2021, 11), LocalDate.of(2022, 1, 10));
  }
}
