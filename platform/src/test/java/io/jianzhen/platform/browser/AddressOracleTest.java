package io.jianzhen.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link WebAddress} must read what people are led to open as their browser reads it: the browser
 * itself is asked.
 *
 * <p>Where we differ on purpose:
 *
 * <ul>
 *   <li>Chromium goes on with hosts that no DNS can answer for (empty labels, labels over 63
 *       octets, an asterisk); we refuse those, and one trailing dot is not kept.
 *   <li>Addresses are pasted with white space around them that {@code new URL} keeps and address
 *       bars drop, such as U+3000; we drop it.
 *   <li>Chromium parses {@code javascript:}, {@code file:} and the like; we refuse them.
 * </ul>
 *
 * <p>Where Chromium 156 differs from the URL standard, and we follow the standard:
 *
 * <ul>
 *   <li>It decodes xn-- labels only in hosts that have a character beyond ASCII as well, so {@code
 *       http://xn--a.cn} passes. {@link #ASK} adds such a character to have them checked.
 *   <li>It finds the brackets of IPv6 addresses after percent-decoding and mapping ({@code
 *       %5b::1%5d}), and allows leading zeros in an IPv4 address in them; see {@link #PLAIN_IPV6}.
 *   <li>It encodes the vertical bar in paths; see {@link #barEncoded}.
 * </ul>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressOracleTest {

  private static final String ASK =
      """
      texts => JSON.stringify(JSON.parse(texts).map(text => {
        try {
          const url = new URL(text);
          if (url.hostname.includes('xn--')) {
            new URL('http://\u00e9.' + url.hostname);
          }
          return [url.protocol, url.username + url.password ? 'user' : '', url.hostname, url.port,
              url.pathname, url.search, url.hash];
        } catch (failure) {
          return null;
        }
      }))
      """;

  private static final Map<String, String> PORTS =
      Map.of("http:", "80", "https:", "443", "ws:", "80", "wss:", "443", "ftp:", "21");

  /** Names of the DNS, and IP addresses; written apart from the code under test. */
  private static final Pattern ANSWERABLE =
      Pattern.compile("\\[[0-9a-f:]+]|(?=.{1,254}$)[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*\\.?");

  /** An IPv6 address as the standard allows it to be written, as far as Chromium differs. */
  private static final Pattern PLAIN_IPV6 =
      Pattern.compile("\\[[0-9A-Fa-f:]*((?<=:)(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){3})?]");

  /** White space at the end, which address bars drop as well where it is not ASCII. */
  private static final Pattern BLANK_END = Pattern.compile("[\\x00- \\p{Z}\ufeff]+$");

  /** Every 29th code point: a second instead of half a minute; all of them agreed once. */
  private static final int STEP = 29;

  private static final List<String> EVERYWHERE =
      List.of(
          "http://",
          "@",
          ":",
          "/",
          "\\",
          "?",
          "#",
          "%",
          "%2e",
          "%00",
          "%41",
          "%zz",
          ".",
          "..",
          "。",
          "．",
          "｡",
          "\t",
          "\n",
          " ",
          "\u0000",
          "\u007f",
          "\u00a0",
          "\u00ad",
          "\u200b",
          "\u200d",
          "\u2060",
          "\ufeff",
          "\ufffd",
          "\ud800",
          "\udc00",
          "\uffff",
          "[",
          "]",
          "<",
          ">",
          "^",
          "|",
          "`",
          "{",
          "}",
          "\"",
          "'",
          "*",
          "!",
          "$",
          "&",
          "(",
          ")",
          "+",
          ",",
          ";",
          "=",
          "~",
          "_",
          "-",
          "--",
          "xn--",
          "XN--",
          "0x",
          "08",
          "1",
          "a",
          "Z",
          "ß",
          "ς",
          "İ",
          "ſ",
          "K",
          "Å",
          "ﬀ",
          "①",
          "⑴",
          "℀",
          "½",
          "／",
          "：",
          "＠",
          "％",
          "？",
          "＃",
          "政务",
          "查询",
          "エ",
          "가",
          "е",
          "א",
          "١",
          "\u0301",
          "\u0378",
          "🄰",
          "😀",
          "\ud835\udfd8",
          "\udb40\udd00");

  private static final List<String> STARTS =
      List.of(
          "http://",
          "https://",
          "HTTP:",
          "hTTps:/",
          "http:\\\\",
          "https:///",
          "ws://",
          "wss:",
          "ftp://",
          "http:\\/",
          " http://",
          "ht\ntp://",
          "http://///",
          "\u0001https://");

  private static final List<String> USERS =
      List.of(
          "",
          "",
          "",
          "",
          "",
          "cx.mem.gov.cn@",
          "a:b@",
          ":@",
          "@",
          "a@b@",
          "cx.mem.gov.cn:443@",
          "%40@",
          "政务@");

  private static final List<String> HOSTS =
      List.of(
          "cx.mem.gov.cn",
          "CX.Mem.gov.CN",
          "cx.mem.gov.cn.",
          "cx。mem．gov｡cn",
          "ｃｘ.ｍｅｍ.gov.cn",
          "%63%78.mem.gov.cn",
          "cx%2emem.gov.cn",
          "a..b",
          ".a",
          "a_b.c",
          "-a-.b-",
          "ab--cd.e",
          "xn--n3h.net",
          "xn--zca.de",
          "xn--",
          "xn--a",
          "xn--a-.b",
          "xn--abc-.b",
          "XN--FIQS8S",
          "xn--0.pt",
          "应急管理部.政务",
          "査詢.cn",
          "straße.de",
          "ΣΊΣΥΦΟΣ",
          "мем.рф",
          "mеm.cn",
          "אב.com",
          "a.אב",
          "0א.com",
          "א0.com",
          "نامه\u200cای.com",
          "a\u200cb",
          "क्\u200dष.in",
          "127.1",
          "0x7f.1",
          "0177.0.0.1",
          "2130706433",
          "4294967295",
          "4294967296",
          "256.1",
          "1.256.1",
          "1.2.3.4.5",
          "1.2.3",
          "1.2.3.4.",
          "1.2.3.4..",
          "0x",
          "0x.0x.0x.0x",
          "0xffffffff",
          "0x100000000",
          "08.1",
          "1e3",
          "a.1",
          "a.0x1",
          "a.0xg",
          "１２７.０.０.１",
          "①②.1",
          "1..2",
          "99999999999999999999",
          "00000000000000000000001",
          "a.09",
          "[::1]",
          "[::]",
          "[1::]",
          "[1:2:3:4:5:6:7:8]",
          "[1:2:3:4:5:6:7::]",
          "[::2:3:4:5:6:7:8]",
          "[1::3:4:5:6:7:8]",
          "[1::8:9:1:2:3:4:5]",
          "[::ffff:1.2.3.4]",
          "[::1.2.3]",
          "[::1.2.3.256]",
          "[::01.2.3.4]",
          "[1:2:3:4:5:6:1.2.3.4]",
          "[1:2:3:4:5:6:7:1.2.3.4]",
          "[::1%25eth0]",
          "[::G]",
          "[:1]",
          "[1:]",
          "[::1::]",
          "[2001:DB8:0:0:1:0:0:1]",
          "[0:0:1:0:0:0:1:0]",
          "[12345::]",
          "[::1",
          "::1",
          "[]",
          "[:::]",
          "[1:2]",
          "[::1]a",
          "%5b::1%5d",
          "",
          "localhost",
          "a b",
          "a%20b",
          "a<b",
          "a%b",
          "a%",
          "*.a",
          "☃",
          "\u00ad",
          "a\u00adb",
          "💩.la",
          "faß.ExAmPlE",
          "Bücher.de",
          "xn--bcher-kva.de",
          "日本語。ＪＰ",
          "\u200d",
          "a.b.c.d.e.f.g.h");

  private static final List<String> PORTS_WRITTEN =
      List.of(
          "",
          "",
          "",
          "",
          ":",
          ":80",
          ":443",
          ":21",
          ":0",
          ":8080",
          ":65535",
          ":65536",
          ":00080",
          ":+80",
          ":8a",
          ":-1",
          ":８０",
          ":99999999999999999999",
          ":80:80");

  private static final List<String> PATHS =
      List.of(
          "",
          "/",
          "\\",
          "/special/index",
          "/a/../b",
          "/a/./b",
          "/..",
          "/../..",
          "/a/..",
          "/a/.",
          "/%2e%2E/x",
          "/.%2e",
          "/a//b",
          "//",
          "/a\\b",
          "/查询?",
          "/ ",
          "/{}`^|",
          "/%",
          "/%zz",
          "/;a=1",
          "/'\"<>",
          "/:@",
          "/\u0001\u007f",
          "/~!$&()*+,=");

  private static final List<String> TAILS =
      List.of(
          "",
          "",
          "",
          "?",
          "?a=b&c",
          "?'\"<>#",
          "#",
          "#a b`",
          "?查询=1#政务",
          "? ",
          "?\\/{}|^`",
          "#?",
          "??",
          "##",
          "?%zz%41",
          "?\ud800");

  private Chromium chromium;
  private Page page;

  @BeforeAll
  void open() {
    chromium = new Chromium();
    page = chromium.person(800);
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void everyPieceIsReadAsChromiumReadsIt() {
    List<String> texts = new ArrayList<>();
    HOSTS.forEach(host -> STARTS.forEach(start -> texts.add(start + host + "/")));
    HOSTS.forEach(host -> USERS.forEach(user -> texts.add("http://" + user + host + ":81?q")));
    PORTS_WRITTEN.forEach(port -> STARTS.forEach(start -> texts.add(start + "a.cn" + port)));
    PATHS.forEach(path -> TAILS.forEach(tail -> texts.add("http://a.cn" + path + tail)));
    EVERYWHERE.forEach(odd -> texts.add("http://a" + odd + "b.cn/"));
    EVERYWHERE.forEach(odd -> texts.add("http://" + odd + "b.cn/"));
    EVERYWHERE.forEach(odd -> texts.add("http://a" + odd));
    EVERYWHERE.forEach(odd -> texts.add("http://u" + odd + "v@b.cn"));
    EVERYWHERE.forEach(odd -> texts.add("http://a.cn/x" + odd + "y"));
    EVERYWHERE.forEach(odd -> texts.add("http://a.cn/?x" + odd + "y#x" + odd + "y"));
    assertReadAlike(texts, texts);
  }

  @Test
  void randomMixturesAreReadAsChromiumReadsThem() {
    var random = new Random(20211228);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 6000; i++) {
      texts.add(mutated(one(STARTS, random) + withoutScheme(random), random));
    }
    assertReadAlike(texts, texts);
  }

  @Test
  void everyKindOfCharacterIsMappedAsChromiumMapsIt() {
    List<String> texts = new ArrayList<>();
    // Of the characters that this Java has; ICU and Chromium know later ones, each its own.
    for (int c = 0x80; c <= Character.MAX_CODE_POINT; c += STEP) {
      if (Character.isDefined(c)) {
        texts.add("http://x%sy.cn/".formatted(Character.toString(c)));
        texts.add("http://%s/".formatted(Character.toString(c)));
      }
    }
    assertReadAlike(texts, texts);
  }

  @Test
  void aTextWithoutSchemeIsReadAsHttp() {
    var random = new Random(32);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      String text = "www." + withoutScheme(random);
      if (!text.startsWith("www.:") && text.indexOf("://") < 0) {
        texts.add(text);
      }
    }
    assertReadAlike(texts, texts.stream().map(text -> "http://" + text).toList());
  }

  @Test
  void otherSchemesAreNoWebPages() {
    List<String> texts =
        List.of(
            "javascript:alert(1)//http://a.cn",
            "mailto:a@b.cn",
            "weixin://dl/business",
            "file:///C:/a",
            "data:text/html,x",
            "blob:http://a.cn/x",
            "about:blank",
            "view-source:http://a.cn",
            "httpss://a.cn",
            "http+a://b.cn");
    assertReadAlike(texts, texts);
  }

  private static String withoutScheme(Random random) {
    return one(USERS, random)
        + one(HOSTS, random)
        + one(PORTS_WRITTEN, random)
        + one(PATHS, random)
        + one(TAILS, random);
  }

  private static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int n = random.nextInt(3); n > 0; n--) {
      // After the scheme: before it, most texts would only be refused.
      int at = 8 + random.nextInt(Math.max(1, mutated.length() - 8));
      mutated.insert(Math.min(at, mutated.length()), one(EVERYWHERE, random));
    }
    return mutated.toString();
  }

  private static String one(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Each of our texts is read as Chromium reads the one at the same place. */
  private void assertReadAlike(List<String> ours, List<String> theirs) {
    JsonNode answers =
        askChromium(theirs.stream().map(text -> BLANK_END.matcher(text).replaceFirst("")).toList());
    List<String> differences = new ArrayList<>();
    int opened = 0;
    for (int i = 0; i < ours.size(); i++) {
      String text = ours.get(i);
      Optional<List<String>> expected =
          expected(answers.get(i)).filter(parts -> isStandard(parts.get(2), text));
      Optional<List<String>> read = read(text);
      opened += expected.isPresent() ? 1 : 0;
      if (!read.equals(expected)) {
        differences.add(
            "%s: Chromium %s, we %s"
                .formatted(JsonMapper.shared().writeValueAsString(text), answers.get(i), read));
      }
    }
    assertThat(differences).as("of %d texts, %d opened", ours.size(), opened).isEmpty();
  }

  private JsonNode askChromium(List<String> texts) {
    StringBuilder json = new StringBuilder();
    // Lone surrogates do not survive as UTF-8, so everything is escaped.
    for (char c : JsonMapper.shared().writeValueAsString(texts).toCharArray()) {
      json.append(c < 0x7f ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return JsonMapper.shared().readTree((String) page.evaluate(ASK, json.toString()));
  }

  /** Scheme, user, host, port, path, query and fragment as Chromium has them; empty if none. */
  private static Optional<List<String>> expected(JsonNode url) {
    if (url.isNull()
        || !PORTS.containsKey(url.get(0).asString())
        || !ANSWERABLE.matcher(url.get(2).asString()).matches()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    url.forEach(part -> parts.add(part.asString()));
    parts.set(2, parts.get(2).replaceFirst("\\.$", ""));
    parts.set(3, parts.get(3).isEmpty() ? PORTS.get(parts.get(0)) : parts.get(3));
    return Optional.of(parts);
  }

  private static boolean isStandard(String host, String text) {
    return !host.startsWith("[") || PLAIN_IPV6.matcher(text.replaceAll("[\t\n]", "")).find();
  }

  private static String barEncoded(String path) {
    return path.replace("|", "%7C");
  }

  private static Optional<List<String>> read(String text) {
    if (!(WebAddress.parse(text) instanceof WebAddress.Readable address)) {
      return Optional.empty();
    }
    return Optional.of(
        List.of(
            address.scheme() + ":",
            address.userInfo().isEmpty() ? "" : "user",
            address.host() instanceof HostName name ? name.ascii() : address.host().display(),
            String.valueOf(address.port()),
            barEncoded(address.path()),
            address.query().isEmpty() ? "" : "?" + address.query(),
            address.fragment().isEmpty() ? "" : "#" + address.fragment()));
  }
}
