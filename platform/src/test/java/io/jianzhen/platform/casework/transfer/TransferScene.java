package io.jianzhen.platform.casework.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.casework.Pages;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Officers at transfers, for tests; it is noon on 28 December 2021. */
@TestComponent
final class TransferScene {

  static final String UNIT = "YJ-ZFD";
  static final String NOW = "2021-12-28T12:00";

  private static final AtomicInteger COUNT = new AtomicInteger(5_000);

  private final Pages pages;
  private final Staff staff;
  private final JdbcClient jdbc;

  TransferScene(Pages pages, Staff staff, JdbcClient jdbc) {
    this.pages = pages;
    this.staff = staff;
    this.jdbc = jdbc;
  }

  SignedIn person(String unit, Role role) {
    return staff.person(unit, role);
  }

  /** A case of the unit with a number that none had before; its id. */
  long aCase() {
    return jdbc.sql(
            """
            INSERT INTO case_file (number, unit, kind, title, place, summary, state, created_by,
                                   created_at)
            VALUES (:number, :unit, 'ADMINISTRATIVE', '贩卖假操作证', '塘沽', '网上贩卖', 'OPEN', 'x',
                    '2021-12-28T08:00+08')
            RETURNING id
            """)
        .param("number", "AJ-2021-%d".formatted(COUNT.incrementAndGet()))
        .param("unit", UNIT)
        .query(Long.class)
        .single();
  }

  String number(long caseFile) {
    return jdbc.sql("SELECT number FROM case_file WHERE id = :id")
        .param("id", caseFile)
        .query(String.class)
        .single();
  }

  MvcTestResult opening(SignedIn me, String number, String when) {
    return post(me, "/transfers", "number", number, "police", "GA-ZA", "when", when);
  }

  long open(SignedIn me, long caseFile) {
    String address =
        String.valueOf(
            opening(me, number(caseFile), "2021-12-28T10:00").getResponse().getRedirectedUrl());
    return Long.parseLong(address.replaceAll("\\D", ""));
  }

  /** Opens one and brings it to the police, whose receipt it has since the given time. */
  long delivered(SignedIn me, long caseFile, String when) {
    SignedIn leader = person("YJ", Role.LEADER);
    long id = open(me, caseFile);
    stepAt(me, id, "REPORT", "2021-12-28T10:10");
    stepAt(leader, id, "APPROVE", "2021-12-28T10:20");
    complete(me, id);
    stepAt(me, id, "DELIVER", when, "note", "回执1号");
    return id;
  }

  void complete(SignedIn me, long id) {
    List<String> fields = new ArrayList<>(List.of("version", Integer.toString(version(id))));
    for (Part part : Part.values()) {
      fields.addAll(List.of("state-" + part, part.isAlways() ? "HAS" : "NOT_NEEDED"));
      fields.addAll(List.of("note-" + part, "已核"));
    }
    post(me, "/transfers/%d/parts".formatted(id), fields.toArray(String[]::new));
    assertThat(page(me, id)).contains("材料齐全");
  }

  MvcTestResult step(SignedIn me, long id, String step, String... fields) {
    return stepAt(me, id, step, NOW, fields);
  }

  MvcTestResult stepAt(SignedIn me, long id, String step, String when, String... fields) {
    return pages.post(
        me,
        "/transfers/%d/steps".formatted(id),
        fields,
        "step",
        step,
        "version",
        Integer.toString(version(id)),
        "when",
        when);
  }

  MvcTestResult post(SignedIn me, String address, String... fields) {
    return pages.post(me, address, fields);
  }

  MvcTestResult get(SignedIn me, String address) {
    return pages.get(me, address);
  }

  String page(SignedIn me, long id) {
    return Pages.text(get(me, "/transfers/" + id));
  }

  List<String> running(long id) {
    return clocks(id, "RUNNING");
  }

  List<String> clocks(long id, String state) {
    return jdbc.sql(
            "SELECT clock FROM legal_clock WHERE subject = :of AND state = :state ORDER BY clock")
        .param("of", "transfer:" + id)
        .param("state", state)
        .query(String.class)
        .list();
  }

  /** Who owes, and until when: such as {@code GA-ZA 2021-12-31 23:59}. */
  String owes(long id, String clock) {
    return jdbc.sql(
            """
            SELECT unit || ' ' || to_char((due - interval '1 minute') AT TIME ZONE 'Asia/Shanghai',
                                          'YYYY-MM-DD HH24:MI')
              FROM legal_clock
             WHERE subject = :of AND clock = :clock AND state = 'RUNNING'
            """)
        .param("of", "transfer:" + id)
        .param("clock", clock)
        .query(String.class)
        .single();
  }

  /** How often it counts as handed over, after what was taken back. */
  long counted(long id) {
    return counted("transfer:" + id);
  }

  long counted(String reference) {
    return jdbc.sql(
            """
            SELECT count(*) FROM ledger_entry e
             WHERE e.item = 'C3' AND e.reference = :of AND e.reverses IS NULL
               AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id)
            """)
        .param("of", reference)
        .query(Long.class)
        .single();
  }

  String state(long id) {
    return jdbc.sql("SELECT state FROM transfer WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  int version(long id) {
    return jdbc.sql("SELECT version FROM transfer WHERE id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }
}
