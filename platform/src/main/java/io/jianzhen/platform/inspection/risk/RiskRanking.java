package io.jianzhen.platform.inspection.risk;

import io.jianzhen.platform.enterprise.Industry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The employers of a unit's territory by their risk, counted from what is on record now. */
@Repository
public class RiskRanking {

  private static final String COUNTED =
      """
      WITH e AS (
        SELECT e.id, e.name, e.credit_code, e.industry, u.name AS unit_name
          FROM enterprise e JOIN unit u ON u.code = e.unit
         WHERE starts_with(u.path, :path)
           AND (:text = '' OR strpos(e.name, :text) > 0 OR strpos(e.credit_code, upper(:text)) > 0)
           AND (cast(:industry AS text) IS NULL OR e.industry = :industry)
           AND (NOT :only OR e.id = ANY (:ids::bigint[]))
      ), card AS (
        SELECT i.enterprise, coalesce(k.state, '') IN ('MATCHES', 'GENUINE') AS verified,
               EXISTS (SELECT 1 FROM certificate_finding f
                        WHERE f.import = c.import AND f.sheet_row = c.sheet_row
                          AND f.severity IN ('ERROR', 'SUSPECT')
                          AND f.state NOT IN ('OUTDATED', 'DISMISSED', 'CLERICAL_ERROR'))
                 AS contradicts
          FROM e JOIN roster_import i ON i.enterprise = e.id
          JOIN certificate c ON c.import = i.id AND c.erased_at IS NULL
          LEFT JOIN lookup_case k ON k.enterprise = i.enterprise AND k.person_key = c.person_key
                                 AND k.number_key = c.number_key
         WHERE i.state = 'CONFIRMED' AND i.superseded_by IS NULL
      ), tally AS (
        SELECT enterprise, count(*) FILTER (WHERE NOT verified) AS unverified,
               count(*) FILTER (WHERE contradicts) AS contradictions
          FROM card GROUP BY enterprise
      ), led AS (
        SELECT enterprise, count(*) AS leads FROM lead
         WHERE state IN ('NEW', 'REPORTED') AND enterprise IS NOT NULL GROUP BY enterprise
      ), tip AS (
        SELECT p.shown AS name, count(DISTINCT l.id) AS tips
          FROM particular p JOIN lead_particular lp ON lp.particular = p.id
          JOIN lead l ON l.id = lp.lead
         WHERE p.kind = 'ORGANISATION' AND l.ground = 'TIP_OFF' AND l.state IN ('NEW', 'REPORTED')
         GROUP BY p.shown
      )
      SELECT e.*, coalesce(tally.unverified, 0) AS unverified,
             coalesce(tally.contradictions, 0) AS contradictions,
             coalesce(led.leads, 0) AS leads, coalesce(tip.tips, 0) AS tips,
             (SELECT count(*) FROM inspection_finding f JOIN inspection_visit v ON v.id = f.visit
               WHERE v.enterprise = e.id AND v.state = 'DONE') AS past,
             (SELECT count(*) FROM inspection_visit v
               WHERE v.enterprise = e.id AND v.state = 'DONE') AS visits,
             (SELECT count(*) FROM self_check s
               WHERE s.enterprise = e.id AND s.state IN ('SUBMITTED', 'ACCEPTED')) AS self_checks
        FROM e
        LEFT JOIN tally ON tally.enterprise = e.id
        LEFT JOIN led ON led.enterprise = e.id
        LEFT JOIN tip ON tip.name = e.name
      """;

  private final JdbcClient jdbc;

  RiskRanking(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An employer with its risk. */
  public record Ranked(
      long id, String name, String creditCode, String industry, String unitName, Risk risk) {}

  /**
   * The riskiest, by score and then by name.
   *
   * @param path prefix of unit paths
   * @param text part of the name or credit code; empty for all
   */
  public List<Ranked> of(String path, String text, @Nullable Industry industry, int most) {
    return counted(path, text, industry, false, List.of()).stream()
        .sorted(
            Comparator.comparingInt((Ranked one) -> -one.risk().score())
                .thenComparing(Ranked::name)
                .thenComparing(Ranked::id))
        .limit(most)
        .toList();
  }

  /** Those of these employers that lie in the territory. */
  public List<Ranked> these(String path, Collection<Long> ids) {
    return counted(path, "", null, true, ids);
  }

  private List<Ranked> counted(
      String path, String text, @Nullable Industry industry, boolean only, Collection<Long> ids) {
    return jdbc.sql(COUNTED)
        .param("path", path)
        .param("text", text)
        .param("industry", industry == null ? null : industry.name())
        .param("only", only)
        .param("ids", ids.toArray(Long[]::new))
        .query((row, n) -> ranked(row))
        .list();
  }

  private static Ranked ranked(ResultSet row) throws SQLException {
    Industry industry = Industry.valueOf(row.getString("industry"));
    Map<RiskFactor, Long> counts = new EnumMap<>(RiskFactor.class);
    if (industry.managersMustBeAssessed()) {
      counts.put(RiskFactor.HIGH_RISK_INDUSTRY, 1L);
    } else if (industry != Industry.OTHER) {
      counts.put(RiskFactor.LISTED_INDUSTRY, 1L);
    }
    counts.put(RiskFactor.UNVERIFIED, row.getLong("unverified"));
    counts.put(RiskFactor.CONTRADICTION, row.getLong("contradictions"));
    counts.put(RiskFactor.PAST_FINDING, row.getLong("past"));
    counts.put(RiskFactor.LEAD, row.getLong("leads"));
    counts.put(RiskFactor.TIP_OFF, row.getLong("tips"));
    counts.put(RiskFactor.NEVER_VISITED, row.getLong("visits") == 0 ? 1L : 0L);
    counts.put(RiskFactor.NO_SELF_CHECK, row.getLong("self_checks") == 0 ? 1L : 0L);
    return new Ranked(
        row.getLong("id"),
        row.getString("name"),
        row.getString("credit_code"),
        row.getString("industry"),
        row.getString("unit_name"),
        Risk.of(counts));
  }
}
