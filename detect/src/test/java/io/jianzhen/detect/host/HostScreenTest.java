package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.words.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostScreenTest {

  private static final HostScreen SCREEN = HostScreen.standard();

  @ParameterizedTest(name = "{0} is {1} by {2}")
  @CsvSource(
      textBlock =
          """
          cx-mem-gov-cn.top,         ALERT, GOV_SUFFIX
          cx.mem.gov.cn.example.net, ALERT, GOV_SUFFIX
          www-office-gov-cn.abc.com, ALERT, GOV_SUFFIX
          memgov.cn,                 ALERT, GOV_SUFFIX
          cx.mem.com,                ALERT, OTHER_SUFFIX
          mem.gov.com,               ALERT, OTHER_SUFFIX
          mem.com,                   WATCH, OTHER_SUFFIX
          cx-mem.top,                ALERT, OFFICIAL_NAME
          memchaxun.com,             ALERT, BRAND_SERVICE
          mem-zs.cn,                 WATCH, BRAND_SERVICE
          mem.gvo.cn,                ALERT, TYPING_ERROR
          meaagov.cn,                WATCH, TYPING_ERROR
          cx.nem.top,                WATCH, TYPING_ERROR
          cx-rnem-gov-cn.xyz,        ALERT, LOOKALIKE
          cx-mem-g0v-cn.xyz,         ALERT, LOOKALIKE
          應急管理部.cn,              ALERT, AGENCY_NAME
          yjglj-tj.com,              ALERT, AGENCY_NAME
          xjrs.net,                  ALERT, LAPSED_NAME
          tjbh-gv-cn.top,            ALERT, TYPING_ERROR
          mem.g-ov.cn,               ALERT, TYPING_ERROR
          cx-mem-gov-c-n.net.cn,     ALERT, TYPING_ERROR
          yjgl.tjj.gov-cl.net,       WATCH, TYPING_ERROR
          yjgl-atj.de,               WATCH, TYPING_ERROR
          nem-cx.cc,                 WATCH, TYPING_ERROR
          chaxun.m-em.top,           WATCH, TYPING_ERROR
          yjgl4jchaxun.cn,           WATCH, TYPING_ERROR
          tzzycxmem.com,             WATCH, BRAND_SERVICE
          yjgl.tj.cn,                ALERT, OTHER_SUFFIX
          mem.ck,                    WATCH, OTHER_SUFFIX
          mem.quickconnect.cn,       WATCH, OTHER_SUFFIX
          ying-ji-guan-li-bu.com,    ALERT, AGENCY_NAME
          yingjiguanlibuofficial.com, ALERT, AGENCY_NAME
          tezhongzuoyechaxun.com,    ALERT, AGENCY_NAME
          tezhonzguoyechaxun.com,    ALERT, AGENCY_NAME
          tezho-ngzuoye.com,         WATCH, LOOKUP_NAME
          """)
  void imitationsAreToldWithTheirRule(String name, Tier tier, HostRule rule) {
    HostVerdict verdict = judge(name);

    assertThat(verdict.tier()).isEqualTo(tier);
    assertThat(verdict.findings()).extracting(HostFinding::rule).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "members.com",
        "www.memory.org",
        "cx.example.com",
        "tj.example.com",
        "example.gov.uk",
        "intuitcdn.net",
        "govern.com",
        "memo.com",
        "login.item.com",
        "memocert.com",
        "yjglobal.com",
        "safetyfirst.org",
        "binhaixinqu.com",
        "beijingyingjie.com",
        "egov.com"
      })
  void shortBrandsNeverAlarmAlone(String name) {
    assertThat(judge(name).tier()).isEqualTo(Tier.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nem.gov.cn", "mep.gov.cn", "x.mem.gov.cn", "mem.xn--zfr164b"})
  void namesUnderRestrictedSuffixesAreClassedApart(String name) {
    assertThat(judge(name).tier()).isEqualTo(Tier.RESTRICTED);
  }

  @Test
  void theRegisterIsOfficial() {
    assertThat(judge("cx.mem.gov.cn").tier()).isEqualTo(Tier.OFFICIAL);
  }

  @Test
  void aFindingNamesTheSiteAndWhereItSawIt() {
    HostVerdict verdict = judge("cx.mem.com");

    assertThat(verdict.imitates()).map(OfficialSite::id).contains("mem-cx");
    assertThat(verdict.findings().get(0).span()).isEqualTo(new Span(0, "cx.mem.com"));
    assertThat(verdict.findings().get(0).says().zh()).contains("cx.mem.gov.cn");
  }

  private HostVerdict judge(String name) {
    return SCREEN.judge(HostName.parse(name).orElseThrow());
  }
}
