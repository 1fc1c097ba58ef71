package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.store.ObjectStore;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.seal.SealedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The screenshots, sealed, by their SHA-256 under {@code lookups} of the data directory. They are
 * kept before the look-up is noted, so that a form with a mistake in it loses no picture.
 */
@Component
class Screenshots {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Path directory;
  private final SealedFiles files;

  Screenshots(JdbcClient jdbc, Clock clock, Seal seal, @Value("${jianzhen.data:data}") Path data) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.directory = data.toAbsolutePath().resolve("lookups");
    this.files = new SealedFiles(directory, seal);
  }

  /** Keeps a picture for the person who brought it; its SHA-256. */
  String keep(Screenshot picture, SignedIn by) throws IOException {
    String sha256 = files.put(picture.content().toArray());
    jdbc.sql(
            """
            INSERT INTO lookup_picture (sha256, taken_by, taken_at, type, width, height, bytes)
            VALUES (:sha256, :by, :now, :type, :width, :height, :bytes)
            ON CONFLICT DO NOTHING
            """)
        .param("sha256", sha256)
        .param("by", by.username())
        .param("now", OffsetDateTime.now(clock))
        .param("type", picture.type().name())
        .param("width", picture.width())
        .param("height", picture.height())
        .param("bytes", picture.content().length())
        .update();
    return sha256;
  }

  /** Whether the person has brought this picture before. */
  boolean isFrom(SignedIn by, String sha256) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM lookup_picture WHERE sha256 = :sha256 AND taken_by = :by)")
        .param("sha256", sha256)
        .param("by", by.username())
        .query(Boolean.class)
        .single();
  }

  Screenshot.Type type(String sha256) {
    return jdbc.sql("SELECT type FROM lookup_picture WHERE sha256 = :sha256 LIMIT 1")
        .param("sha256", sha256)
        .query((row, number) -> Screenshot.Type.valueOf(row.getString(1)))
        .single();
  }

  /**
   * The picture.
   *
   * @throws IOException if it is gone, or not any more what was kept
   */
  InputStream open(String sha256) throws IOException {
    return files.open(sha256);
  }

  /** Whether a screenshot is still what was kept; false also if it is gone. */
  boolean isSound(String sha256) {
    return files.isSound(sha256);
  }

  /** Seals what earlier versions have kept in the open, each below a directory of two digits. */
  @EventListener(ApplicationReadyEvent.class)
  void sealEarlier() throws IOException {
    files.sweep();
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory, 2)) {
      for (Path plain : all.filter(one -> !directory.equals(one.getParent())).toList()) {
        Optional<Sha256> digest = Sha256.parse(String.valueOf(plain.getFileName()));
        if (digest.isPresent()) {
          files.takeOver(new ObjectStore(directory).locate(digest.get()), digest.get().hex());
        }
      }
    }
  }

  /** Digests of all that was ever kept, but for what was erased. */
  List<String> kept() {
    return jdbc.sql("SELECT DISTINCT sha256 FROM lookup_picture WHERE erased_at IS NULL ORDER BY 1")
        .query(String.class)
        .list();
  }
}
