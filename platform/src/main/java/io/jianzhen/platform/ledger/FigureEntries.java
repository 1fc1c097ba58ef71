package io.jianzhen.platform.ledger;

import io.jianzhen.platform.campaign.Campaign;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries behind a figure, each marked whether it adds; the sum is the figure itself. */
@Repository
class FigureEntries {

  private final JdbcClient jdbc;
  private final Campaign campaign;

  FigureEntries(JdbcClient jdbc, Campaign campaign) {
    this.jdbc = jdbc;
    this.campaign = campaign;
  }

  /**
   * Which figure.
   *
   * @param item null for the entries of all items
   * @param reach prefix of unit paths
   * @param from first month; null for everything up to {@code to}, the cumulative figure
   */
  record Asked(@Nullable ReportItem item, String reach, @Nullable YearMonth from, YearMonth to) {}

  /** How many entries there are, and what those that count add up to. */
  record Total(long entries, BigDecimal sum) {}

  /**
   * A page of the entries, oldest first.
   *
   * @param page from 0
   * @param size at most this many, 1 to 500
   */
  List<FigureEntry> page(Asked asked, int page, int size) {
    return bound(
            asked,
            COUNTED
                + """
                  SELECT id, item, unit, unit_name, fact_date, quantity, subject, reference, reason,
                         manual, recorded_by, counts, reversed_by, reversed_at, reversed_why
                    FROM counted
                   WHERE fact_date >= :from
                   ORDER BY fact_date, id
                   LIMIT :size OFFSET :skip
                  """)
        .param("size", size)
        .param("skip", (long) page * size)
        .query(FigureEntry.class)
        .list();
  }

  /** The number of entries and the figure. */
  Total total(Asked asked) {
    return bound(
            asked,
            COUNTED
                + """
                  SELECT count(*) AS entries, coalesce(sum(quantity) FILTER (WHERE counts), 0) AS sum
                    FROM counted
                   WHERE fact_date >= :from
                  """)
        .query(Total.class)
        .single();
  }

  private JdbcClient.StatementSpec bound(Asked asked, String sql) {
    return jdbc.sql(sql)
        .param("campaign", campaign.code())
        .param("reach", asked.reach())
        .param("item", asked.item() == null ? null : asked.item().name())
        .param("distinct", Figures.DISTINCT)
        .param("from", asked.from() == null ? LocalDate.EPOCH : asked.from().atDay(1))
        .param("end", asked.to().plusMonths(1).atDay(1));
  }

  /** The first live entry of a subject counts, as in {@link Figures}. */
  private static final String COUNTED =
      """
      WITH seen AS (
        SELECT e.*, u.name AS unit_name, r.recorded_by AS reversed_by, r.recorded_at AS reversed_at,
               r.reason AS reversed_why,
               row_number() OVER (PARTITION BY e.item, e.subject, r.id IS NULL
                                  ORDER BY e.fact_date, e.id) AS nth
          FROM ledger_entry e
          JOIN unit u ON u.code = e.unit
          LEFT JOIN ledger_entry r ON r.reverses = e.id
         WHERE e.campaign = :campaign AND starts_with(u.path, :reach)
           AND (cast(:item AS text) IS NULL OR e.item = :item)
           AND e.fact_date < :end AND e.reverses IS NULL
      ), counted AS (
        SELECT *, reversed_by IS NULL
                  AND (subject IS NULL OR nth = 1 OR item NOT IN (:distinct)) AS counts
          FROM seen
      )
      """;
}
