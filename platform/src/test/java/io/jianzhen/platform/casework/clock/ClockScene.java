package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.casework.Pages;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People and running clocks for tests. */
@TestComponent
final class ClockScene {

  static final String UNIT = "YJ-ZFD";

  private static final AtomicInteger COUNT = new AtomicInteger(1_000);

  private final Pages pages;
  private final Staff staff;
  private final Clocks clocks;
  private final JdbcClient jdbc;

  ClockScene(Pages pages, Staff staff, Clocks clocks, JdbcClient jdbc) {
    this.pages = pages;
    this.staff = staff;
    this.clocks = clocks;
    this.jdbc = jdbc;
  }

  SignedIn person(String unit, Role role) {
    return staff.person(unit, role);
  }

  /** A record that nobody had before. */
  static String subject() {
    return "case:%d".formatted(COUNT.incrementAndGet());
  }

  long start(String clock, String subject, String event, SignedIn by) {
    return clocks.start(
        clock, subject, new Clocks.Shown("案件 " + subject, "/leads"), UNIT, at(event), by);
  }

  /** Local time such as {@code 2022-01-28T10:00}. */
  static OffsetDateTime at(String local) {
    return LocalDateTime.parse(local).atZone(Limit.ZONE).toOffsetDateTime();
  }

  String due(long clock) {
    return jdbc.sql("SELECT due FROM legal_clock WHERE id = :id")
        .param("id", clock)
        .query(OffsetDateTime.class)
        .single()
        .minusMinutes(1)
        .atZoneSameInstant(Limit.ZONE)
        .toLocalDateTime()
        .toString();
  }

  String state(long clock) {
    return jdbc.sql("SELECT state FROM legal_clock WHERE id = :id")
        .param("id", clock)
        .query(String.class)
        .single();
  }

  int version(long clock) {
    return jdbc.sql("SELECT version FROM legal_clock WHERE id = :id")
        .param("id", clock)
        .query(Integer.class)
        .single();
  }

  MvcTestResult step(SignedIn me, long clock, String step, String... fields) {
    return stepAt(me, clock, version(clock), step, fields);
  }

  MvcTestResult stepAt(SignedIn me, long clock, int version, String step, String... fields) {
    return pages.post(
        me,
        "/clocks/%d/steps".formatted(clock),
        fields,
        "step",
        step,
        "version",
        Integer.toString(version));
  }

  MvcTestResult get(SignedIn me, String address) {
    return pages.get(me, address);
  }

  String page(SignedIn me, String address) {
    return pages.page(me, address);
  }

  MvcTestResult post(SignedIn me, String address, String... fields) {
    return pages.post(me, address, fields);
  }

  static String text(MvcTestResult result) {
    return Pages.text(result);
  }
}
