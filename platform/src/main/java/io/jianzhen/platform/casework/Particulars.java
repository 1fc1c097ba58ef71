package io.jianzhen.platform.casework;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.PublicSuffixes;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The particulars of leads; the same one is kept once, whoever wrote it. */
@Repository
class Particulars {

  private static final int MOST_SHARED = 50;
  private static final int MOST_NAMED = 5;

  private static final String JOINING =
      String.join(
          ",",
          Arrays.stream(ParticularKind.values())
              .filter(ParticularKind::joins)
              .map(kind -> "'" + kind + "'")
              .toList());

  private final JdbcClient jdbc;
  private final Leads leads;
  private final Seal seal;
  private final AuditTrail audit;
  private final Clock clock;

  Particulars(JdbcClient jdbc, Leads leads, Seal seal, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.leads = leads;
    this.seal = seal;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a lead holds, in the order of the kinds. */
  List<Particular> of(long lead) {
    return jdbc.sql(
            """
            SELECT p.id, p.kind, p.shown, l.derived, l.note, l.by, l.at
              FROM lead_particular l JOIN particular p ON p.id = l.particular
             WHERE l.lead = :lead
             ORDER BY p.kind, p.shown
            """)
        .param("lead", lead)
        .query(Particular.class)
        .list();
  }

  /** Other leads within reach with the same particulars, then those with near ones; at most 50. */
  List<Particular.Shared> shared(long lead, SignedIn me) {
    return jdbc.sql(
            """
            SELECT o.id AS lead, o.number, o.title, q.kind, q.shown AS particular,
                   q.id = p.id AS same
              FROM lead_particular l
              JOIN particular p ON p.id = l.particular
              JOIN particular q ON q.id = p.id AND p.kind IN (%s)
                                OR q.kind = p.kind AND q.near = p.near AND p.near <> '' AND q.id <> p.id
                                OR q.id = p.id AND p.kind = 'PERSON'
              JOIN lead_particular m ON m.particular = q.id AND m.lead <> l.lead
              JOIN lead o ON o.id = m.lead AND o.state <> 'WITHDRAWN'
              JOIN lead_within(o.unit, o.owner, :reach) w ON true
             WHERE l.lead = :lead
             ORDER BY (q.id = p.id AND q.kind <> 'PERSON') DESC, o.id DESC, q.kind, q.shown
             LIMIT :most
            """
                .formatted(JOINING))
        .param("lead", lead)
        .param("reach", me.reach())
        .param("most", MOST_SHARED)
        .query(
            (row, n) -> {
              ParticularKind kind = ParticularKind.valueOf(row.getString("kind"));
              return new Particular.Shared(
                  row.getLong("lead"),
                  row.getString("number"),
                  row.getString("title"),
                  kind,
                  row.getString("particular"),
                  row.getBoolean("same") && kind.joins());
            })
        .list();
  }

  /** Enters particulars of a kind, all or none; a site brings its registered domain along. */
  @Transactional
  void add(
      Lead lead, ParticularKind kind, List<ParticularKind.Written> all, String note, SignedIn me) {
    for (ParticularKind.Written written : all) {
      link(lead.id(), id(kind, written), false, note, me);
    }
    if (kind == ParticularKind.SITE) {
      deriveDomains(lead.id(), me);
    }
    noted(lead, "PARTICULAR", all.stream().map(ParticularKind.Written::shown).toList(), me);
    audit.record(me, "LEAD_PARTICULAR", "lead:" + lead.id(), kind.name());
  }

  /** Takes one off a lead, with what followed from it; what it was stays in the history. */
  @Transactional
  void remove(Lead lead, long particular, SignedIn me) {
    Optional<Particular> there =
        of(lead.id()).stream().filter(one -> one.id() == particular && !one.derived()).findFirst();
    if (there.isEmpty()) {
      return;
    }
    jdbc.sql(
            "DELETE FROM lead_particular WHERE lead = :lead AND (particular = :particular OR derived)")
        .param("lead", lead.id())
        .param("particular", particular)
        .update();
    deriveDomains(lead.id(), me);
    jdbc.sql(
            """
            DELETE FROM particular p
             WHERE p.id = :particular
               AND NOT EXISTS (SELECT 1 FROM lead_particular l WHERE l.particular = p.id)
            """)
        .param("particular", particular)
        .update();
    noted(lead, "PARTICULAR_OFF", List.of(there.get().shown()), me);
    audit.record(me, "LEAD_PARTICULAR_OFF", "lead:" + lead.id(), there.get().kind().name());
  }

  /** The domains of the sites that a lead holds now. */
  private void deriveDomains(long lead, SignedIn me) {
    of(lead).stream()
        .filter(one -> one.kind() == ParticularKind.SITE)
        .map(Particular::shown)
        .forEach(
            host ->
                domain(host)
                    .ifPresent(
                        domain -> link(lead, id(ParticularKind.DOMAIN, domain), true, host, me)));
  }

  private void noted(Lead lead, String step, List<String> shown, SignedIn me) {
    String some = String.join("、", shown.subList(0, Math.min(shown.size(), MOST_NAMED)));
    String note = shown.size() > MOST_NAMED ? some + " …（" + shown.size() + "）" : some;
    leads.note(lead.id(), new Leads.Noted(step, note, null, leads.touch(lead.id())), me.username());
  }

  private static Optional<ParticularKind.Written> domain(String host) {
    return HostName.parse(host)
        .filter(name -> !PublicSuffixes.standard().isSuffix(name))
        .map(
            name -> {
              String suffix = PublicSuffixes.standard().suffixOf(name);
              String before = host.substring(0, host.length() - suffix.length() - 1);
              String domain = before.substring(before.lastIndexOf('.') + 1) + "." + suffix;
              return new ParticularKind.Written(domain, "", domain, false);
            });
  }

  private long id(ParticularKind kind, ParticularKind.Written written) {
    String key =
        written.isNumberOfPerson() ? seal.hash("particular:" + written.key()) : written.key();
    return jdbc.sql(
            """
            INSERT INTO particular (kind, key, near, shown) VALUES (:kind, :key, :near, :shown)
            ON CONFLICT (kind, key) DO UPDATE SET near = excluded.near
            RETURNING id
            """)
        .param("kind", kind.name())
        .param("key", key)
        .param("near", written.near())
        .param("shown", written.shown())
        .query(Long.class)
        .single();
  }

  private void link(long lead, long particular, boolean derived, String note, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO lead_particular (lead, particular, derived, note, by, at)
            VALUES (:lead, :particular, :derived, :note, :by, :now)
            ON CONFLICT (lead, particular) DO UPDATE SET note = excluded.note
            """)
        .param("lead", lead)
        .param("particular", particular)
        .param("derived", derived)
        .param("note", note)
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
