package io.jianzhen.detect.host.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.jianzhen.detect.host.address.WebAddress.Readable;
import io.jianzhen.detect.host.address.WebAddress.Unreadable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The many thousand cases that are compared with a browser are in the platform's tests. */
class WebAddressTest {

  @Test
  void anAddressFallsIntoItsParts() {
    assertThat(WebAddress.parse(" HTTPS://a%40:b@CX.mem.gov.cn:8443/a/../查询?q=证#f g"))
        .isEqualTo(
            new Readable(
                " HTTPS://a%40:b@CX.mem.gov.cn:8443/a/../查询?q=证#f g",
                "https",
                "a@:b",
                new HostName("cx.mem.gov.cn"),
                8443,
                "/%E6%9F%A5%E8%AF%A2",
                "q=%E8%AF%81",
                "f%20g"));
  }

  @ParameterizedTest(name = "{0} opens {1}")
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          https://cx.mem.gov.cn@evil.example/,            evil.example
          https://cx.mem.gov.cn:443@evil.example/,        evil.example
          https://a@cx.mem.gov.cn@evil.example/,          evil.example
          https://evil.example\\@cx.mem.gov.cn/,          evil.example
          "https:\\\\evil.example\\cx.mem.gov.cn",        evil.example
          https:evil.example,                             evil.example
          http:////evil.example,                          evil.example
          http://evil.example#@cx.mem.gov.cn/,            evil.example
          http://evil.example?@cx.mem.gov.cn/,            evil.example
          http://cx。mem。gov。cn。evil.example,          cx.mem.gov.cn.evil.example
          http://%63%78.mem.gov.cn/,                      cx.mem.gov.cn
          "ht\ttp://cx.mem\n.gov.cn./",                   cx.mem.gov.cn
          http://127.1/,                                  127.0.0.1
          http://0x7f000001/,                             127.0.0.1
          http://0177.0.0.01/,                            127.0.0.1
          http://2130706433/,                             127.0.0.1
          http://１２７。０。０。１/,                     127.0.0.1
          http://1.2.3.4./,                               1.2.3.4
          http://[0:0:0:0:0:0:0:1]/,                      [::1]
          http://[2001:DB8:0:0:1:0:0:1]:80/,              [2001:db8::1:0:0:1]
          http://[::ffff:192.0.2.1]/,                     [::ffff:c000:201]
          http://[1:0:0:0:0:0:0:0]/,                      [1::]
          http://[1:2:3:4:5:6:7::]/,                      [1:2:3:4:5:6:7:0]
          http://[1::]/,                                  [1::]
          http://[::]/,                                   [::]
          http://[1:2:3:4:5:6:1.2.3.4]/,                  [1:2:3:4:5:6:102:304]
          http://[::0.10.99.255]/,                        [::a:63ff]
          http://应急管理部.政务/,                        应急管理部.政务
          """)
  void theHostIsWhereTheBrowserGoes(String raw, String host) {
    assertThat(readable(raw).host().display()).isEqualTo(host);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      textBlock =
          """
          cx.mem.gov.cn/special,          cx.mem.gov.cn, 80,   /special
          //x.y/z,                        x.y,           80,   /z
          '\\\\x.y\\z',                   x.y,           80,   /z
          x.y:8080,                       x.y,           8080, /
          x.y:8080/z,                     x.y,           8080, /z
          x.y:a@evil.example,             evil.example,  80,   /
          localhost:8080/a,               localhost,     8080, /a
          localhost,                      localhost,     80,   /
          intranet/,                      intranet,      80,   /
          192.0.2.1:81/a,                 192.0.2.1,     81,   /a
          [::1]:81,                       [::1],         81,   /
          cx。mem。gov。cn,               cx.mem.gov.cn, 80,   /
          9a://b,                         9a,            80,   //b
          a/:b,                           a,             80,   /:b
          x.y:8080/\\z,                 x.y,           8080, //z
          """)
  void aTextWithoutSchemeIsReadAsHttp(String raw, String host, int port, String path) {
    Readable address = readable(raw);
    assertThat(address.scheme()).isEqualTo("http");
    assertThat(address.host().display()).isEqualTo(host);
    assertThat(address.port()).isEqualTo(port);
    assertThat(address.path()).isEqualTo(path);
  }

  @ParameterizedTest(name = "before the @ of {0} stands {1}")
  @CsvSource(
      textBlock =
          """
          http://a@x.cn/,       a
          http://a:@x.cn/,      a
          http://a:b@x.cn/,     a:b
          http://:b@x.cn/,      :b
          http://:@x.cn/,       ''
          http://@x.cn/,        ''
          http://a%4@x.cn/,     a%4
          http://x.cn/,         ''
          """)
  void aColonWithoutAPasswordIsNoPartOfTheUserInformation(String raw, String userInfo) {
    assertThat(readable(raw).userInfo()).isEqualTo(userInfo);
  }

  @Test
  void loneSurrogatesAreReplacedAndTheirNeighboursKept() {
    assertThat(readable("http://a.cn/\ud7ff\ud800\ue000\udfff").path())
        .isEqualTo("/%ED%9F%BF%EF%BF%BD%EE%80%80%EF%BF%BD");
  }

  @Test
  void aSchemeHasItsPort() {
    assertThat(readable("http://a.cn").port()).isEqualTo(80);
    assertThat(readable("https://a.cn:").port()).isEqualTo(443);
    assertThat(readable("ws://a.cn").port()).isEqualTo(80);
    assertThat(readable("wss://a.cn").port()).isEqualTo(443);
    assertThat(readable("ftp://a.cn").port()).isEqualTo(21);
    assertThat(readable("https://a.cn:00080").port()).isEqualTo(80);
    assertThat(readable("https://a.cn:65535").port()).isEqualTo(65_535);
    assertThat(readable("https://a.cn:9090").port()).isEqualTo(9090);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          http://a.cn,            /
          http://a.cn/a/./b/../c, /a/c
          http://a.cn/a/%2E%2e/b, /b
          http://a.cn/../..,      /
          http://a.cn/a/..,       /
          http://a.cn/a/.,        /a/
          http://a.cn//a\\b,      //a/b
          "http://a.cn/ {}^`",    /%20%7B%7D%5E%60
          http://a.cn/%zz%,       /%zz%
          http://a.cn/\u001f!~\u007f., /%1F!~%7F.
          """)
  void dotSegmentsAreResolvedAndCharactersEncodedInThePath(String raw, String path) {
    assertThat(readable(raw).path()).isEqualTo(path);
  }

  @Nested
  class IsUnreadableWithAReason {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
        quoteCharacter = '"',
        textBlock =
            """
            "",                                 There is no address
            "  \u3000\n",                       There is no address
            javascript:alert(1),                begins with 'javascript:'
            mailto:a@b.cn,                      begins with 'mailto:'
            weixin://dl/business,               begins with 'weixin:'
            a.b://c,                            begins with 'a.b:'
            data:text/html,                     begins with 'data:'
            file:///C:/a.html,                  the path of a file
            C:\\a.html,                         the path of a file
            /etc/hosts,                         the path of a file
            /,                                  the path of a file
            az09+-.://b,                        begins with 'az09+-.:'
            AZ://b,                             begins with 'az:'
            +a://b,                             cannot be a host name
            a{://b,                             cannot be a host name
            a`b://c,                            cannot be a host name
            http://a../,                        cannot be a host name
            http://a%23b.cn/,                   The host holds '#'
            http://a%7f.cn/,                    The host holds 'U+007F'
            http://[:]/,                        The IPv6 address in brackets
            http://[1:2:3:4:5:6:7:8:]/,         The IPv6 address in brackets
            http://[::1:]/,                     The IPv6 address in brackets
            http://[::1.2:3.4]/,                The IPv6 address in brackets
            http://[::1..2.3]/,                 The IPv6 address in brackets
            http://[1:2:3:4:1.2.3.4::]/,        The IPv6 address in brackets
            http://[1:%:3:4:5:6:7:8]/,          The IPv6 address in brackets
            张三,                               a word that a browser would search for
            hello,                              a word that a browser would search for
            http://,                            names no site
            https:///,                          names no site
            http://a@/b,                        names no site
            http://:80/,                        names no site
            http://\u00ad/,                     names no site
            请打开 http://a.cn,                 The host holds 'U+0020'
            http：//a.cn,                       The host holds ':'
            http://a<b.cn/,                     The host holds '<'
            http://a%00.cn/,                    The host holds 'U+0000'
            http://a%zz.cn/,                    The host holds '%'
            http://xn--a.cn/,                   breaks the rules of international names
            http://a\u200db.cn/,                breaks the rules of international names
            http://a\ud800.cn/,                 breaks the rules of international names
            http://256.0.0.1/,                  ends in a number
            http://1.2.3.4.5/,                  ends in a number
            http://1..2/,                       ends in a number
            http://4294967296/,                 ends in a number
            http://99999999999999999999/,       ends in a number
            http://a.09/,                       ends in a number
            http://a.1/,                        ends in a number
            http://[::1/,                       The IPv6 address in brackets
            http://[::1%25eth0]/,               The IPv6 address in brackets
            http://[1:2:3:4:5:6:7]/,            The IPv6 address in brackets
            http://[1:2:3:4:5:6:7:8:9]/,        The IPv6 address in brackets
            http://[1::2::3]/,                  The IPv6 address in brackets
            http://[1:2:3:4:5:6:7:1.2.3.4]/,    The IPv6 address in brackets
            http://[::1.2.3]/,                  The IPv6 address in brackets
            http://[::1.2.3.256]/,              The IPv6 address in brackets
            http://[::1.2.3.04]/,               The IPv6 address in brackets
            http://[1:]/,                       The IPv6 address in brackets
            http://[:1]/,                       The IPv6 address in brackets
            http://[12345::]/,                  The IPv6 address in brackets
            http://[]/,                         The IPv6 address in brackets
            http://a.cn:65536/,                 The port after the colon
            http://a.cn:8a/,                    The port after the colon
            http://a.cn:99999999999999999999/,  The port after the colon
            http://a..cn/,                      cannot be a host name
            http://*.a.cn/,                     cannot be a host name
            """)
    void inBothLanguages(String raw, String why) {
      assertThat(WebAddress.parse(raw))
          .asInstanceOf(type(Unreadable.class))
          .satisfies(
              unreadable -> {
                assertThat(unreadable.raw()).isEqualTo(raw);
                assertThat(unreadable.why().en()).contains(why);
                assertThat(unreadable.why().zh()).endsWith("。");
              });
    }

    @Test
    void ifItIsTooLong() {
      String longest = "http://a.cn/" + "a".repeat(8180);
      assertThat(readable(longest).path()).hasSize(8181);
      assertThat(WebAddress.parse(longest + "a"))
          .asInstanceOf(type(Unreadable.class))
          .extracting(unreadable -> unreadable.why().en())
          .asString()
          .contains("more than 8192 characters");
      assertThat(WebAddress.parse("%".repeat(1_000_000))).isInstanceOf(Unreadable.class);
    }

    @Test
    void withoutRepeatingALongTextInIt() {
      assertThat(WebAddress.parse("a".repeat(8000) + ":b"))
          .asInstanceOf(type(Unreadable.class))
          .satisfies(unreadable -> assertThat(unreadable.why().en()).hasSizeLessThan(200));
      assertThat(WebAddress.parse("http://" + "应".repeat(8000)))
          .asInstanceOf(type(Unreadable.class))
          .satisfies(unreadable -> assertThat(unreadable.why().zh()).hasSizeLessThan(200));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "127.1", "0x7f.0.0.1", "[::1", "::1", "[0::1]", "[::A]", "256.1.1.1"})
  void anIpAddressIsWrittenInOneWayOnly(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new IpAddress(text));
  }

  @Property
  void noTextMakesItThrowAndWhatIsReadIsReadAgain(@ForAll @From("texts") String raw) {
    WebAddress address = WebAddress.parse(raw);
    assertThat(address.raw()).isEqualTo(raw);
    if (address instanceof Readable first) {
      Readable second = readable(written(first));
      assertThat(second.host()).isEqualTo(first.host());
      assertThat(second.port()).isEqualTo(first.port());
      assertThat(second.path()).isEqualTo(first.path());
      assertThat(second.query()).isEqualTo(first.query());
      assertThat(second.fragment()).isEqualTo(first.fragment());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.of(
                "http:",
                "https://",
                "javascript:",
                "/",
                "\\",
                "@",
                ":",
                "80",
                "?",
                "#",
                "[",
                "]",
                "::1",
                "1.2",
                "0x",
                ".",
                "..",
                "%2e",
                "%",
                "cx.mem.gov.cn",
                "xn--",
                "n3h",
                "应急",
                "。",
                "א",
                "\u200d",
                "\t",
                " ",
                "\ud800",
                "\udc00",
                "|",
                "'",
                "\u0000",
                "é",
                "１")
            .list()
            .ofMaxSize(10)
            .map(list -> String.join("", list)));
  }

  private static String written(Readable address) {
    String host = address.host() instanceof HostName name ? name.ascii() : address.host().display();
    return "%s://%s:%d%s?%s#%s"
        .formatted(
            address.scheme(),
            host,
            address.port(),
            address.path(),
            address.query(),
            address.fragment());
  }

  private static Readable readable(String raw) {
    assertThat(WebAddress.parse(raw)).isInstanceOf(Readable.class);
    return (Readable) WebAddress.parse(raw);
  }
}
