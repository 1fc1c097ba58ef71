package io.jianzhen.platform.casework;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.PublicSuffixes;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.casework.link.PageLikeness;
import io.jianzhen.platform.organisation.Deed;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The particulars of leads; the same one is kept once, whoever wrote it. */
@Repository
class Particulars {

  private static final int MOST_SHARED = 50;
  private static final int MOST_NAMED = 5;

  /** By an officer, or from what an officer entered. */
  private static final String ENTERED = "ENTERED";

  private static final String JOINING =
      String.join(
          ",",
          Arrays.stream(ParticularKind.values())
              .filter(ParticularKind::joins)
              .map(kind -> "'" + kind + "'")
              .toList());

  private final JdbcClient jdbc;
  private final Leads leads;
  private final PageLikeness pages;
  private final CardKeys cards;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Particulars(
      JdbcClient jdbc,
      Leads leads,
      PageLikeness pages,
      CardKeys cards,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.leads = leads;
    this.pages = pages;
    this.cards = cards;
    this.audit = audit;
    this.events = events;
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
                   q.id = p.id AS same,
                   CASE WHEN q.id = p.id
                     THEN format('/links/near/%%s/%%s?person=%%s', least(o.id, l.lead),
                                 greatest(o.id, l.lead), p.id)
                     ELSE format('/links/near/%%s/%%s', least(p.id, q.id), greatest(p.id, q.id))
                   END AS decision,
                   coalesce(v.state, 'OPEN') = 'CONFIRMED' AS confirmed
              FROM lead_particular l
              JOIN particular p ON p.id = l.particular
              JOIN particular q ON q.id = p.id AND p.kind IN (%s)
                                OR q.kind = p.kind AND q.near = p.near AND p.near <> '' AND q.id <> p.id
                                OR q.id = p.id AND p.kind = 'PERSON'
              JOIN lead_particular m ON m.particular = q.id AND m.lead <> l.lead
              JOIN lead o ON o.id = m.lead AND o.state <> 'WITHDRAWN'
              JOIN lead_within(o.unit, o.owner, :reach) w ON true
              LEFT JOIN near_link v
                ON q.id <> p.id AND v.person = 0
                   AND v.one = least(p.id, q.id) AND v.other = greatest(p.id, q.id)
                OR q.id = p.id AND v.person = p.id
                   AND v.one = least(o.id, l.lead) AND v.other = greatest(o.id, l.lead)
             WHERE l.lead = :lead AND coalesce(v.state, 'OPEN') <> 'DECLINED'
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
              boolean isSame = row.getBoolean("same") && kind.joins();
              return new Particular.Shared(
                  row.getLong("lead"),
                  row.getString("number"),
                  row.getString("title"),
                  kind,
                  row.getString("particular"),
                  isSame,
                  isSame ? "" : row.getString("decision"),
                  row.getBoolean("confirmed"));
            })
        .list();
  }

  /** Enters particulars of a kind, all or none; a site brings its registered domain along. */
  @Transactional
  void add(
      Lead lead, ParticularKind kind, List<ParticularKind.Written> all, String note, SignedIn me) {
    for (ParticularKind.Written written : all) {
      link(lead.id(), id(kind, written), new Held(false, ENTERED, note, me.username()));
    }
    if (kind == ParticularKind.SITE) {
      deriveDomains(lead.id(), me.username());
    }
    noted(
        lead,
        "PARTICULAR",
        all.stream().map(ParticularKind.Written::shown).toList(),
        me.username());
    audit.record(me, "LEAD_PARTICULAR", "lead:" + lead.id(), kind.name());
  }

  /**
   * Adds what the program itself knows of a lead.
   *
   * @param by who did that from which it is known
   */
  @Transactional
  void found(Lead lead, List<FoundParticular> all, String by) {
    List<String> shown = new ArrayList<>();
    for (FoundParticular one : all) {
      long particular = id(one.kind(), one.written());
      link(lead.id(), particular, new Held(false, one.source().name(), "", by));
      if (!one.sketch().isEmpty()) {
        pages.kept(particular, one.sketch());
      }
      if (one.source() != FoundParticular.Source.PERSON) {
        shown.add(one.written().shown());
      }
    }
    if (!shown.isEmpty()) {
      deriveDomains(lead.id(), by);
      noted(lead, "PARTICULAR", shown, by);
      events.publishEvent(
          new Deed(
              by,
              lead.unit(),
              "LEAD_PARTICULAR",
              "lead:" + lead.id(),
              FoundParticular.sources(all)));
    }
  }

  /** How a lead comes to hold something. */
  private record Held(boolean isDerived, String source, String note, String by) {}

  /** Takes one off a lead, with what followed from it; what it was stays in the history. */
  @Transactional
  void remove(Lead lead, long particular, SignedIn me) {
    Optional<Particular> there =
        of(lead.id()).stream().filter(one -> one.id() == particular && !one.derived()).findFirst();
    if (there.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            DELETE FROM lead_particular WHERE lead = :lead AND (particular = :particular OR derived)
            """)
        .param("lead", lead.id())
        .param("particular", particular)
        .update();
    deriveDomains(lead.id(), me.username());
    jdbc.sql(
            """
            DELETE FROM particular p
             WHERE p.id = :particular
               AND NOT EXISTS (SELECT 1 FROM lead_particular l WHERE l.particular = p.id)
               AND NOT EXISTS (SELECT 1 FROM case_particular c WHERE c.particular = p.id)
               AND NOT EXISTS (SELECT 1 FROM near_link n
                                WHERE n.person = 0 AND n.one = p.id)
               AND NOT EXISTS (SELECT 1 FROM near_link n
                                WHERE n.person = 0 AND n.other = p.id)
               AND NOT EXISTS (SELECT 1 FROM near_link n WHERE n.person = p.id)
            """)
        .param("particular", particular)
        .update();
    noted(lead, "PARTICULAR_OFF", List.of(there.get().shown()), me.username());
    audit.record(me, "LEAD_PARTICULAR_OFF", "lead:" + lead.id(), there.get().kind().name());
  }

  /** The domains of the sites that a lead holds now. */
  private void deriveDomains(long lead, String by) {
    of(lead).stream()
        .filter(one -> one.kind() == ParticularKind.SITE)
        .map(Particular::shown)
        .forEach(
            host ->
                domain(host)
                    .ifPresent(
                        domain ->
                            link(
                                lead,
                                id(ParticularKind.DOMAIN, domain),
                                new Held(true, ENTERED, host, by))));
  }

  private void noted(Lead lead, String step, List<String> shown, String by) {
    String some = String.join("、", shown.subList(0, Math.min(shown.size(), MOST_NAMED)));
    String note = shown.size() > MOST_NAMED ? some + " …（" + shown.size() + "）" : some;
    leads.note(lead.id(), new Leads.Noted(step, note, null, leads.touch(lead.id())), by);
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
    String key = written.isNumberOfPerson() ? cards.of(written.key()) : written.key();
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

  /** What is there already stays as it is, but for the note of an officer. */
  private void link(long lead, long particular, Held held) {
    jdbc.sql(
            """
            INSERT INTO lead_particular (lead, particular, derived, source, note, by, at)
            VALUES (:lead, :particular, :derived, :source, :note, :by, :now)
            ON CONFLICT (lead, particular) DO UPDATE SET note = excluded.note
             WHERE excluded.source = 'ENTERED'
            """)
        .param("lead", lead)
        .param("particular", particular)
        .param("derived", held.isDerived())
        .param("source", held.source())
        .param("note", held.note())
        .param("by", held.by())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
