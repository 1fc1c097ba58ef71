package io.jianzhen.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class OutsideServerTest {

  private final TestDatabase.Address there = TestDatabase.empty();

  @Test
  void isUsedWhenTheSettingsNameOne() {
    var settings =
        new MockEnvironment()
            .withProperty("jianzhen.db.url", there.url())
            .withProperty("jianzhen.db.user", there.user())
            .withProperty("jianzhen.db.password", there.password());
    assertThat(DatabaseConfiguration.choose(settings).address().url()).isEqualTo(there.url());
  }

  @Test
  void isRefusedWithAWrongPassword_whichIsNotPrinted() {
    var wrong = new DatabaseAddress(there.url(), there.user(), "a-wrong-password");
    assertThatExceptionOfType(DatabaseUnusable.class)
        .isThrownBy(() -> OutsideServer.reach(wrong))
        .withMessageContaining("外部数据库 jianzhen@jdbc:postgresql://127.0.0.1")
        .withMessageContaining("cannot be reached")
        .satisfies(refused -> assertThat(refused).hasMessageNotContaining("a-wrong-password"))
        .satisfies(refused -> assertThat(refused.advice()).contains("JIANZHEN_DB_PASSWORD"));
  }
}
