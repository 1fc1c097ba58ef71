package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.words.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each rule says of a name, of which site, and where in the name it saw it. */
class RulesTest {

  private static final HostScreen SCREEN = HostScreen.standard();

  @ParameterizedTest(name = "{0}: {1} {2}, like {3}, at {5}: {4}")
  @CsvSource(
      textBlock =
          """
          yjgl.tj.cn,              OTHER_SUFFIX,  ALERT, tj-yjgl, yjgl.tj.cn,          0
          yjgl.tj.com,             OTHER_SUFFIX,  ALERT, tj-yjgl, yjgl.tj.com,         0
          mem.gov.in,              OTHER_SUFFIX,  WATCH, mem,     mem.gov.in,          0
          mem.in,                  OTHER_SUFFIX,  WATCH, mem,     mem.in,              0
          mem.gov.com,             OTHER_SUFFIX,  ALERT, mem,     mem.gov.com,         0
          yjgltj.com,              OFFICIAL_NAME, WATCH, tj-yjgl, yjgltj,              0
          cxmem.top,               OFFICIAL_NAME, WATCH, mem-cx,  cxmem,               0
          cx-mem.top,              OFFICIAL_NAME, ALERT, mem-cx,  cx-mem,              0
          cx-mem-chaxun.top,       OFFICIAL_NAME, ALERT, mem-cx,  cx-mem,              0
          cx-mem-chaxun.top,       BRAND_SERVICE, ALERT, mem,     mem-chaxun,          3
          chaxun.mem.in,           BRAND_SERVICE, ALERT, mem,     chaxun.mem,          0
          mem.chaxun.com,          BRAND_SERVICE, ALERT, mem,     mem.chaxun,          0
          mem-tj.com,              BRAND_SERVICE, WATCH, mem,     mem-tj,              0
          mem-gov.top,             BRAND_SERVICE, ALERT, mem,     mem-gov,             0
          mem-peixun.com,          BRAND_SERVICE, ALERT, mem,     mem-peixun,          0
          mem-zs-cx.cn,            BRAND_SERVICE, ALERT, mem,     mem-zs,              0
          rnem-zs.cn,              BRAND_SERVICE, WATCH, mem,     rnem-zs,             0
          rnem-zs.cn,              LOOKALIKE,     WATCH, mem,     rnem,                0
          tjbh-gv-cn.top,          TYPING_ERROR,  ALERT, tjbh,    tjbh-gv-cn.top,      0
          mem.g-ov.cn,             TYPING_ERROR,  ALERT, mem,     mem.g-ov.cn,         0
          yjgl-tjj.gov-cm.net,     TYPING_ERROR,  WATCH, tj-yjgl, yjgl-tjj.gov-cm.net, 0
          memm-gvo-cn.com,         TYPING_ERROR,  WATCH, mem,     memm-gvo-cn.com,     0
          nem-cx.cc,               TYPING_ERROR,  WATCH, mem,     nem,                 0
          yjgl4jchaxun.cn,         TYPING_ERROR,  WATCH, tj-yjgl, yjgl,                0
          yingjigaunlibu.com,      TYPING_ERROR,  ALERT, mem,     yingjigaunlibu,      0
          yjgl.tjj.com,            TYPING_ERROR,  WATCH, tj-yjgl, yjgl.tjj.com,        0
          nem-abc-gov-cn.top,      TYPING_ERROR,  ALERT, mem,     nem,                 0
          chaxun.a.tj-yjgk.com,    TYPING_ERROR,  WATCH, tj-yjgl, yjgk,                12
          chaxun.a.yjgk-tj.com,    TYPING_ERROR,  WATCH, tj-yjgl, yjgk,                9
          a-gov-cn.tjbh-gv-cn.top, TYPING_ERROR,  ALERT, tjbh,    tjbh-gv-cn,          9
          a.mem-gvo-cn.b.top,      TYPING_ERROR,  ALERT, mem,     mem-gvo-cn,          2
          tjbh-gv-cn.tjbh-g-ov-cn.x.top, TYPING_ERROR, ALERT, tjbh, tjbh-g-ov-cn,      11
          x.tjbh-gv-c.top,         TYPING_ERROR,  WATCH, tjbh,    tjbh-gv-c,           2
          x.tjbh-gv.top,           TYPING_ERROR,  WATCH, tjbh,    tjbh-gv,             2
          x.yjgl-tjj.gov.net,      TYPING_ERROR,  WATCH, tj-yjgl, yjgl-tjj.gov,        2
          x.yjgl-tjj.gv.net,       TYPING_ERROR,  WATCH, tj-yjgl, yjgl-tjj.gv,         2
          x.yjgl-atj.de,           TYPING_ERROR,  WATCH, tj-yjgl, yjgl-atj,            2
          m-em-zs.com,             TYPING_ERROR,  WATCH, mem,     m-em,                0
          zs-m-em.com,             TYPING_ERROR,  WATCH, mem,     m-em,                3
          www-nem-cx-zs.com,       TYPING_ERROR,  WATCH, mem,     nem,                 4
          yjgk-tjx-zs.com,         TYPING_ERROR,  WATCH, tj-yjgl, yjgk,                0
          nem-memm-zs.com,         TYPING_ERROR,  WATCH, mem,     nem,                 0
          tjx-yjgl-zs.com,         TYPING_ERROR,  WATCH, tj-yjgl, yjgl,                4
          yjglabcchaxun.com,       TYPING_ERROR,  WATCH, tj-yjgl, yjgl,                0
          x.chaxunyjglabc.com,     TYPING_ERROR,  WATCH, tj-yjgl, yjgl,                8
          tzzyabyjgl.com,          TYPING_ERROR,  WATCH, tj-yjgl, yjgl,                6
          mem9-chaxun.com,         BRAND_SERVICE, ALERT, mem,     mem9-chaxun,         0
          xmem-gov-cn.top,         GOV_SUFFIX,    ALERT, mem,     gov-cn,              5
          abc-gov-cn.top,          GOV_SUFFIX,    ALERT, ,        gov-cn,              4
          x-gov-cn.top,            GOV_SUFFIX,    WATCH, ,        gov-cn,              2
          gov-cn.top,              GOV_SUFFIX,    WATCH, ,        gov-cn,              0
          govcn.com,               GOV_SUFFIX,    WATCH, ,        govcn,               0
          agovcn.com,              GOV_SUFFIX,    WATCH, ,        govcn,               1
          abgov.cn,                GOV_SUFFIX,    WATCH, ,        gov.cn,              2
          cx-rnem-g0v-cn.xyz,      GOV_SUFFIX,    ALERT, mem-cx,  g0v-cn,              8
          cx-rnem-g0v-cn.xyz,      LOOKALIKE,     ALERT, ,        g0v-cn,              8
          foo.gov.cn.w.kunlunsl.com, GOV_SUFFIX,  ALERT, ,        gov.cn,              4
          www.mem.gov.cn.cdn20.com, GOV_SUFFIX,   WATCH, mem,     gov.cn,              8
          anjianju.com,            AGENCY_NAME,   WATCH, ,        anjianju,            0
          anjianju-tj.com,         AGENCY_NAME,   ALERT, ,        anjianju-tj,         0
          yingjiguanlibu.com,      AGENCY_NAME,   ALERT, mem,     yingjiguanlibu,      0
          ying-ji-guan-li-bu.com,  AGENCY_NAME,   ALERT, mem,     ying-ji-guan-li-bu,  0
          emergency-management-tianjin.com, AGENCY_NAME, WATCH, , emergency-management-tianjin, 0
          emergencymanagement-tj-cert.com,  AGENCY_NAME, ALERT, , emergencymanagement-tj-cert,  0
          tezhongzuoye.com,        LOOKUP_NAME,   WATCH, ,        tezhongzuoye,        0
          tezhongzuoye-gov.com,    LOOKUP_NAME,   ALERT, ,        tezhongzuoye-gov,    0
          tezhongzuoye-baoming.com, LOOKUP_NAME,  ALERT, ,        tezhongzuoye-baoming, 0
          tzzy-cx.com,             LOOKUP_NAME,   WATCH, ,        tzzy-cx,             0
          anquanshengchan-chaxun.com, LOOKUP_NAME, WATCH, ,       anquanshengchan-chaxun, 0
          www.xjrs.net,            LAPSED_NAME,   ALERT, ,        www.xjrs.net,        0
          nem.gov.cn,              TYPING_ERROR,  RESTRICTED, mem, nem.gov.cn,         0
          nem.gov.cn,              RESTRICTED_SUFFIX, RESTRICTED, , nem.gov.cn,        0
          cx.mem.gov.cn,           OFFICIAL_HOST, OFFICIAL, mem-cx, cx.mem.gov.cn,     0
          """)
  void aFindingSaysWhatOfWhichSiteAndWhere(
      String name, HostRule rule, Tier tier, @Nullable String site, String seen, int at) {
    assertThat(judge(name).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.tier()).isEqualTo(tier);
              assertThat(Optional.ofNullable(finding.imitates()).map(OfficialSite::id))
                  .isEqualTo(Optional.ofNullable(site));
              assertThat(finding.span()).isEqualTo(new Span(at, seen));
            });
  }

  @ParameterizedTest(name = "{0} is no {1}")
  @CsvSource(
      textBlock =
          """
          chaxun.a.mem.com,       BRAND_SERVICE
          cx.example.mem.com,     OFFICIAL_NAME
          cxxmem.top,             OFFICIAL_NAME
          mem.gov.in,             BRAND_SERVICE
          mem-abcdef.com,         BRAND_SERVICE
          mem.com,                TYPING_ERROR
          memgov-cn.top,          TYPING_ERROR
          a-gov-cn.mem-gov-cn.top, TYPING_ERROR
          a-gov-cn.tjbh-gov-cn.top, TYPING_ERROR
          abc.gov.cn,             GOV_SUFFIX
          govcnx.com,             GOV_SUFFIX
          yjj-tj-cx.com,          AGENCY_NAME
          xjrs.net.cn,            LAPSED_NAME
          cx-mem-gov-cn.top,      LOOKALIKE
          yingjiguanlibu.com,     TYPING_ERROR
          """)
  void otherNamesAreNot(String name, HostRule rule) {
    assertThat(judge(name).findings()).extracting(HostFinding::rule).doesNotContain(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tj.gov.com",
        "nem.top",
        "emergencymanagement.com",
        "emergency-management.com",
        "tzzy.com",
        "aqsc.com",
        "aqsc-cx.com",
        "yjj-tj-cx.com",
        "chaxun.a.mem.com",
        "xjrs.net.cn",
        "cx.com",
        "nem-tj.com",
        "nem-peixun.com",
        "nem-gov.com",
        "nem-www.com",
        "nem-memmm-zs.com",
        "nem-cxx-zs.com",
        "yjgk-abc-zs.com",
        "yjgl-abc-zs.com",
        "yjglabcdchaxun.com",
        "yjglab.com",
        "memabchaxun.com",
        "x.yjgl-aatj.de",
        "x.tjbhh.de",
        "chaxun.a.tjyjgk.com",
        "chaxun.a.nem.com"
      })
  void everydayNamesAreLeftAlone(String name) {
    assertThat(judge(name)).extracting(HostVerdict::tier).isEqualTo(Tier.NONE);
  }

  @ParameterizedTest(name = "of {0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abc-gov-cn.top | "gov-cn" borrows the suffix of government sites. Genuine ones end in .gov.cn; this name belongs to abc-gov-cn.top.
          a.b.gov.cn.x.top | "gov.cn" borrows the suffix of government sites. Genuine ones end in .gov.cn; this name belongs to x.top.
          mem.in | Same name as Ministry of Emergency Management (www.mem.gov.cn) under another suffix, .in.
          mem.g-ov.cn | "mem.g-ov.cn" without its hyphens is the name of Ministry of Emergency Management (www.mem.gov.cn).
          nem-cx.cc | "nem" is close to the official "mem" and stands beside words for looking up certificates.
          nem.gov.cn | "nem.gov.cn" is 1 typing error away from Ministry of Emergency Management (www.mem.gov.cn).
          yjgl-tjj.gov-cm.net | "yjgl-tjj.gov-cm.net" is 2 typing errors away from Tianjin Emergency Management Bureau (yjgl.tj.gov.cn).
          chaxun.memm.top | "memm" is a misspelling of "mem".
          chaxun.a.tj-yjgk.com | "yjgk" is a misspelling of "yjgl".
          m-em-zs.com | "m-em" is close to the official "mem" and stands beside words for looking up certificates.
          mem-zs.cn | Joins "mem", short for Ministry of Emergency Management, with "zs" (certificate (initials)).
          anjianju.com | Names a public body, "anjianju" (work safety bureau (short)); such bodies have their sites under .gov.cn.
          tezhongzuoye.com | The name is about "tezhongzuoye" (special operation); see whether it claims to look up certificates.
          xjrs.net | xjrs.net was used by Human Resources Bureau of Xinji until 2020; it may belong to anybody now.
          cx.mem.gov.cn | In the register of official sites: Look-up of special-operation certificates and of safety assessments.
          """)
  void theFirstFindingSaysWhyInASentence(String name, String sentence) {
    assertThat(judge(name).findings().get(0).says().en()).isEqualTo(sentence);
    assertThat(judge(name).findings().get(0).says().zh()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mem.gvo.cn",
        "xmem-gov-cn.top",
        "yjgl.tjj.com",
        "x.tjbh-gv-c.top",
        "tjbh-gv-cn.top"
      })
  void whatOneRuleSaysOfASiteNoOtherRepeats(String name) {
    assertThat(judge(name).findings())
        .extracting(HostFinding::rule)
        .containsOnlyOnce(HostRule.TYPING_ERROR)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mem.com", "yjgl.tj.cn", "cx.mem.com"})
  void noRuleSpeaksTwiceOfOneSite(String name) {
    assertThat(judge(name).findings()).doesNotHaveDuplicates();
    assertThat(judge(name).findings())
        .extracting(HostFinding::rule)
        .containsOnlyOnce(HostRule.OTHER_SUFFIX);
  }

  @Test
  void aScreenJudgesByTheRegisterItWasMadeOf() {
    var sites =
        new MadeUpSites()
            .site("a", true, "www.qvqv.gov.cn", "qvqv.gov.cn")
            .site("b", true, "vb.qvqv.gov.cn");
    HostScreen screen = HostScreen.of(sites.register());

    assertThat(rules(screen, "qvqv.gov.cn")).contains(HostRule.OFFICIAL_HOST);
    assertThat(rules(screen, "qvqv.com")).contains(HostRule.OTHER_SUFFIX);
    assertThat(rules(screen, "vb-qvqv.com")).contains(HostRule.OFFICIAL_NAME);
    assertThat(rules(screen, "vb-qvqv-gov-cn.com")).contains(HostRule.GOV_SUFFIX);
    assertThat(rules(screen, "qvvq.g0v.cn")).contains(HostRule.TYPING_ERROR);
    assertThat(rules(screen, "qqv-chaxun.com")).contains(HostRule.TYPING_ERROR);
    assertThat(rules(screen, "qvq.gov.cn"))
        .containsExactly(HostRule.TYPING_ERROR, HostRule.RESTRICTED_SUFFIX);
    assertThat(rules(screen, "mem.com")).isEmpty();
    assertThat(screen.sites().sites()).hasSize(2);
  }

  private static List<HostRule> rules(HostScreen screen, String name) {
    return screen.judge(new HostName(name)).findings().stream().map(HostFinding::rule).toList();
  }

  private static HostVerdict judge(String name) {
    return SCREEN.judge(new HostName(name));
  }
}
