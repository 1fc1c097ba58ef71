package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressScreenTest {

  private static final AddressScreen SCREEN = new AddressScreen(HostScreen.standard());

  @ParameterizedTest(name = "{0} is {1} by {2}")
  @CsvSource(
      textBlock =
          """
          https://cx.mem.gov.cn/special?index=0,          OFFICIAL, OFFICIAL_HOST
          http://cx.mem.gov.cn@example.com/,              ALERT,    URL_USERINFO
          https://example.com/cx.mem.gov.cn/special,      WATCH,    URL_PATH
          https://example.com/?u=https%3A%2F%2Fcx.mem.gov.cn, WATCH, URL_PATH
          http://CX-MEM-GOV-CN.top\\x,                    ALERT,    GOV_SUFFIX
          """)
  void addressesAreJudgedByTheHostABrowserOpens(String raw, Tier tier, HostRule rule) {
    AddressVerdict verdict = SCREEN.judge(raw);

    assertThat(verdict.tier()).isEqualTo(tier);
    assertThat(verdict.findings()).extracting(HostFinding::rule).contains(rule);
  }
}
