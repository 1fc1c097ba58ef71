package io.jianzhen.platform.ledger;

import io.jianzhen.platform.campaign.Campaign;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * This month's and the cumulative figures of every item, from one query.
 *
 * <p>Items that count persons or firms count each subject once, in the month of its first fact, so
 * that the cumulative figure is always the last one plus the month's. The other items add up.
 */
@Repository
public class Figures {

  static final List<String> DISTINCT =
      Arrays.stream(ReportItem.values()).filter(ReportItem::distinct).map(Enum::name).toList();

  private final JdbcClient jdbc;
  private final Campaign campaign;

  Figures(JdbcClient jdbc, Campaign campaign) {
    this.jdbc = jdbc;
    this.campaign = campaign;
  }

  /** Both figures of one item. */
  public record Figure(BigDecimal month, BigDecimal cumulative) {

    static final Figure ZERO = new Figure(BigDecimal.ZERO, BigDecimal.ZERO);
  }

  private record UnitRow(String owner, ReportItem item, BigDecimal month, BigDecimal cumulative) {}

  private record Row(ReportItem item, BigDecimal month, BigDecimal cumulative) {}

  /**
   * The figures of a subtree of units.
   *
   * @param reach prefix of unit paths, such as {@code /BH/YJ/}
   * @return one figure for every item, 0 where nothing happened
   */
  public Map<ReportItem, Figure> of(String reach, YearMonth month) {
    return of(campaign.code(), reach, month);
  }

  /** The same, of another campaign than the one in hand. */
  Map<ReportItem, Figure> of(String code, String reach, YearMonth month) {
    Map<ReportItem, Figure> figures = new EnumMap<>(ReportItem.class);
    for (ReportItem item : ReportItem.values()) {
      figures.put(item, Figure.ZERO);
    }
    jdbc.sql(
            """
            WITH live AS (
              SELECT e.id, e.item, e.fact_date, e.quantity, e.subject,
                     row_number() OVER (PARTITION BY e.item, e.subject
                                        ORDER BY e.fact_date, e.id) AS nth
                FROM ledger_entry e JOIN unit u ON u.code = e.unit
               WHERE e.campaign = :campaign AND starts_with(u.path, :reach)
                 AND e.fact_date < :end AND e.reverses IS NULL
                 AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id)
            )
            SELECT item,
                   coalesce(sum(quantity) FILTER (WHERE fact_date >= :start), 0) AS month,
                   sum(quantity) AS cumulative
              FROM live
             WHERE subject IS NULL OR nth = 1 OR item NOT IN (:distinct)
             GROUP BY item
            """)
        .param("campaign", code)
        .param("reach", reach)
        .param("start", month.atDay(1))
        .param("end", month.plusMonths(1).atDay(1))
        .param("distinct", DISTINCT)
        .query(Row.class)
        .list()
        .forEach(row -> figures.put(row.item(), new Figure(row.month(), row.cumulative())));
    return figures;
  }

  private record MonthRow(ReportItem item, LocalDate month, BigDecimal quantity) {}

  /**
   * What every month brought in a subtree, from one query.
   *
   * @return by item and month; months in which nothing happened are missing
   */
  public Map<ReportItem, SortedMap<YearMonth, BigDecimal>> byMonth(String reach) {
    Map<ReportItem, SortedMap<YearMonth, BigDecimal>> months = new EnumMap<>(ReportItem.class);
    jdbc.sql(
            """
            WITH live AS (
              SELECT e.item, e.fact_date, e.quantity, e.subject,
                     row_number() OVER (PARTITION BY e.item, e.subject
                                        ORDER BY e.fact_date, e.id) AS nth
                FROM ledger_entry e JOIN unit u ON u.code = e.unit
               WHERE e.campaign = :campaign AND starts_with(u.path, :reach)
                 AND e.reverses IS NULL
                 AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id)
            )
            SELECT item, date_trunc('month', fact_date)::date AS month, sum(quantity) AS quantity
              FROM live
             WHERE subject IS NULL OR nth = 1 OR item NOT IN (:distinct)
             GROUP BY 1, 2
            """)
        .param("campaign", campaign.code())
        .param("reach", reach)
        .param("distinct", DISTINCT)
        .query(MonthRow.class)
        .list()
        .forEach(
            row ->
                months
                    .computeIfAbsent(row.item(), item -> new TreeMap<>())
                    .put(YearMonth.from(row.month()), row.quantity()));
    return months;
  }

  /**
   * The figures of every unit that reports, each with its subtree, from one query.
   *
   * @return by code of the unit; a unit without any fact is missing
   */
  public Map<String, Map<ReportItem, Figure>> ofReportingUnits(YearMonth month) {
    Map<String, Map<ReportItem, Figure>> figures = new HashMap<>();
    jdbc.sql(
            """
            WITH live AS (
              SELECT owner.code AS owner, e.item, e.fact_date, e.quantity, e.subject,
                     row_number() OVER (PARTITION BY owner.code, e.item, e.subject
                                        ORDER BY e.fact_date, e.id) AS nth
                FROM unit owner
                JOIN unit u ON starts_with(u.path, owner.path)
                JOIN ledger_entry e ON e.unit = u.code
               WHERE owner.reports_monthly AND e.campaign = :campaign
                 AND e.fact_date < :end AND e.reverses IS NULL
                 AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id)
            )
            SELECT owner, item,
                   coalesce(sum(quantity) FILTER (WHERE fact_date >= :start), 0) AS month,
                   sum(quantity) AS cumulative
              FROM live
             WHERE subject IS NULL OR nth = 1 OR item NOT IN (:distinct)
             GROUP BY owner, item
            """)
        .param("campaign", campaign.code())
        .param("start", month.atDay(1))
        .param("end", month.plusMonths(1).atDay(1))
        .param("distinct", DISTINCT)
        .query(UnitRow.class)
        .list()
        .forEach(
            row ->
                figures
                    .computeIfAbsent(row.owner(), owner -> new EnumMap<>(ReportItem.class))
                    .put(row.item(), new Figure(row.month(), row.cumulative())));
    return figures;
  }
}
