package io.jianzhen.detect.host.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

  private static final String L63 = "a".repeat(63);

  @ParameterizedTest(name = "''{0}'' is {1}")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          cx.mem.gov.cn,cx.mem.gov.cn
            CX.Mem.GOV.cn ,cx.mem.gov.cn
          \u3000cx.mem.gov.cn\u00a0,cx.mem.gov.cn
          \ufeffcx.mem.gov.cn,cx.mem.gov.cn
          *.mem.gov.cn,mem.gov.cn
          %2A.mem.gov.cn,mem.gov.cn
          ＊．mem.gov.cn,mem.gov.cn
          cx.mem.gov.cn.,cx.mem.gov.cn
          cx。mem．gov｡cn。,cx.mem.gov.cn
          ｃｘ.ｍｅｍ.gov.cn,cx.mem.gov.cn
          cx2０２１.cn,cx2021.cn
          cx%2Emem%2egov.cn,cx.mem.gov.cn
          c\u00adx.m\u200bem.gov.cn,cx.mem.gov.cn
          应急管理部.政务,xn--extu8ah31brfhgw1a.xn--zfr164b
          %E6%94%BF%E5%8A%A1.cn,xn--zfr164b.cn
          straße.de,xn--strae-oqa.de
          XN--FIQS8S,xn--fiqs8s
          _dmarc.mem-.gov.cn,_dmarc.mem-.gov.cn
          ab--cd.cn,ab--cd.cn
          axn--.cn,axn--.cn
          localhost,localhost
          1.2.3.4a,1.2.3.4a
          1.0xg,1.0xg
          a.c%6e,a.cn
          a%2dz.cn,a-z.cn
          %30a.cn,0a.cn
          """)
  void aNameIsReadWhateverItsSpelling(String raw, String name) {
    assertThat(HostName.parse(raw)).contains(new HostName(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "*.",
        "*",
        "..",
        "a..b",
        ".a",
        "a..",
        "*.*.a",
        "a b",
        "a/b",
        "a.cn:80",
        "http://a.cn",
        "a@b.cn",
        "a!b",
        "127.0.0.1",
        "１２７.０.０.１",
        "0x7f.1",
        "a.0x",
        "a.09",
        "a.1.",
        "2130706433",
        "[::1]",
        "::1",
        "xn--",
        "xn--a.cn",
        "xn--abc-.cn",
        "xn--fiqs8s-.cn",
        "a\u200db.cn",
        "0א.com",
        "\u00ad",
        "a%00.cn",
        "a%0a.cn",
        "\u0000a.cn",
        "a.cn\u001f",
        "a\tb.cn",
        "a%ff.cn",
        "%",
        "%zz.cn",
        "a\ud800.cn",
        "\u0301a.cn",
      })
  void whatNoBrowserTakesForANameIsNone(String raw) {
    assertThat(HostName.parse(raw)).isEmpty();
  }

  @Test
  void tabsAndLineEndsAroundANameAreWhiteSpace() {
    assertThat(HostName.parse("\ta.cn\r\n")).contains(new HostName("a.cn"));
  }

  @Test
  void twoThousandCharactersAreReadWhateverComesOfThem() {
    assertThat(HostName.parse("\u00ad".repeat(1996) + "a.cn")).contains(new HostName("a.cn"));
    assertThat(HostName.parse("\u00ad".repeat(1997) + "a.cn")).isEmpty();
  }

  @Test
  void lengthsAreCountedInAscii() {
    String longest = String.join(".", L63, L63, L63, "a".repeat(61));
    assertThat(HostName.parse(longest + ".")).contains(new HostName(longest));
    assertThat(HostName.parse(longest + "a")).isEmpty();
    assertThat(HostName.parse("a" + L63 + ".cn")).isEmpty();
    assertThat(HostName.parse("应".repeat(57) + ".cn")).isPresent();
    assertThat(HostName.parse("应".repeat(58) + ".cn")).isEmpty();
    assertThat(HostName.parse("a".repeat(1_000_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "A.cn", "a.cn.", "*.a.cn", "a..cn", "应急.cn", "1.2.3.4", "a.1", "xn--a", " a"})
  void theConstructorTakesNormalNamesOnly(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HostName(name))
        .withMessage("not a normalised host name: '%s'", name);
  }

  @Test
  void aNameKnowsItsLabelsAndWhatItIsUnder() {
    HostName host = new HostName("cx.mem.gov.cn");
    assertThat(host.labels()).containsExactly("cx", "mem", "gov", "cn");
    assertThat(new HostName("localhost").labels()).containsExactly("localhost");
    assertThat(host.isSameOrUnder(host)).isTrue();
    assertThat(host.isSameOrUnder(new HostName("mem.gov.cn"))).isTrue();
    assertThat(host.isSameOrUnder(new HostName("em.gov.cn"))).isFalse();
    assertThat(new HostName("mem.gov.cn").isSameOrUnder(host)).isFalse();
    assertThat(new HostName("fake-mem.gov.cn").isSameOrUnder(new HostName("mem.gov.cn"))).isFalse();
    assertThat(host).hasToString("cx.mem.gov.cn").isGreaterThan(new HostName("a.cn"));
  }

  @ParameterizedTest(name = "{0} is shown as {1}: {2}")
  @CsvSource(
      textBlock =
          """
          应急管理部.政务,    应急管理部.政务,              Han
          证书2021-查询.cn,   证书2021-查询.cn,             Han with digits and hyphens beside ASCII labels
          证书0-9.cn,         证书0-9.cn,                   the first digit and the last
          안전.com,           안전.com,                     Hangul
          ひらがな.jp,        ひらがな.jp,                  Hiragana
          cx.mem.gov.cn,      cx.mem.gov.cn,                ASCII
          mem查询.cn,         xn--mem-ep0gn20n.cn,          Han beside Latin letters
          мем.cn,             xn--e1anb.cn,                 Cyrillic passes for Latin
          mém.cn,             xn--mm-bja.cn,                accents are overlooked
          エ.cn,              xn--ick.cn,                   a Katakana letter that passes for a Han character
          力カ.cn,            xn--lck943h.cn,               Han mixed with Katakana
          官网丿查询.cn,      xn--xiq383a7rjhsxw4n.cn,      a stroke passes for a slash
          𠮷.cn,              xn--7l3i.cn,                  a rare twin of 吉
          应急.мем,           xn--extu8a.xn--e1anb,        one unsafe label hides all
          """)
  void onlyWhatCannotMisleadIsShownInUnicode(String raw, String shown, String why) {
    HostName host = HostName.parse(raw).orElseThrow();
    assertThat(host.display()).as(why).isEqualTo(shown);
    assertThat(host.unicode()).isEqualTo(raw);
  }

  @Property
  void noTextMakesItThrowAndWhatIsReadIsReadAgain(@ForAll @From("texts") String raw) {
    Optional<HostName> read = HostName.parse(raw);
    read.ifPresent(
        host -> {
          assertThat(HostName.parse(host.ascii())).contains(host);
          assertThat(HostName.parse(host.unicode())).contains(host);
          assertThat(HostName.parse(host.display())).contains(host);
          assertThat(String.join(".", host.labels())).isEqualTo(host.ascii());
        });
  }

  @Property
  void theConstructorAcceptsExactlyWhatIsReadAsItStands(@ForAll @From("texts") String raw) {
    boolean isNormal = HostName.parse(raw).filter(host -> host.ascii().equals(raw)).isPresent();
    if (isNormal) {
      assertThatCode(() -> new HostName(raw)).doesNotThrowAnyException();
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> new HostName(raw));
    }
  }

  /** A soft hyphen is ignored by UTS 46 and sends the name the long way, through ICU. */
  @Property
  void asciiNamesAreReadAlikeWithAndWithoutIcu(
      @ForAll @From("asciiNames") String raw, @ForAll @IntRange(min = 2, max = 99) int at) {
    String detour = new StringBuilder(raw).insert(Math.min(at, raw.length()), '\u00ad').toString();
    assertThat(HostName.parse(raw)).isEqualTo(HostName.parse(detour));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(40), asciiNames(), pieces());
  }

  @Provide
  Arbitrary<String> asciiNames() {
    return Arbitraries.strings()
        .withChars("abxn01.-_AZ*".toCharArray())
        .ofMaxLength(70)
        .filter(text -> !text.toLowerCase(Locale.ROOT).contains("xn--"));
  }

  private static Arbitrary<String> pieces() {
    return Arbitraries.of(
            "a", "Z", "0", "0x", ".", "。", "-", "xn--", "fiqs8s", "n3h", "应急", "мем", "é",
            "e\u0301", "א", "\u200d", "\u00ad", "%2e", "%E6", "*", "Ａ", "ß", "İ", "\ud83d", "🄰",
            "가", " ")
        .list()
        .ofMaxSize(8)
        .map(list -> String.join("", list));
  }

  @ParameterizedTest
  @ValueSource(strings = {"İ", "應", "𠮷"})
  void aLabelOfAThousandForeignCharactersIsNoName(String character) {
    assertThat(HostName.parse(character.repeat(990))).isEmpty();
    assertThat(HostName.parse(character.repeat(1900 / character.length()))).isEmpty();
  }
}
