package io.jianzhen.platform.website.capture;

import io.jianzhen.detect.page.GenuineRegister;
import io.jianzhen.detect.page.GenuineSite;
import io.jianzhen.detect.page.UnusableGenuineRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pages of genuine sites that were captured here, by which imitations are known. It begins
 * empty: nothing in it is invented.
 */
@Repository
public class GenuinePages {

  private final JdbcClient jdbc;
  private final Clock clock;

  /** What the rows gave, and which rows those were. */
  private volatile Known known = new Known("", GenuineRegister.EMPTY);

  private record Known(String rows, GenuineRegister register) {}

  GenuinePages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A page of a genuine site.
   *
   * @param site id of the register of official sites, or one of its own
   * @param name what the site is called, in Chinese
   * @param sha256 of the evidence package
   * @param picture SHA-256 of the screenshot; empty if there is none
   * @param reason why it is known to be genuine
   * @param withdrawnBy who has taken it out again, or null
   */
  public record Entry(
      long id,
      String site,
      String name,
      String nameEn,
      String address,
      OffsetDateTime at,
      String by,
      String sha256,
      String picture,
      String reason,
      @Nullable String withdrawnBy) {}

  /** What all of them tell. */
  GenuineRegister register() {
    String rows =
        jdbc.sql(
                "SELECT coalesce(max(id), 0) || '/' || count(*) FROM genuine_page WHERE withdrawn_at IS NULL")
            .query(String.class)
            .single();
    Known last = known;
    if (!last.rows().equals(rows)) {
      last = new Known(rows, read());
      known = last;
    }
    return last.register();
  }

  private GenuineRegister read() {
    return jdbc
        .sql("SELECT learned FROM genuine_page WHERE withdrawn_at IS NULL ORDER BY id")
        .query(String.class)
        .list()
        .stream()
        .map(GenuinePages::parsed)
        .reduce(GenuineRegister.EMPTY, GenuineRegister::and);
  }

  private static GenuineRegister parsed(String yaml) {
    try {
      return GenuineRegister.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (UnusableGenuineRegister unusable) {
      throw new IllegalStateException(unusable);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** All pages, those that were withdrawn last. */
  public List<Entry> all() {
    return jdbc.sql(
            """
            SELECT id, site, name, name_en, address, at, by, sha256, picture, reason, withdrawn_by
              FROM genuine_page ORDER BY withdrawn_at NULLS FIRST, site, id LIMIT 500
            """)
        .query(Entry.class)
        .list();
  }

  /** The first page of a site that has a picture, else the first; empty if it has none. */
  public Optional<Entry> of(String site) {
    return jdbc.sql(
            """
            SELECT id, site, name, name_en, address, at, by, sha256, picture, reason, withdrawn_by
              FROM genuine_page WHERE site = :site AND withdrawn_at IS NULL
             ORDER BY picture = '', id LIMIT 1
            """)
        .param("site", site)
        .query(Entry.class)
        .optional();
  }

  /** The marks that only this site may carry, such as its site code; empty if it is not known. */
  public List<String> marks(String site) {
    return register().sites().stream()
        .filter(one -> one.id().equals(site))
        .flatMap(one -> one.marks().stream())
        .sorted()
        .toList();
  }

  /** Adds what was learned from a page. */
  @Transactional
  long add(GenuineSite learned, String address, SiteCapture.Taken taken, String reason, String by) {
    return jdbc.sql(
            """
            INSERT INTO genuine_page (site, name, name_en, address, at, by, sha256, picture, reason, learned)
            VALUES (:site, :name, :nameEn, :address, :now, :by, :sha256, :picture, :reason, :learned)
            RETURNING id
            """)
        .param("site", learned.id())
        .param("name", learned.name().zh())
        .param("nameEn", learned.name().en())
        .param("address", address)
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .param("sha256", taken.sha256())
        .param("picture", taken.picture())
        .param("reason", reason)
        .param("learned", yaml(learned))
        .query(Long.class)
        .single();
  }

  private static String yaml(GenuineSite learned) {
    var text = new StringWriter();
    try {
      GenuineRegister.EMPTY.plus(learned).write(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Takes a page out that should not be there; false if it is out already. */
  @Transactional
  boolean withdraw(long id, String by) {
    return jdbc.sql(
                """
                UPDATE genuine_page SET withdrawn_at = :now, withdrawn_by = :by
                 WHERE id = :id AND withdrawn_at IS NULL
                """)
            .param("now", OffsetDateTime.now(clock))
            .param("by", by)
            .param("id", id)
            .update()
        == 1;
  }
}
