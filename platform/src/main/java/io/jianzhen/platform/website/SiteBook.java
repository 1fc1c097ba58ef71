package io.jianzhen.platform.website;

import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.HostFinding;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down what is seen of suspect sites and done about them. */
@Repository
class SiteBook {

  private final JdbcClient jdbc;
  private final SiteTerms terms;
  private final Clock clock;

  SiteBook(JdbcClient jdbc, SiteTerms terms, Clock clock) {
    this.jdbc = jdbc;
    this.terms = terms;
    this.clock = clock;
  }

  /** The record of a site, and whether it was opened just now. */
  record Opened(long id, boolean isNew) {}

  /** Opens the record of a site, or finds it. A closed site that is seen again is due today. */
  Opened open(SiteKey key, String imitates, SignedIn by) {
    return seenAgain(key, imitates)
        .or(() -> opened(key, imitates, by))
        .or(() -> seenAgain(key, imitates)) // another person has opened it this moment
        .orElseThrow();
  }

  private Optional<Opened> opened(SiteKey key, String imitates, SignedIn by) {
    Due due = terms.after(SiteState.SUSPECTED, null, LocalDate.now(clock));
    return jdbc.sql(
            """
            INSERT INTO suspect_site (number, kind, site_key, name, registrable, imitates, unit,
                                      state, due, due_for, created_by, created_at)
            VALUES (:number, :kind, :key, :name, :registrable, :imitates, :unit,
                    'SUSPECTED', :due, 'EVIDENCE', :by, :now)
            ON CONFLICT (kind, site_key) DO NOTHING
            RETURNING id
            """)
        .param("number", nextNumber())
        .param("kind", key.kind().name())
        .param("key", key.text())
        .param("name", key.name())
        .param("registrable", key.registrable())
        .param("imitates", imitates)
        .param("unit", by.unit().code())
        .param("due", due.on())
        .param("by", by.username())
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .optional()
        .map(id -> new Opened(id, true));
  }

  private Optional<Opened> seenAgain(SiteKey key, String imitates) {
    return jdbc.sql(
            """
            UPDATE suspect_site
               SET imitates = CASE WHEN imitates = '' THEN :imitates ELSE imitates END,
                   due = CASE WHEN state IN ('BLOCKED', 'DELISTED') THEN least(due, :today) ELSE due END
             WHERE kind = :kind AND site_key = :key
            RETURNING id
            """)
        .param("imitates", imitates)
        .param("today", LocalDate.now(clock))
        .param("kind", key.kind().name())
        .param("key", key.text())
        .query(Long.class)
        .optional()
        .map(id -> new Opened(id, false));
  }

  private String nextNumber() {
    long next = jdbc.sql("SELECT nextval('suspect_site_number')").query(Long.class).single();
    return String.format(Locale.ROOT, "WZ-%d-%04d", LocalDate.now(clock).getYear(), next);
  }

  /** Adds a sighting with what the screen says of the address; nothing for an account. */
  void sight(
      long site,
      SightingSource source,
      String given,
      String note,
      @Nullable AddressVerdict verdict,
      SignedIn by) {
    List<HostFinding> found = verdict == null ? List.of() : verdict.findings();
    jdbc.sql(
            """
            INSERT INTO site_sighting (site, at, by, unit, source, given, note, label, rules, zh, en)
            VALUES (:site, :now, :by, :unit, :source, :given, :note, :label, :rules, :zh, :en)
            """)
        .param("site", site)
        .param("now", OffsetDateTime.now(clock))
        .param("by", by.username())
        .param("unit", by.unit().code())
        .param("source", source.name())
        .param("given", given)
        .param("note", note)
        .param("label", verdict == null ? Label.NONE.name() : Label.of(verdict).name())
        .param("rules", each(found, one -> one.rule().name()))
        .param("zh", each(found, one -> one.says().zh()))
        .param("en", each(found, one -> one.says().en()))
        .update();
  }

  private static String[] each(List<HostFinding> findings, Function<HostFinding, String> what) {
    return findings.stream().map(what).toArray(String[]::new);
  }

  /** Writes down what people have found out about a site. */
  void describe(long site, SiteFacts facts) {
    jdbc.sql(
            """
            UPDATE suspect_site
               SET verification = :verification, owner = :owner, imitates = :imitates,
                   hosting = :hosting, place = :place, registrar = :registrar, version = version + 1
             WHERE id = :id
            """)
        .param("verification", facts.verification())
        .param("owner", facts.owner())
        .param("imitates", facts.imitates())
        .param("hosting", facts.hosting())
        .param("place", facts.place())
        .param("registrar", facts.registrar())
        .param("id", site)
        .update();
  }

  /** Notes what a site was recognised to imitate. */
  void imitates(long site, String official) {
    jdbc.sql("UPDATE suspect_site SET imitates = :official, version = version + 1 WHERE id = :id")
        .param("official", official)
        .param("id", site)
        .update();
  }

  /**
   * A step that is taken.
   *
   * @param on the day of the fact, or null if it happened here and now
   * @param detail what was chosen
   * @param ledgerEntry what it appended to the ledger, or null
   */
  record Taken(
      SiteStep step,
      SiteState to,
      @Nullable LocalDate on,
      String detail,
      String note,
      @Nullable Long ledgerEntry) {

    static Taken of(
        SiteStep step, SiteState to, @Nullable LocalDate on, String detail, String note) {
      return new Taken(step, to, on, detail, note, null);
    }
  }

  /** Moves a site on, with a line of its history. The caller holds the site. */
  void move(Site site, Taken taken, @Nullable Judgement judgement, Due due, String by) {
    jdbc.sql(
            """
            UPDATE suspect_site
               SET state = :state, judgement = :judgement, due = :due, due_for = :dueFor,
                   version = version + 1
             WHERE id = :id
            """)
        .param("state", taken.to().name())
        .param("judgement", judgement == null ? null : judgement.name())
        .param("due", due.on())
        .param("dueFor", due.step() == null ? null : due.step().name())
        .param("id", site.id())
        .update();
    jdbc.sql(
            """
            INSERT INTO site_event (site, at, by, step, from_state, to_state, fact_date, detail, note,
                                    ledger_entry)
            VALUES (:site, :now, :by, :step, :from, :to, :on, :detail, :note, :entry)
            """)
        .param("site", site.id())
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .param("step", taken.step().name())
        .param("from", site.state().name())
        .param("to", taken.to().name())
        .param("on", taken.on())
        .param("detail", taken.detail())
        .param("note", taken.note())
        .param("entry", taken.ledgerEntry())
        .update();
  }
}
