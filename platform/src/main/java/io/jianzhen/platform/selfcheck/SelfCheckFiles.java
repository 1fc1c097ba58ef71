package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.seal.SealedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What employers bring with a self-check, sealed, by SHA-256 under {@code selfchecks} of the data
 * directory. Nothing else reads or writes there.
 */
@Component
class SelfCheckFiles {

  /** More bytes than these are refused: 20 MB, twice what the cameras of telephones make. */
  static final long MOST_BYTES = 20_000_000;

  /** Nobody brings more with one self-check. */
  static final int MOST_FILES = 500;

  /** How the kinds of files begin that are taken. */
  private static final Map<String, String> MEDIA =
      Map.of(
          "\u00ff\u00d8\u00ff", "image/jpeg",
          "\u0089PNG", "image/png",
          "%PDF-", "application/pdf");

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SealedFiles files;

  SelfCheckFiles(
      JdbcClient jdbc, Clock clock, Seal seal, @Value("${jianzhen.data:data}") Path data) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.files = new SealedFiles(data.resolve("selfchecks"), seal);
  }

  /** What a file is for. */
  enum Kind {
    CARD,
    PROOF
  }

  /**
   * A file that was brought.
   *
   * @param holder name of the person whose card it shows, or empty
   * @param erased whether its content is gone because its time was over
   */
  record Brought(
      long id,
      Kind kind,
      String sha256,
      String media,
      String note,
      @Nullable Long importId,
      @Nullable Integer sheetRow,
      String holder,
      String remarkZh,
      String remarkEn,
      String by,
      OffsetDateTime at,
      boolean erased,
      @Nullable String confirmedBy,
      @Nullable OffsetDateTime confirmedAt) {

    /** The entry whose card it shows, as far as one was named. */
    Optional<EntryKey> entry() {
      return importId == null || sheetRow == null
          ? Optional.empty()
          : Optional.of(new EntryKey(importId, sheetRow));
    }

    /** Whether a browser can show it on a page. */
    public boolean isPicture() {
      return media.startsWith("image/");
    }
  }

  /**
   * What is said of a file.
   *
   * @param importId of the entry whose card it shows, or null
   * @param remarkZh what limits the reading
   */
  record About(
      Kind kind,
      String note,
      @Nullable Long importId,
      @Nullable Integer sheetRow,
      String holder,
      String remarkZh,
      String remarkEn) {

    static About proof(String note) {
      return new About(Kind.PROOF, note, null, null, "", "", "");
    }
  }

  /** The media type of a file by its first bytes; empty if it is none that is taken. */
  static Optional<String> media(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
      return MEDIA.entrySet().stream()
          .filter(one -> head.startsWith(one.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }

  /** Keeps a file of a self-check; its id. Content comes before row: no row is without its file. */
  long keep(long check, Path file, String media, About about, SignedIn by) throws IOException {
    String sha256 = files.put(file);
    return jdbc.sql(
            """
            INSERT INTO self_check_file (self_check, kind, sha256, media, bytes, note, import,
                                         sheet_row, holder, remark_zh, remark_en, by, at)
            VALUES (:check, :kind, :sha256, :media, :bytes, :note, :import, :row, :holder, :zh, :en,
                    :by, :now)
            RETURNING id
            """)
        .param("check", check)
        .param("kind", about.kind().name())
        .param("sha256", sha256)
        .param("media", media)
        .param("bytes", Files.size(file))
        .param("note", about.note())
        .param("import", about.importId())
        .param("row", about.sheetRow())
        .param("holder", about.holder())
        .param("zh", about.remarkZh())
        .param("en", about.remarkEn())
        .param("by", by.username())
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /** The files of a self-check, newest first; callers have looked up the self-check. */
  List<Brought> of(long check, Kind kind) {
    return jdbc.sql(
            """
            SELECT id, kind, sha256, media, note, import AS import_id, sheet_row, holder, remark_zh,
                   remark_en, by, at, erased_at IS NOT NULL AS erased, confirmed_by,
                   confirmed_at
              FROM self_check_file WHERE self_check = :check AND kind = :kind ORDER BY id DESC
            """)
        .param("check", check)
        .param("kind", kind.name())
        .query(Brought.class)
        .list();
  }

  /** Says whose card a photo shows, on the roster on file; callers have looked up both. */
  void show(long file, EntryKey entry, String holder) {
    jdbc.sql(
            """
            UPDATE self_check_file SET import = :import, sheet_row = :row, holder = :holder
             WHERE id = :id AND kind = 'CARD'
            """)
        .param("import", entry.importId())
        .param("row", entry.sheetRow())
        .param("holder", holder)
        .param("id", file)
        .update();
  }

  /** Notes that a person has compared the entry of a photo with it, field by field. */
  void confirmed(long file, SignedIn by) {
    jdbc.sql(
            """
            UPDATE self_check_file SET confirmed_by = :by, confirmed_at = :now
             WHERE id = :id AND kind = 'CARD'
            """)
        .param("by", by.username())
        .param("now", OffsetDateTime.now(clock))
        .param("id", file)
        .update();
  }

  /** The message key of why a file of this size cannot be brought, or empty. */
  Optional<String> whyNot(long check, long bytes) {
    if (bytes > MOST_BYTES) {
      return Optional.of("selfcheck.file.tooLarge");
    }
    return isFull(check) ? Optional.of("selfcheck.file.tooMany") : Optional.empty();
  }

  private boolean isFull(long check) {
    return jdbc.sql("SELECT count(*) >= :most FROM self_check_file WHERE self_check = :check")
        .param("check", check)
        .param("most", MOST_FILES)
        .query(Boolean.class)
        .single();
  }

  /**
   * A file of this self-check.
   *
   * @throws OutOfReach if there is none
   */
  Brought get(long check, long id) {
    return jdbc.sql(
            """
            SELECT id, kind, sha256, media, note, import AS import_id, sheet_row, holder, remark_zh,
                   remark_en, by, at, erased_at IS NOT NULL AS erased, confirmed_by,
                   confirmed_at
              FROM self_check_file WHERE self_check = :check AND id = :id
            """)
        .param("check", check)
        .param("id", id)
        .query(Brought.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("file " + id));
  }

  /**
   * The content of a file.
   *
   * @throws IOException if it is gone, or not any more what was kept
   */
  byte[] content(Brought file) throws IOException {
    try (InputStream in = files.open(file.sha256())) {
      return in.readAllBytes();
    }
  }
}
