package io.jianzhen.platform.casework.link;

import io.jianzhen.detect.page.PageSketch;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sketches of captured pages. A new one is compared with all others once; pages that are alike
 * are proposed to officers, never joined by themselves.
 */
@Component
public class PageLikeness {

  private final JdbcClient jdbc;

  PageLikeness(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Kept(long particular, String sketch) {}

  /** Keeps the sketch of a page, if it is new, with the pages that it is like. */
  public void kept(long particular, String written) {
    Optional<PageSketch> sketch = PageSketch.parse(written);
    if (sketch.isEmpty() || !isNew(particular, written)) {
      return;
    }
    jdbc.sql("SELECT particular, sketch FROM page_sketch WHERE particular <> :particular")
        .param("particular", particular)
        .query(Kept.class)
        .list()
        .forEach(
            other ->
                PageSketch.parse(other.sketch())
                    .flatMap(sketch.get()::likeness)
                    .ifPresent(likeness -> near(particular, other.particular(), likeness)));
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

  private void near(long one, long other, PageSketch.Likeness likeness) {
    jdbc.sql(
            """
            INSERT INTO page_near (one, other, trait, share)
            VALUES (:one, :other, :trait, :share)
                ON CONFLICT (one, other) DO NOTHING
            """)
        .param("one", Math.min(one, other))
        .param("other", Math.max(one, other))
        .param("trait", likeness.trait().name())
        .param("share", likeness.percent())
        .update();
  }
}
