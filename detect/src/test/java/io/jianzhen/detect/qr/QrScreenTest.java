package io.jianzhen.detect.qr;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Severity;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.qr.read.QrCode;
import io.jianzhen.detect.qr.read.QrCode.Encoding;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrScreenTest {

  private final QrScreen screen = new QrScreen(HostScreen.standard());

  private QrVerdict judge(String text) {
    return screen.judge(new QrCode(text, Encoding.UTF_8, "00", 0, 0));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://cx.mem.gov.cn/special?index=0       | WebPage
          HTTP://A.EXAMPLE.COM/Q                      | WebPage
          https:\\\\a.example.com                     | WebPage
          www.example.com/q?id=1                      | WebPage
          查询.中国                                   | WebPage
          http://weixin.qq.com/r/abc                  | WeChatAccount
          https://u.wechat.com/abc                    | WeChatAccount
          weixin://contacts/profile/gh_0              | WeChatAccount
          https://mp.weixin.qq.com/a/~abc~~           | MiniProgram
          https://wxaurl.cn/abc                       | MiniProgram
          weixin://dl/business/?t=abc                 | MiniProgram
          '#小程序://安全证书/abc'                    | MiniProgram
          https://mp.weixin.qq.com/s/abc              | WebPage
          weixin://wxpay/bizpayurl?pr=abc             | AppLink
          wxp://f2f0abc                               | AppLink
          tel:00000000                                | AppLink
          T999999199001010011 甲示例                  | PlainText
          姓名：甲示例                                | PlainText
          证书.pdf                                    | PlainText
          3.14                                        | PlainText
          """)
  void whatACodeHoldsIsTold(String text, String kind) {
    assertThat(judge(text).payload().getClass().getSimpleName()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cx.mem.gov.cn/special?index=0",
        "HTTPS://CX.MEM.GOV.CN:443/a",
        "cx.mem.gov.cn",
        "T999999199001010011 甲示例",
        "查询：https://cx.mem.gov.cn/"
      })
  void whatLeadsToAnOfficialSiteOrNowhereIsNotReported(String text) {
    assertThat(judge(text).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cx-mem-gov-cn.example.com/a",
        "https://cx.mem.gov.cn@example.com/a",
        "https://example.com\\@cx.mem.gov.cn",
        "https://www.example.com/flowers",
        "http://192.0.2.7/q",
        "编号T999999199001010011，查询https://a.example.com/q。",
        "查询网址 a.example.com"
      })
  void anyOtherSiteIsNotOfficial(String text) {
    Finding finding = judge(text).findings().get(0);

    assertThat(finding.rule()).isEqualTo("QR_NOT_OFFICIAL");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.field()).isEqualTo("qr");
  }

  @ParameterizedTest(name = "{0} leads to {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          网址:evil-cx.example.com                                   | evil-cx.example.com
          查询（evil.example.com）                                   | evil.example.com
          (evil.example.com)                                         | evil.example.com
          "evil.example.com"                                         | evil.example.com
          证书查询,evil.example.com;电话                             | evil.example.com
          请登录evil.example.com                                     | evil.example.com
          请登录evil.example.com查询                                 | evil.example.com
          请登录evil.example.com:8080/q查询                          | evil.example.com
          请登录http://evil.example.com查询                          | evil.example.com
          (http://evil.example.com)                                  | evil.example.com
          请登录ｅｖｉｌ．ｅｘａｍｐｌｅ．ｃｏｍ                     | evil.example.com
          查询：ｈｔｔｐ：／／ｅｖｉｌ．ｅｘａｍｐｌｅ．ｃｏｍ／ｑ   | evil.example.com
          请登录 查询.中国 查看                                      | 查询.中国
          https://cx.mem.gov.cn/ 或 http://evil.example.com/q        | evil.example.com
          编号1 https://cx.mem.gov.cn,@evil.example.com/             | evil.example.com
          编号1 https://cx.mem.gov.cn查询.evil.example.com/          | evil.example.com
          MEBKM:TITLE:安全证书;URL:http\\://evil.example.com/q;;      | evil.example.com
          MEBKM:TITLE:a b;URL:evil.example.com;;                     | evil.example.com
          MECARD:N:甲示例;URL:http\\://evil.example.com;;             | evil.example.com
          URLTO:证书:http://evil.example.com/q                       | evil.example.com
          URLTO::evil.example.com                                    | evil.example.com
          URL:http://evil.example.com/q                              | evil.example.com
          Web:evil.example.com                                       | evil.example.com
          intent://evil.example.com/q#Intent;scheme=https;end        | evil.example.com
          intent://x#Intent;scheme=a;S.browser_fallback_url=http%3A%2F%2Fevil.example.com%2Fq;end | evil.example.com
          alipays://platformapi/startapp?appId=1&url=https%3A%2F%2Fevil.example.com | evil.example.com
          """,
      quoteCharacter = '`')
  void anAddressIsFoundHoweverItIsWrapped(String text, String host) {
    assertThat(judge(text).findings())
        .filteredOn(finding -> finding.rule().equals("QR_NOT_OFFICIAL"))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .singleElement()
        .satisfies(finding -> assertThat(finding.says().zh()).contains(host + "”"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:a@example.com",
        "邮箱a@example.com",
        "工种：电工.作业",
        "2021.01.01至2027.01.01",
        "查看 证书.pdf 第3.14节"
      })
  void whatIsNoSiteIsNotTakenForOne(String text) {
    assertThat(judge(text).findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://weixin.qq.com/r/abc",
        "https://wxaurl.cn/abc",
        "wxp://f2f0abc",
        "http://",
        "https：//a.example.com/"
      })
  void whatLeadsIntoAnAppIsForAPersonToLookAt(String text) {
    assertThat(judge(text).findings())
        .extracting(Finding::rule, Finding::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("QR_NOT_OFFICIAL", Severity.SUSPECT));
  }

  @Test
  void aSiteUnderARestrictedSuffixIsForAPersonToLookAt() {
    assertThat(judge("https://www.some-county.gov.cn/q").findings().get(0).severity())
        .isEqualTo(Severity.SUSPECT);
  }

  @Test
  void whatASiteImitatesIsToldAsWell() {
    List<Finding> findings = judge("https://cx-mem-gov-cn.example.com/a").findings();

    assertThat(findings).hasSizeGreaterThan(1);
    assertThat(findings.get(1).severity()).isEqualTo(Severity.ERROR);
    assertThat(findings.get(1).says().zh()).contains("cx.mem.gov.cn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cx.mem.gov.cn/special?index=0",
        "cx.mem.gov.cn",
        "查询：https://cx.mem.gov.cn/",
        "请登录cx.mem.gov.cn查询",
        "MEBKM:TITLE:a;URL:https\\://cx.mem.gov.cn/;;"
      })
  void whatLeadsToAnOfficialSiteIsOfficial(String text) {
    assertThat(judge(text).isOfficial()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T999999199001010011 甲示例",
        "http://weixin.qq.com/r/abc",
        "wxp://f2f0abc",
        "intent://cx.mem.gov.cn/#Intent;scheme=https;end",
        "https://a.example.com/",
        "https://cx.mem.gov.cn/ 或 http://evil.example.com/q"
      })
  void whatLeadsNowhereOrElsewhereIsNotOfficial(String text) {
    assertThat(judge(text).isOfficial()).isFalse();
  }

  @Test
  void bytesThatAreNoTextAreNotedOnly() {
    QrVerdict verdict = screen.judge(new QrCode("", Encoding.NONE, "fffe", 0, 0));

    assertThat(verdict.callsForDecision()).isFalse();
    assertThat(verdict.isOfficial()).isFalse();
    assertThat(verdict.findings().get(0).value()).isEqualTo("fffe");
  }

  @Property(tries = 300)
  void anyTextIsJudged(@ForAll String text) {
    assertThat(judge(text).payload().name().zh()).isNotBlank();
  }
}
