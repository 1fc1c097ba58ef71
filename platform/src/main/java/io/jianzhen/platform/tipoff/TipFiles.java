package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.seal.SealedFiles;
import io.jianzhen.platform.tipoff.picture.PlainPicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * What came with tip-offs, sealed, by SHA-256 under {@code tipoffs} of the data directory. Nothing
 * else reads or writes there. A file is known by its first bytes and never opened here; the name
 * that its sender gave it is not kept.
 */
@Component
class TipFiles {

  /** More bytes than these are refused: 20 MB, twice what the cameras of telephones make. */
  static final long MOST_BYTES = 20_000_000;

  static final int MOST_AT_ONCE = 5;

  /** With one tip-off, all additions together. */
  static final int MOST_OF_ONE = 20;

  /** With less room than this on the disk no files are taken, so that texts still are. */
  private static final long ROOM_LEFT = 1_000_000_000;

  /** How the kinds of files begin that are taken. */
  private static final Map<String, String> MEDIA =
      Map.of(
          "\u00ff\u00d8\u00ff", "image/jpeg",
          "\u0089PNG\r\n\u001a\n", "image/png",
          "%PDF-", "application/pdf");

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Path data;
  private final SealedFiles files;

  TipFiles(JdbcClient jdbc, Clock clock, Seal seal, @Value("${jianzhen.data:data}") Path data) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.data = data;
    this.files = new SealedFiles(data.resolve("tipoffs"), seal);
  }

  /** A file on the disk whose row is still to be written. */
  record Kept(String sha256, String media, long bytes) {}

  /** A file of a tip-off. */
  record Enclosed(long id, String sha256, String media, long bytes) {

    /** Whether a browser can show it on a page. */
    public boolean isPicture() {
      return media.startsWith("image/");
    }

    /** What kind it is, as people say it. */
    public String kind() {
      return media.replaceAll(".*/", "").toUpperCase(java.util.Locale.ROOT);
    }

    public long kilobytes() {
      return (bytes + 1023) / 1024;
    }
  }

  /** What was really sent: a form without files sends an empty one. */
  static List<MultipartFile> sent(@Nullable List<MultipartFile> files) {
    return files == null ? List.of() : files.stream().filter(one -> !one.isEmpty()).toList();
  }

  /** The message key of why these cannot be taken, or empty. */
  Optional<String> whatIsWrong(List<MultipartFile> sent) throws IOException {
    if (sent.size() > MOST_AT_ONCE) {
      return Optional.of("tipoff.files.tooMany");
    }
    if (sent.stream().anyMatch(one -> one.getSize() > MOST_BYTES)) {
      return Optional.of("tipoff.files.tooLarge");
    }
    for (MultipartFile one : sent) {
      if (media(one).isEmpty()) {
        return Optional.of("tipoff.files.kind");
      }
    }
    return sent.isEmpty() || hasRoom() ? Optional.empty() : Optional.of("tipoff.files.noRoom");
  }

  private boolean hasRoom() throws IOException {
    Files.createDirectories(data);
    return Files.getFileStore(data).getUsableSpace() > ROOM_LEFT;
  }

  private static Optional<String> media(MultipartFile file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      String head = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
      return MEDIA.entrySet().stream()
          .filter(one -> head.startsWith(one.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }

  /** Puts files on the disk, at which nothing was wrong. Content comes before rows. */
  List<Kept> keep(List<MultipartFile> sent) throws IOException {
    List<Kept> kept = new ArrayList<>();
    for (MultipartFile one : sent) {
      kept.add(new Kept(files.put(one.getBytes()), media(one).orElseThrow(), one.getSize()));
    }
    return kept;
  }

  /** Writes the rows, in the transaction of what they came with. */
  void add(long tip, List<Kept> kept) {
    for (Kept one : kept) {
      jdbc.sql(
              """
              INSERT INTO tip_off_file (tip_off, sha256, media, bytes, at)
              VALUES (:tip, :sha256, :media, :bytes, :now)
              """)
          .param("tip", tip)
          .param("sha256", one.sha256())
          .param("media", one.media())
          .param("bytes", one.bytes())
          .param("now", OffsetDateTime.now(clock))
          .update();
    }
  }

  /** The files of a tip-off, oldest first, until they are erased; callers have looked it up. */
  List<Enclosed> of(long tip) {
    return jdbc.sql(
            """
            SELECT f.id, f.sha256, f.media, f.bytes
              FROM tip_off_file f JOIN tip_off t ON t.id = f.tip_off
             WHERE f.tip_off = :tip AND t.erased_at IS NULL
             ORDER BY f.id
            """)
        .param("tip", tip)
        .query(Enclosed.class)
        .list();
  }

  /**
   * A file of a tip-off as it may be looked at without learning who sent it: of a picture, the
   * picture alone.
   *
   * @throws OutOfReach if there is none, or it is not any more what was kept
   */
  Resource plain(Enclosed file) {
    if (!file.isPicture()) {
      return content(file);
    }
    var plain = new ByteArrayOutputStream();
    try (InputStream in = files.open(file.sha256())) {
      PlainPicture.copy(file.media(), in, plain);
      return new ByteArrayResource(plain.toByteArray());
    } catch (IOException gone) {
      throw new OutOfReach("file " + file.id());
    }
  }

  /**
   * The content of a file of a tip-off.
   *
   * @throws OutOfReach if there is none, or it is not any more what was kept
   */
  Resource content(Enclosed file) {
    try (InputStream in = files.open(file.sha256())) {
      return new ByteArrayResource(in.readAllBytes());
    } catch (IOException gone) {
      throw new OutOfReach("file " + file.id());
    }
  }

  /** Removes what a killed process has left half-written. */
  @EventListener(ApplicationReadyEvent.class)
  void sweep() throws IOException {
    files.sweep();
  }
}
