package io.jianzhen.platform.casework.file.proposal;

import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leads brought into cases. */
@Repository
public class Proposals {

  private final JdbcClient jdbc;
  private final Clock clock;

  Proposals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those of cases, in the order in which they came; of the same act and rule the latest. */
  public List<Proposal> of(Collection<Long> cases, SignedIn me) {
    return jdbc.sql(
            """
            SELECT * FROM (
              SELECT DISTINCT ON (p.case_file, p.act, p.rule)
                     p.id, p.lead, d.number AS lead_number,
                     starts_with(u.path, :reach) OR coalesce(starts_with(o.path, :reach), false)
                       AS lead_within_reach,
                     p.act, p.rule, p.article, p.sanction, p.least, p.most, p.measured_in, p.tier,
                     p.authority, p.route, p.items, p.accepted_by, p.accepted_at,
                     a.version <> p.act_version
                       OR NOT EXISTS (
                         SELECT 1 FROM (
                           SELECT DISTINCT ON (g.rule) g.rule, g.answer, g.instead
                             FROM lead_advice g WHERE g.act = p.act ORDER BY g.rule, g.id DESC
                         ) AS said
                          WHERE said.answer = 'ACCEPTED' AND said.rule = p.rule
                             OR said.answer = 'CHANGED' AND said.instead = p.rule) AS stale
                FROM case_proposal p
                JOIN lead_act a ON a.id = p.act
                JOIN lead d ON d.id = p.lead
                JOIN unit u ON u.code = d.unit
                LEFT JOIN unit o ON o.code = d.owner
               WHERE p.case_file IN (:cases)
               ORDER BY p.case_file, p.act, p.rule, p.id DESC
            ) AS latest ORDER BY id
            """)
        .param("cases", cases)
        .param("reach", me.reach())
        .query(Proposal.class)
        .list();
  }

  public Optional<Proposal> find(long id, Collection<Long> cases, SignedIn me) {
    return of(cases, me).stream().filter(one -> one.id() == id).findFirst();
  }

  /** The participants of cases whom a lead named. */
  public List<Long> named(long lead, Collection<Long> cases) {
    return jdbc.sql("SELECT id FROM case_person WHERE lead = :lead AND case_file IN (:cases)")
        .param("lead", lead)
        .param("cases", cases)
        .query(Long.class)
        .list();
  }

  /** Keeps what was accepted, in the words of that day; whether that is new. */
  public boolean add(long caseFile, long lead, LeadMaterial.Accepted accepted) {
    return jdbc.sql(
                """
            INSERT INTO case_proposal (case_file, lead, act, act_version, rule, article, sanction,
                                       least, most, measured_in, tier, authority, route, items,
                                       accepted_by, accepted_at, at)
            VALUES (:case, :lead, :act, :version, :rule, :article, :sanction, :least, :most, :unit,
                    :tier, :authority, :route, :items, :by, :accepted, :now)
            ON CONFLICT DO NOTHING
            """)
            .param("case", caseFile)
            .param("lead", lead)
            .param("act", accepted.act())
            .param("version", accepted.actVersion())
            .param("rule", accepted.rule())
            .param("article", accepted.article())
            .param("sanction", accepted.sanction())
            .param("least", accepted.least())
            .param("most", accepted.most())
            .param("unit", accepted.measuredIn())
            .param("tier", accepted.tier())
            .param("authority", accepted.authority())
            .param("route", accepted.route())
            .param("items", String.join(",", accepted.items()))
            .param("by", accepted.by())
            .param("accepted", accepted.at())
            .param("now", OffsetDateTime.now(clock))
            .update()
        > 0;
  }

  /** Enters somebody whom a lead named; the id. */
  public long person(long caseFile, long lead, LeadMaterial.Named named) {
    return jdbc.sql(
            """
            INSERT INTO case_person (case_file, organisation, name, role, person_key, lead)
            VALUES (:case, :organisation, :name, :role, :key, :lead)
            RETURNING id
            """)
        .param("case", caseFile)
        .param("organisation", named.organisation())
        .param("name", named.name())
        .param("role", named.role().name())
        .param("key", named.personKey())
        .param("lead", lead)
        .query(Long.class)
        .single();
  }
}
