package io.jianzhen.platform.inspection.visit;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.seal.SealedFiles;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Photos of visits, sealed, by SHA-256 under {@code inspections} of the data directory. They are
 * evidence and kept as they come, with what the camera wrote into them.
 */
@Component
public class InspectionPhotos {

  /** More bytes than these are refused: 20 MB, twice what the cameras of telephones make. */
  public static final long MOST_BYTES = 20_000_000;

  /** Nobody takes more at one visit. */
  public static final int MOST_PHOTOS = 100;

  /** How the kinds of pictures begin that are taken. */
  private static final Map<String, String> MEDIA =
      Map.of("\u00ff\u00d8\u00ff", "image/jpeg", "\u0089PNG\r\n\u001a\n", "image/png");

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SealedFiles files;

  InspectionPhotos(
      JdbcClient jdbc, Clock clock, Seal seal, @Value("${jianzhen.data:data}") Path data) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.files = new SealedFiles(data.resolve("inspections"), seal);
  }

  @PostConstruct
  void sweep() {
    try {
      files.sweep();
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /** A photo as the page lists it. */
  public record Photo(
      long id, String sha256, String media, String note, String by, OffsetDateTime at) {}

  public List<Photo> of(long visit) {
    return jdbc.sql(
            """
            SELECT id, sha256, media, note, by, at FROM inspection_photo
             WHERE visit = :visit ORDER BY id
            """)
        .param("visit", visit)
        .query(Photo.class)
        .list();
  }

  /** The media type of a file by its first bytes; empty if it is no picture that is taken. */
  public static Optional<String> media(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
      return MEDIA.entrySet().stream()
          .filter(one -> head.startsWith(one.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }

  /**
   * Keeps a photo; the same one sent again is kept once. Content comes before row: no row is
   * without its file.
   *
   * @return false if the visit has as many as there may be
   */
  public boolean keep(Visit visit, Path file, String media, String note, SignedIn me)
      throws IOException {
    List<Photo> there = of(visit.id());
    String sha256 = files.put(file);
    if (there.stream().anyMatch(one -> one.sha256().equals(sha256))) {
      return true;
    }
    if (there.size() >= MOST_PHOTOS) {
      return false;
    }
    jdbc.sql(
            """
            INSERT INTO inspection_photo (visit, sha256, media, bytes, note, by, at)
            VALUES (:visit, :sha256, :media, :bytes, :note, :by, :now)
            ON CONFLICT (visit, sha256) DO NOTHING
            """)
        .param("visit", visit.id())
        .param("sha256", sha256)
        .param("media", media)
        .param("bytes", Files.size(file))
        .param("note", note)
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
    return true;
  }

  /**
   * A photo of this visit.
   *
   * @throws OutOfReach if there is none
   */
  public Photo get(long visit, long id) {
    return of(visit).stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow(() -> new OutOfReach("inspection photo " + id));
  }

  /**
   * The content of a photo.
   *
   * @throws IOException if it is gone, or not any more what was kept
   */
  public byte[] content(Photo photo) throws IOException {
    try (InputStream in = files.open(photo.sha256())) {
      return in.readAllBytes();
    }
  }
}
