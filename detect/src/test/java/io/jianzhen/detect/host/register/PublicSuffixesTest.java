package io.jianzhen.detect.host.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.address.HostName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSuffixesTest {

  private final PublicSuffixes suffixes = PublicSuffixes.standard();

  @Test
  void saysOfWhichDayTheListIs() {
    assertThat(suffixes.date()).matches("20\\d\\d-\\d\\d-\\d\\d").isGreaterThan("2026-01-01");
  }

  @ParameterizedTest(name = "{0} is registered under {1}")
  @CsvSource(
      textBlock =
          """
          cx.mem.gov.cn,              gov.cn
          mem.gov.cn,                 gov.cn
          gov.cn,                     gov.cn
          yjgl.tj.cn,                 tj.cn
          cx-mem.com.cn,              com.cn
          cxmem.cn,                   cn
          cn,                         cn
          mem.github.io,              github.io
          a.b.kawasaki.jp,            b.kawasaki.jp
          b.kawasaki.jp,              b.kawasaki.jp
          a.city.kawasaki.jp,         kawasaki.jp
          a.ck,                       a.ck
          www.ck,                     ck
          a.www.ck,                   ck
          mem.example,                example
          a.no-such-tld-at-all,       no-such-tld-at-all
          mem.xn--55qx5d.cn,          xn--55qx5d.cn
          mem.xn--zfr164b,            xn--zfr164b
          a.xn--fiqs8s,               xn--fiqs8s
          """)
  void suffixOf(String host, String suffix) {
    assertThat(suffixes.suffixOf(new HostName(host))).isEqualTo(suffix);
    assertThat(suffixes.isSuffix(new HostName(host))).isEqualTo(host.equals(suffix));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gov.cn",
        "cx.mem.gov.cn",
        "mod.mil.cn",
        "xn--zfr164b",
        "a.xn--zfr164b",
        "a.xn--55qw42g",
        "a.xn--zfr164b.cn",
        "a.xn--55qw42g.cn"
      })
  void restricted(String host) {
    assertThat(suffixes.isRestricted(new HostName(host))).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          x-gov.cn,                the text ends so but within a label
          xgov.cn,                 the text ends so but within a label
          gov.cn.example.com,      not at the end
          gov-cn.com,              a token
          mem.gov,                 another country's
          cn,                      anybody's
          tj.cn,                   anybody's by the list
          a.xn--55qx5d.cn,         公司.cn is for companies
          """)
  void notRestricted(String host, String why) {
    assertThat(suffixes.isRestricted(new HostName(host))).as(why).isFalse();
  }
}
