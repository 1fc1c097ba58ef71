package io.jianzhen.platform.selfcheck;

import io.jianzhen.detect.card.portrait.Portrait;
import io.jianzhen.detect.card.portrait.PortraitHash;
import io.jianzhen.detect.qr.file.UnusablePicture;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the portraits on photos of cards look like; near ones of different holders become pairs. */
@Repository
class Portraits {

  private static final Logger LOG = LoggerFactory.getLogger(Portraits.class);

  /** A portrait on more cards than these is a picture that stands for none, such as an outline. */
  private static final int MOST_PAIRS = 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  Portraits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What the portrait on a photo looks like; empty if none is found, whatever the reason. */
  static Optional<PortraitHash> on(Path photo) {
    try {
      return Portrait.of(photo);
    } catch (UnusablePicture none) {
      return Optional.empty();
    } catch (RuntimeException failed) {
      // A sign less must not cost the employer its photo.
      LOG.warn("no portrait could be looked for", failed);
      return Optional.empty();
    }
  }

  private record Near(
      long file, long first, long second, String person, String name, long enterprise) {

    PortraitHash hash() {
      return new PortraitHash(first, second);
    }

    CardHolder holder() {
      return new CardHolder(person, name, enterprise);
    }
  }

  /** Keeps the portrait of a photo and pairs it with near ones of others; within a transaction. */
  void add(long file, PortraitHash hash) {
    lock();
    pairs(file, hash);
    jdbc.sql(
            "INSERT INTO self_check_portrait (file, first, second) VALUES (:file, :first, :second)")
        .param("file", file)
        .param("first", hash.first())
        .param("second", hash.second())
        .update();
    hash.parts()
        .forEach(
            part ->
                jdbc.sql("INSERT INTO self_check_portrait_part (part, file) VALUES (:part, :file)")
                    .param("part", part)
                    .param("file", file)
                    .update());
  }

  /**
   * Pairs the portrait of a photo anew, now that somebody has said whose card it shows; pairs that
   * people have looked at stay. Within a transaction.
   */
  void again(long file) {
    lock();
    jdbc.sql(
            """
            DELETE FROM same_portrait p WHERE (p.earlier = :file OR p.later = :file)
               AND NOT EXISTS (SELECT 1 FROM same_portrait_note n WHERE n.pair = p.id)
            """)
        .param("file", file)
        .update();
    jdbc.sql("SELECT first, second FROM self_check_portrait WHERE file = :file")
        .param("file", file)
        .query((row, number) -> new PortraitHash(row.getLong(1), row.getLong(2)))
        .optional()
        .ifPresent(hash -> pairs(file, hash));
  }

  /** One at a time: of two that come together, the later one has to see the earlier. */
  private void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('self_check_portrait'))::text")
        .query(String.class)
        .single();
  }

  private void pairs(long file, PortraitHash hash) {
    CardHolder holder = holder(file);
    near(hash).stream()
        .filter(one -> one.file() != file && one.holder().isOther(holder))
        .limit(MOST_PAIRS)
        .forEach(one -> pair(one.file(), file, hash.distance(one.hash())));
  }

  private CardHolder holder(long file) {
    return jdbc.sql(
            """
            SELECT coalesce(c.person_key, '') AS person, f.holder AS name, s.enterprise
              FROM self_check_file f
              JOIN self_check s ON s.id = f.self_check
              LEFT JOIN certificate c ON c.import = f.import AND c.sheet_row = f.sheet_row
             WHERE f.id = :file
            """)
        .param("file", file)
        .query(CardHolder.class)
        .single();
  }

  /** Those that are near, either way up, the nearest first. */
  private List<Near> near(PortraitHash hash) {
    List<Integer> parts =
        Stream.concat(hash.parts().stream(), hash.upsideDown().parts().stream()).toList();
    return jdbc
        .sql(
            """
            SELECT p.file, p.first, p.second, coalesce(c.person_key, '') AS person,
                   f.holder AS name, s.enterprise
              FROM self_check_portrait p
              JOIN self_check_file f ON f.id = p.file
              JOIN self_check s ON s.id = f.self_check
              LEFT JOIN certificate c ON c.import = f.import AND c.sheet_row = f.sheet_row
             WHERE p.file IN (SELECT file FROM self_check_portrait_part WHERE part IN (:parts))
            """)
        .param("parts", parts)
        .query(Near.class)
        .list()
        .stream()
        .filter(one -> hash.distance(one.hash()) <= PortraitHash.NEAR)
        .sorted(
            java.util.Comparator.comparingInt((Near one) -> hash.distance(one.hash()))
                .thenComparingLong(Near::file))
        .toList();
  }

  private void pair(long one, long other, int distance) {
    jdbc.sql(
            """
            INSERT INTO same_portrait (earlier, later, distance, at)
            VALUES (:earlier, :later, :distance, :now)
            ON CONFLICT (earlier, later) DO NOTHING
            """)
        .param("earlier", Math.min(one, other))
        .param("later", Math.max(one, other))
        .param("distance", distance)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
