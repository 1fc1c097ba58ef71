package io.jianzhen.platform.publicity;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that is told, within reach; what is published is for everybody. */
@Repository
class Items {

  private static final int MOST = 500;

  private static final String SELECT =
      """
      SELECT p.id, p.number, p.kind, p.unit, u.name AS unit_name, u.path AS unit_path, p.title, p.body,
             p.names, p.state, p.published, p.version, p.created_by, p.created_at
        FROM publicity_item p JOIN unit u ON u.code = p.unit
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Items(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is typed. */
  record Draft(Item.Kind kind, String title, String body, String names) {}

  List<Item> within(SignedIn me) {
    return jdbc.sql(SELECT + " WHERE starts_with(u.path, :reach) ORDER BY p.id DESC LIMIT :most")
        .param("reach", me.reach())
        .param("most", MOST)
        .query(Item.class)
        .list();
  }

  /** Those that wait for somebody who has not written them, oldest first. */
  List<Item> waiting(Item.State state, SignedIn me, int most) {
    return jdbc.sql(
            SELECT
                + """
                   WHERE starts_with(u.path, :reach) AND p.state = :state
                     AND (p.state = 'APPROVED' OR NOT EXISTS (
                           SELECT 1 FROM publicity_event v
                            WHERE v.item = p.id AND v.by = :me
                              AND v.step IN ('OPEN', 'SAVE', 'SUBMIT')))
                   ORDER BY p.id
                   LIMIT :most
                  """)
        .param("me", me.username())
        .param("reach", me.reach())
        .param("state", state.name())
        .param("most", most)
        .query(Item.class)
        .list();
  }

  /**
   * What is public, newest first, and one more if there is another page.
   *
   * @param page from 1
   */
  List<Item> published(int page, int size) {
    return jdbc.sql(
            SELECT
                + """
                   WHERE p.state = 'PUBLISHED'
                   ORDER BY p.published DESC, p.id DESC
                   LIMIT :size OFFSET :skip
                  """)
        .param("size", size + 1)
        .param("skip", (long) (page - 1) * size)
        .query(Item.class)
        .list();
  }

  Optional<Item> published(String number) {
    return jdbc.sql(SELECT + " WHERE p.state = 'PUBLISHED' AND p.number = :number")
        .param("number", number)
        .query(Item.class)
        .optional();
  }

  /**
   * @throws OutOfReach if there is none within reach
   */
  Item get(long id, SignedIn me) {
    return jdbc.sql(SELECT + " WHERE p.id = :id AND starts_with(u.path, :reach)")
        .param("id", id)
        .param("reach", me.reach())
        .query(Item.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("publicity " + id));
  }

  long open(Draft draft, SignedIn me) {
    long serial = jdbc.sql("SELECT nextval('publicity_number')").query(Long.class).single();
    return jdbc.sql(
            """
            INSERT INTO publicity_item (number, kind, unit, title, body, names, state, created_by, created_at)
            VALUES (:number, :kind, :unit, :title, :body, :names, 'DRAFT', :by, :now)
            RETURNING id
            """)
        .param(
            "number",
            String.format(Locale.ROOT, "XC-%d-%04d", LocalDate.now(clock).getYear(), serial))
        .param("kind", draft.kind().name())
        .param("unit", me.unit().code())
        .param("title", draft.title())
        .param("body", draft.body())
        .param("names", draft.names())
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /**
   * @throws ItemMovedOn unless it is a draft and as it was seen
   */
  void save(Item seen, int version, Draft draft) {
    moved(
        seen,
        jdbc.sql(
                """
                UPDATE publicity_item
                   SET kind = :kind, title = :title, body = :body, names = :names, version = version + 1
                 WHERE id = :id AND version = :version AND state = 'DRAFT'
                """)
            .param("kind", draft.kind().name())
            .param("title", draft.title())
            .param("body", draft.body())
            .param("names", draft.names())
            .param("id", seen.id())
            .param("version", version)
            .update());
  }

  /**
   * @param published the day, once it is public; the names that must not stand in it go then
   * @throws ItemMovedOn if somebody was faster
   */
  void move(Item seen, int version, Item.State to, @Nullable LocalDate published) {
    moved(
        seen,
        jdbc.sql(
                """
                UPDATE publicity_item
                   SET state = :to, published = coalesce(cast(:published AS date), published),
                       names = CASE WHEN :to IN ('PUBLISHED', 'WITHDRAWN', 'DROPPED') THEN '' ELSE names END,
                       title = CASE WHEN :to = 'DROPPED' THEN '—' ELSE title END,
                       body = CASE WHEN :to = 'DROPPED' THEN '' ELSE body END,
                       version = version + 1
                 WHERE id = :id AND version = :version
                """)
            .param("to", to.name())
            .param("published", published, Types.DATE)
            .param("id", seen.id())
            .param("version", version)
            .update());
  }

  private static void moved(Item seen, int changed) {
    if (changed != 1) {
      throw new ItemMovedOn(seen.id());
    }
  }

  void note(Item item, String step, String note, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO publicity_event (item, at, by, step, note, text)
            VALUES (:item, :now, :by, :step, :note, :text)
            """)
        .param("item", item.id())
        .param("now", OffsetDateTime.now(clock))
        .param("by", me.username())
        .param("step", step)
        .param("note", note)
        .param("text", step.equals("PUBLISH") ? item.title() + "\n" + item.body() : "")
        .update();
  }

  /** What happened to it, newest first. */
  List<Item.Event> history(long id) {
    return jdbc.sql(
            "SELECT at, by, step, note FROM publicity_event WHERE item = :id ORDER BY id DESC")
        .param("id", id)
        .query(Item.Event.class)
        .list();
  }

  /** Who has ever written on the text; none of them decides on it. */
  List<String> writersOf(long id) {
    return jdbc.sql(
            """
            SELECT DISTINCT by FROM publicity_event
             WHERE item = :id AND step IN ('OPEN', 'SAVE', 'SUBMIT')
            """)
        .param("id", id)
        .query(String.class)
        .list();
  }

  /** Who has taken a step last, such as having looked at the law. */
  Optional<String> lastBy(long id, String step) {
    return jdbc.sql(
            "SELECT by FROM publicity_event WHERE item = :id AND step = :step ORDER BY id DESC LIMIT 1")
        .param("id", id)
        .param("step", step)
        .query(String.class)
        .optional();
  }

  List<Item.Posting> postings(long id) {
    return jdbc.sql(
            """
            SELECT channel, outlet, on_day AS day, copies, by FROM publicity_posting
             WHERE item = :id ORDER BY on_day, id
            """)
        .param("id", id)
        .query(Item.Posting.class)
        .list();
  }

  void post(long id, Item.Channel channel, String outlet, LocalDate day, int copies, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO publicity_posting (item, channel, outlet, on_day, copies, by, at)
            VALUES (:item, :channel, :outlet, :day, :copies, :by, :now)
            """)
        .param("item", id)
        .param("channel", channel.name())
        .param("outlet", outlet)
        .param("day", day)
        .param("copies", copies)
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** How often each channel was used within reach: what A3 of the form asks for. */
  record Used(Item.Channel channel, long times, long copies) {}

  List<Used> used(SignedIn me) {
    return jdbc.sql(
            """
            SELECT g.channel, count(*) AS times, sum(g.copies) AS copies
              FROM publicity_posting g
              JOIN publicity_item p ON p.id = g.item
              JOIN unit u ON u.code = p.unit
             WHERE starts_with(u.path, :reach)
             GROUP BY g.channel
             ORDER BY g.channel
            """)
        .param("reach", me.reach())
        .query(Used.class)
        .list();
  }
}
