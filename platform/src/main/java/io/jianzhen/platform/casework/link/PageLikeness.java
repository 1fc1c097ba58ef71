package io.jianzhen.platform.casework.link;

import io.jianzhen.detect.page.PageSketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sketches of captured pages. A new one is compared with all others once; pages that are alike
 * are proposed to officers, never joined by themselves.
 */
@Component
public class PageLikeness {

  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;

  PageLikeness(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Alike(long particular, PageSketch.Likeness likeness) {}

  /** Keeps the sketch of a page, if it is new, with the pages that it is like. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void kept(long particular, String written) {
    Optional<PageSketch> sketch = PageSketch.parse(written);
    if (sketch.isEmpty()) {
      return;
    }
    // Of two at once neither would see the other: until the transaction ends they come one by one.
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('page_sketch'))")
        .query((row, number) -> true)
        .single();
    if (isNew(particular, written)) {
      alike(particular, sketch.get()).forEach(other -> near(particular, other));
    }
  }

  /** Compares with all others; only those that are alike are held in memory. */
  private List<Alike> alike(long particular, PageSketch sketch) {
    List<Alike> alike = new ArrayList<>();
    jdbc.sql("SELECT particular, sketch FROM page_sketch WHERE particular <> :particular")
        .param("particular", particular)
        .withFetchSize(AT_ONCE)
        .query(
            row -> {
              long other = row.getLong("particular");
              PageSketch.parse(row.getString("sketch"))
                  .flatMap(sketch::likeness)
                  .ifPresent(likeness -> alike.add(new Alike(other, likeness)));
            });
    return alike;
  }

  private boolean isNew(long particular, String written) {
    return jdbc.sql(
                """
                INSERT INTO page_sketch (particular, sketch) VALUES (:particular, :sketch)
                    ON CONFLICT (particular) DO NOTHING
                """)
            .param("particular", particular)
            .param("sketch", written)
            .update()
        == 1;
  }

  private void near(long one, Alike alike) {
    long other = alike.particular();
    jdbc.sql(
            """
            INSERT INTO page_near (one, other, trait, share)
            VALUES (:one, :other, :trait, :share)
                ON CONFLICT (one, other) DO NOTHING
            """)
        .param("one", Math.min(one, other))
        .param("other", Math.max(one, other))
        .param("trait", alike.likeness().trait().name())
        .param("share", alike.likeness().percent())
        .update();
  }
}
