package io.jianzhen.platform.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People and running clocks for tests. */
@TestComponent
final class ClockScene {

  static final String UNIT = "YJ-ZFD";

  private static final AtomicInteger COUNT = new AtomicInteger(1_000);

  private final MockMvcTester mvc;
  private final Staff staff;
  private final Clocks clocks;
  private final JdbcClient jdbc;

  ClockScene(MockMvcTester mvc, Staff staff, Clocks clocks, JdbcClient jdbc) {
    this.mvc = mvc;
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
    String[] all = new String[fields.length + 4];
    all[0] = "step";
    all[1] = step;
    all[2] = "version";
    all[3] = Integer.toString(version);
    System.arraycopy(fields, 0, all, 4, fields.length);
    return post(me, "/clocks/%d/steps".formatted(clock), all);
  }

  MvcTestResult post(SignedIn me, String address, String... fields) {
    var request = mvc.post().uri(address).with(user(me)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  MvcTestResult get(SignedIn me, String address) {
    return mvc.get().uri(address).with(user(me)).exchange();
  }

  String page(SignedIn me, String address) {
    MvcTestResult result = get(me, address);
    assertThat(result).hasStatusOk();
    return text(result);
  }

  static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
