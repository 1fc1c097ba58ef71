package io.jianzhen.platform.website;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.SiteBook.Taken;
import io.jianzhen.platform.website.letter.Letter;
import io.jianzhen.platform.website.letter.Letter.Fact;
import io.jianzhen.platform.website.letter.LetterKind;
import io.jianzhen.platform.website.letter.LetterPaper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues letters about counterfeit sites and keeps them as they were issued, byte for byte. */
@Service
public class SiteLetters {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final JdbcClient jdbc;
  private final Sites sites;
  private final SiteBook book;
  private final SiteHistory history;
  private final OfficialNames names;
  private final Campaign campaign;
  private final AuditTrail audit;
  private final Clock clock;

  SiteLetters(
      JdbcClient jdbc,
      Sites sites,
      SiteBook book,
      SiteHistory history,
      OfficialNames names,
      Campaign campaign,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.sites = sites;
    this.book = book;
    this.history = history;
    this.names = names;
    this.campaign = campaign;
    this.audit = audit;
    this.clock = clock;
  }

  /** A letter that was issued. */
  record Issued(
      long id,
      String number,
      Recipient recipient,
      String name,
      String sha256,
      String issuedBy,
      OffsetDateTime issuedAt) {}

  /** The letters of a site, the last one first. */
  List<Issued> of(long site) {
    return jdbc.sql(
            """
            SELECT id, number, recipient, name, sha256, issued_by, issued_at
              FROM site_letter WHERE site = :site ORDER BY id DESC
            """)
        .param("site", site)
        .query(Issued.class)
        .list();
  }

  /**
   * Issues a letter about a counterfeit site; returns its id.
   *
   * @throws StepRefused if the site has not been judged counterfeit
   * @throws SiteMovedOn if somebody was faster
   */
  @Transactional
  public long issue(SiteAt seen, Recipient recipient, String name, SignedIn me) {
    Site site = sites.hold(seen, me);
    if (!SiteStep.LETTER.isOpenFor(site)) {
      throw new StepRefused(site, SiteStep.LETTER);
    }
    String number = "%s-H%d".formatted(site.number(), of(site.id()).size() + 1);
    byte[] document = LetterPaper.of(letter(site, recipient, name, number));
    long id = keep(site, recipient, name, number, document, me);
    book.move(
        site,
        Taken.of(SiteStep.LETTER, site.state(), null, recipient.name(), number + " " + name),
        site.judgement(),
        new Due(site.dueFor(), site.due()),
        me.username());
    audit.record(me, "SITE_LETTER", SiteDesk.reference(site), number);
    return id;
  }

  private long keep(
      Site site, Recipient recipient, String name, String number, byte[] document, SignedIn me) {
    return jdbc.sql(
            """
            INSERT INTO site_letter (site, number, recipient, name, document, sha256, issued_by,
                                     issued_at)
            VALUES (:site, :number, :recipient, :name, :document, :sha256, :by, :now)
            RETURNING id
            """)
        .param("site", site.id())
        .param("number", number)
        .param("recipient", recipient.name())
        .param("name", name)
        .param("document", document)
        .param("sha256", sha256(document))
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  private Letter letter(Site site, Recipient recipient, String name, String number) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(site.kind().isAccount() ? "账号名称" : "网站主机", site.name()));
    add(facts, "注册域名", site.registrable());
    add(facts, "账号主体", site.kind().isAccount() ? site.owner() : "");
    add(facts, "开办者", site.kind().isAccount() ? "" : site.owner());
    add(facts, "接入、托管", site.hosting());
    add(facts, "注册机构", site.registrar());
    add(facts, "发现网址", lastAddress(site));
    names.site(site.imitates()).map(SiteLetters::imitated).ifPresent(facts::add);
    add(
        facts,
        "首次发现",
        site.createdAt().atZoneSameInstant(clock.getZone()).toLocalDate().toString());
    history
        .lastOf(SiteStep.JUDGE, site.id())
        .ifPresent(
            event ->
                add(
                    facts,
                    "判定日期",
                    event.at().atZoneSameInstant(clock.getZone()).toLocalDate().toString()));
    LocalDate today = LocalDate.now(clock);
    return new Letter(
        LetterKind.valueOf(recipient.name()),
        number,
        name,
        site.unitName(),
        campaign.name(),
        today,
        facts);
  }

  private static Fact imitated(OfficialNames.Official site) {
    return new Fact("假冒对象", "%s（%s）".formatted(site.name().zh(), site.host()));
  }

  /** The address last seen, where it says more than the host. */
  private String lastAddress(Site site) {
    String given = VisibleText.of(history.sightings(site.id()).get(0).given(), 500);
    return given.equals(site.name()) ? "" : given;
  }

  private static void add(List<Fact> facts, String label, String value) {
    if (!value.isEmpty()) {
      facts.add(new Fact(label, value));
    }
  }

  /**
   * A letter as it was issued.
   *
   * @throws OutOfReach if the site has no such letter
   * @throws IllegalStateException if its bytes are no longer those that were issued
   */
  ResponseEntity<byte[]> download(Site site, long letter, SignedIn me) {
    ResponseEntity<byte[]> kept =
        jdbc.sql("SELECT number, document, sha256 FROM site_letter WHERE id = :id AND site = :site")
            .param("id", letter)
            .param("site", site.id())
            .query((row, n) -> file(row.getString(1), row.getBytes(2), row.getString(3)))
            .optional()
            .orElseThrow(() -> new OutOfReach("letter " + letter));
    audit.record(me, "SITE_LETTER_TAKE", SiteDesk.reference(site), "letter:" + letter);
    return kept;
  }

  private static ResponseEntity<byte[]> file(String number, byte[] document, String issued) {
    if (!sha256(document).equals(issued)) {
      throw new IllegalStateException("letter %s is not as issued".formatted(number));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(WORD))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(number + ".docx").build().toString())
        .body(document);
  }

  private static String sha256(byte[] document) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
