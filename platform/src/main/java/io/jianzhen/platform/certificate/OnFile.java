package io.jianzhen.platform.certificate;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.platform.ledger.PersonKey;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions to all certificates on file: whose is this number, what ends soon, who is where. */
@Repository
class OnFile {

  /** Nobody reads further, and counting all would take its time. */
  static final int MOST_COUNTED = 1_000;

  private static final int MOST_FOUND = 50;

  private static final String FROM =
      """
        FROM certificate c
        JOIN roster_import i ON i.id = c.import
        JOIN enterprise e ON e.id = i.enterprise
        JOIN unit u ON u.code = i.unit
       WHERE i.state = 'CONFIRMED' AND i.superseded_by IS NULL AND starts_with(u.path, :reach)
         AND c.erased_at IS NULL
      """;

  private final JdbcClient jdbc;
  private final PersonKey persons;
  private final EntryKeys keys;
  private final Clock clock;

  OnFile(JdbcClient jdbc, PersonKey persons, Seal seal, Clock clock) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.keys = new EntryKeys(0, seal);
    this.clock = clock;
  }

  /** A certificate in a list. */
  record Line(
      long importId,
      int sheetRow,
      String name,
      String maskedNumber,
      String item,
      String employer,
      @Nullable LocalDate due) {}

  /** A person on the rosters of several employers. */
  record Holder(String name, String maskedId, int employers, List<Line> entries) {

    Holder {
      entries = List.copyOf(entries);
    }
  }

  /** Which of its two dates a certificate is watched for. */
  enum Watched {
    /** 有效期止. */
    TERM("c.ends_on"),
    /** 应复审日期; to be applied for within the 60 days before it (Order 30, article 22). */
    REVIEW("c.review_on");

    private final String column;

    Watched(String column) {
      this.column = column;
    }

    static Watched of(String name) {
      return name.equals(REVIEW.name()) ? REVIEW : TERM;
    }
  }

  /** How near the date is. */
  enum Window {
    OVER("< :today", 0),
    DAYS_30("BETWEEN :today AND :today + 30", 30),
    DAYS_60("BETWEEN :today + 31 AND :today + 60", 60),
    DAYS_90("BETWEEN :today + 61 AND :today + 90", 90);

    private final String condition;
    private final int days;

    Window(String condition, int days) {
      this.condition = condition;
      this.days = days;
    }

    /** Days from today to its end; 0 if it has passed. */
    public int days() {
      return days;
    }

    static Window of(String name) {
      return Arrays.stream(values())
          .filter(one -> one.name().equals(name))
          .findFirst()
          .orElse(DAYS_30);
    }
  }

  /** Certificates within reach with this identity or certificate number, whole. */
  List<Line> find(String number, SignedIn me) {
    String person = IdNumber.parse(number).map(persons::of).orElse("");
    return jdbc.sql(
            """
            SELECT c.import AS import_id, c.sheet_row, c.name, c.masked_number, c.item,
                   e.name AS employer, c.ends_on AS due
            """
                + FROM
                + """
                     AND (c.person_key = :person AND :person <> ''
                          OR c.number_hash = :number AND :number <> '')
                   ORDER BY c.import DESC, c.sheet_row LIMIT :most
                  """)
        .param("reach", me.reach())
        .param("person", person)
        .param("number", keys.alone(number))
        .param("most", MOST_FOUND)
        .query(Line.class)
        .list();
  }

  /** What ends or is to be reviewed within a window, the nearest first. Page counts from 1. */
  List<Line> due(Watched watched, Window window, String employer, SignedIn me, int page, int size) {
    return bound(
            """
            SELECT c.import AS import_id, c.sheet_row, c.name, c.masked_number, c.item,
                   e.name AS employer, %s AS due
            %s
            ORDER BY %s, c.import, c.sheet_row LIMIT :size OFFSET :skip
            """
                .formatted(watched.column, within(watched, window), watched.column),
            employer,
            me)
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(Line.class)
        .list();
  }

  /** How many there are in each window, up to {@link #MOST_COUNTED}. */
  Map<Window, Long> dueCounts(Watched watched, String employer, SignedIn me) {
    String counts =
        Arrays.stream(Window.values())
            .map(
                window ->
                    "(SELECT count(*) FROM (SELECT 1 %s LIMIT %d) x) AS %s"
                        .formatted(within(watched, window), MOST_COUNTED, window))
            .collect(Collectors.joining(", "));
    return bound("SELECT " + counts, employer, me)
        .query(
            (row, number) -> {
              Map<Window, Long> found = new EnumMap<>(Window.class);
              for (Window window : Window.values()) {
                found.put(window, row.getLong(window.name()));
              }
              return found;
            })
        .single();
  }

  private static String within(Watched watched, Window window) {
    return FROM
        + " AND (:employer = '' OR strpos(e.name, :employer) > 0"
        + " OR strpos(e.credit_code, upper(:employer)) > 0) AND "
        + watched.column
        + " "
        + window.condition;
  }

  private JdbcClient.StatementSpec bound(String sql, String employer, SignedIn me) {
    return jdbc.sql(sql)
        .param("reach", me.reach())
        .param("employer", employer)
        .param("today", LocalDate.now(clock));
  }

  /**
   * Persons on the rosters of several employers within reach, and one more if there is another
   * page.
   *
   * @param page from 1
   */
  List<Holder> holders(SignedIn me, int page, int size) {
    Map<String, List<Row>> byPerson =
        jdbc
            .sql(
                """
                WITH several AS (
                  SELECT c.person_key, count(DISTINCT i.enterprise) AS employers
                """
                    + FROM
                    + """
                       GROUP BY c.person_key HAVING count(DISTINCT i.enterprise) > 1
                       ORDER BY count(DISTINCT i.enterprise) DESC, c.person_key
                       LIMIT :size OFFSET :skip)
                      SELECT c.person_key, s.employers, c.masked_id, c.import AS import_id,
                             c.sheet_row, c.name, c.masked_number, c.item, e.name AS employer,
                             c.ends_on AS due
                      """
                    + FROM.replace("WHERE", "JOIN several s ON s.person_key = c.person_key\n WHERE")
                    + " ORDER BY s.employers DESC, c.person_key, e.name, c.sheet_row")
            .param("reach", me.reach())
            .param("size", size + 1)
            .param("skip", (long) (page - 1) * size)
            .query(Row.class)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Row::personKey, java.util.LinkedHashMap::new, Collectors.toList()));
    return byPerson.values().stream().map(OnFile::holder).toList();
  }

  private static Holder holder(List<Row> rows) {
    Row first = rows.get(0);
    return new Holder(
        first.name(), first.maskedId(), first.employers(), rows.stream().map(Row::line).toList());
  }

  private record Row(
      String personKey,
      int employers,
      String maskedId,
      long importId,
      int sheetRow,
      String name,
      String maskedNumber,
      String item,
      String employer,
      @Nullable LocalDate due) {

    Line line() {
      return new Line(importId, sheetRow, name, maskedNumber, item, employer, due);
    }
  }
}
