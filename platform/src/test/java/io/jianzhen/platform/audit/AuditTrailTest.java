package io.jianzhen.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedInFixture;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditTrailTest {

  private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());
  private final AuditTrail trail =
      new AuditTrail(
          jdbc, Clock.fixed(Instant.parse("2022-01-05T01:00:00Z"), ZoneId.of("Asia/Shanghai")));

  @Test
  void saysWhoDidWhatToWhatAndWhen() {
    trail.record(SignedInFixture.ofZone(Role.UNIT_REPORTER), "TEST_DEED", "report:1", "why");
    var event = trail.find("report:1", Long.MAX_VALUE, 10).get(0);
    assertThat(event.at().toInstant()).isEqualTo("2022-01-05T01:00:00Z");
    assertThat(event.username()).isEqualTo("tester");
    assertThat(event.unit()).isEqualTo("120116400");
    assertThat(event.detail()).isEqualTo("why");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_event SET detail = 'nothing'",
        "DELETE FROM audit_event",
        "TRUNCATE audit_event"
      })
  void theDatabaseRefusesToChangeIt(String statement) {
    trail.record(SignedInFixture.ofZone(Role.UNIT_REPORTER), "TEST_DEED", "report:1", "why");
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql(statement).update())
        .withMessageContaining("append-only");
  }

  @Test
  void isReadPageByPageFromTheNewest() {
    var me = SignedInFixture.ofZone(Role.UNIT_REPORTER);
    for (int i = 1; i <= 5; i++) {
      trail.record(me, "TEST_DEED", "report:" + i, "");
    }
    var first = trail.find("", Long.MAX_VALUE, 2);
    var second = trail.find("", first.get(1).id(), 2);
    assertThat(first).extracting(AuditTrail.Event::subject).containsExactly("report:5", "report:4");
    assertThat(second)
        .extracting(AuditTrail.Event::subject)
        .containsExactly("report:3", "report:2");
  }
}
