package io.jianzhen.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.ledger.FigureEntries.Asked;
import io.jianzhen.platform.ledger.Figures.Figure;
import io.jianzhen.platform.reporting.JanuaryFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/** This month's and the cumulative figures, and the entries behind them. */
@SpringBootTest
@Import(JanuaryFixture.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
class FiguresTest {

  private static final String TEDA = "120116014";
  private static final String HANGU = "120116031";
  private static final YearMonth NOVEMBER = YearMonth.of(2021, 11);
  private static final YearMonth DECEMBER = YearMonth.of(2021, 12);

  @Autowired private Ledger ledger;
  @Autowired private Figures figures;
  @Autowired private FigureEntries entries;

  @Test
  void aPersonFoundInTwoMonthsCountsInTheFirst() {
    person(ReportItem.B2, TEDA, "2021-11-20", "a");
    person(ReportItem.B2, TEDA, "2021-12-03", "a");
    person(ReportItem.B2, TEDA, "2021-12-04", "b");
    assertThat(of(TEDA, NOVEMBER, ReportItem.B2)).isEqualTo(figure(1, 1));
    assertThat(of(TEDA, DECEMBER, ReportItem.B2)).isEqualTo(figure(1, 2));
  }

  @Test
  void aPersonFoundByTwoUnitsCountsOnceInTheDistrictAndOnceInEach() {
    person(ReportItem.B2, TEDA, "2021-12-03", "a");
    person(ReportItem.B2, HANGU, "2021-12-05", "a");
    assertThat(of(TEDA, DECEMBER, ReportItem.B2)).isEqualTo(figure(1, 1));
    assertThat(of(HANGU, DECEMBER, ReportItem.B2)).isEqualTo(figure(1, 1));
    assertThat(in(figures.of("/BH/", DECEMBER), ReportItem.B2)).isEqualTo(figure(1, 1));
    var byUnit = figures.ofReportingUnits(DECEMBER);
    assertThat(in(byUnit.getOrDefault(TEDA, Map.of()), ReportItem.B2)).isEqualTo(figure(1, 1));
    assertThat(in(byUnit.getOrDefault(HANGU, Map.of()), ReportItem.B2)).isEqualTo(figure(1, 1));
  }

  @Test
  void twoVisitsToOneFirmAreTwo() {
    person(ReportItem.C1, TEDA, "2021-12-03", "a");
    person(ReportItem.C1, TEDA, "2021-12-05", "a");
    assertThat(of(TEDA, DECEMBER, ReportItem.C1)).isEqualTo(figure(2, 2));
  }

  @Test
  void whenTheFirstEntryIsTakenBackTheNextOneCounts() {
    long first = person(ReportItem.B2, TEDA, "2021-11-20", "a");
    person(ReportItem.B2, TEDA, "2021-12-03", "a");
    ledger.reverse(first, "同名不同人", "somebody");
    assertThat(of(TEDA, NOVEMBER, ReportItem.B2)).isEqualTo(figure(0, 0));
    assertThat(of(TEDA, DECEMBER, ReportItem.B2)).isEqualTo(figure(1, 1));
  }

  @Test
  void entriesThatDoNotAddAreShownAndMarked() {
    person(ReportItem.B2, TEDA, "2021-11-20", "a");
    person(ReportItem.B2, TEDA, "2021-12-03", "a");
    long wrong = person(ReportItem.B2, TEDA, "2021-12-04", "b");
    ledger.reverse(wrong, "录错", "somebody");
    var asked = new Asked(ReportItem.B2, "/BH/" + TEDA + "/", DECEMBER, DECEMBER);
    assertThat(entries.page(asked, 0, 10))
        .extracting(FigureEntry::counts, FigureEntry::isRepeat, FigureEntry::reversedWhy)
        .containsExactly(tuple(false, true, null), tuple(false, false, "录错"));
    assertThat(entries.total(asked).entries()).isEqualTo(2);
    assertThat(entries.total(asked).sum()).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theCumulativeFigureIsTheLastOnePlusTheMonthsForEveryItem(long seed) {
    fillAtRandom(new Random(seed));
    for (String reach : List.of("/BH/", "/BH/" + TEDA + "/")) {
      Map<ReportItem, Figure> before = figures.of(reach, NOVEMBER.minusMonths(1));
      for (YearMonth month = NOVEMBER;
          month.isBefore(YearMonth.of(2022, 4));
          month = month.plusMonths(1)) {
        Map<ReportItem, Figure> now = figures.of(reach, month);
        for (ReportItem item : ReportItem.values()) {
          assertThat(in(now, item).cumulative())
              .as("%s %s %s", reach, month, item)
              .isEqualByComparingTo(in(before, item).cumulative().add(in(now, item).month()));
          assertThat(entries.total(new Asked(item, reach, month, month)).sum())
              .isEqualByComparingTo(in(now, item).month());
          assertThat(entries.total(new Asked(item, reach, null, month)).sum())
              .isEqualByComparingTo(in(now, item).cumulative());
        }
        before = now;
      }
    }
  }

  /** 300 facts of few subjects in two units and five months, one in six of them taken back. */
  private void fillAtRandom(Random random) {
    ReportItem[] items = ReportItem.values();
    for (int i = 0; i < 300; i++) {
      ReportItem item = items[random.nextInt(items.length)];
      LocalDate on = LocalDate.of(2021, 11, 1).plusDays(random.nextInt(150));
      String subject = random.nextInt(4) == 0 ? null : "person:" + random.nextInt(6);
      BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(500), item.decimals());
      String unit = random.nextBoolean() ? TEDA : HANGU;
      long id =
          ledger.append(
              new Fact(item, unit, on, quantity, subject, "finding:" + i, "", false), "test");
      if (random.nextInt(6) == 0) {
        ledger.reverse(id, "test", "test");
      }
    }
  }

  private long person(ReportItem item, String unit, String on, String who) {
    return ledger.append(
        Fact.one(item, unit, LocalDate.parse(on), "person:" + who, "finding:" + who), "test");
  }

  private Figure of(String unit, YearMonth month, ReportItem item) {
    return in(figures.of("/BH/" + unit + "/", month), item);
  }

  private static Figure in(Map<ReportItem, Figure> all, ReportItem item) {
    Figure figure = Objects.requireNonNull(all.get(item));
    return new Figure(
        figure.month().stripTrailingZeros(), figure.cumulative().stripTrailingZeros());
  }

  private static Figure figure(int month, int cumulative) {
    return new Figure(BigDecimal.valueOf(month), BigDecimal.valueOf(cumulative));
  }
}
