package io.jianzhen.platform.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          Short-1a,                organisation.password.short
          alllowercase-only,       organisation.password.kinds
          12345678901234,          organisation.password.kinds
          Reporter-2022-x,         organisation.password.username
          """)
  void refused(String password, String key) {
    assertThat(PasswordRules.broken(password, "reporter")).hasValue(key);
  }

  @ParameterizedTest
  @CsvSource({"Tangu-Haihe-7", "安全生产Abc123456", "abcdef12345!"})
  void accepted(String password) {
    assertThat(PasswordRules.broken(password, "reporter")).isEmpty();
  }

  @Test
  void refusesWhatBcryptWouldCutOff() {
    assertThat(PasswordRules.broken("Aa1-" + "安".repeat(30), "reporter"))
        .hasValue("organisation.password.long");
  }

  @Test
  void oneTimePasswordsKeepTheRules() {
    var passwords = new Passwords();
    for (int i = 0; i < 200; i++) {
      assertThat(PasswordRules.broken(passwords.next(), "admin")).isEmpty();
    }
  }
}
