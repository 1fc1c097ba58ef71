package io.jianzhen.detect.host;

import io.jianzhen.detect.host.register.OfficialSites;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Text that nobody means well with: what readers of names and addresses must stand. */
final class HostileText {

  private static final List<String> IMITATIONS =
      List.of(
          "cx-mem-gov-cn.top",
          "cx.rnem-g0v.cn",
          "chaxun.mem.com",
          "memzhengshu.cn",
          "tezhongzuoyechaxun.com",
          "ying-ji-guan-li-ju.tj.cn",
          "yingjiguanlibuu.cc",
          "應急管理部查询.中国",
          "nem-cx.cc",
          "xjrs.net",
          "tjbh-gv-cn.top",
          "nem.政务.cn");

  /** What is put into a text to spoil it, and what odd texts are made of. */
  private static final List<String> ODD =
      List.of(
          ".",
          "..",
          "-",
          "--",
          "_",
          "*.",
          "%",
          "%00",
          "%2e",
          "%6d",
          "%e4%b8",
          "%zz",
          "\0",
          "\r",
          "\t",
          " ",
          "\u00a0",
          "\u00ad",
          "\u200b",
          "\u200d",
          "\u202e",
          "\ufeff",
          "\ufffd",
          "。",
          "．",
          "м",
          "ｍ",
          "ß",
          "İ",
          "ı",
          "ﬁ",
          "㏂",
          "é",
          "e\u0301",
          "\u0301",
          "應",
          "𠮷",
          "𝐦",
          "👍",
          "\ud800",
          "\udc00",
          "א",
          "ع",
          "xn--",
          "xn--a",
          "xn--fiqs8s",
          "xn---",
          "XN--",
          "gov",
          "cn",
          ".gov.cn",
          "govcn",
          "mem",
          "cx",
          "rn",
          "vv",
          "cl",
          "0",
          "1",
          "I",
          "l");

  private static final List<String> IP_PARTS =
      List.of(
          "0",
          "1",
          "127",
          "255",
          "256",
          "0x",
          "0x7f",
          "0177",
          "08",
          "4294967296",
          "99999999999",
          ".",
          ".",
          ":",
          "::",
          "[",
          "]",
          "ffff",
          "fe80",
          "12345",
          "%25eth0",
          "１２７",
          "0X7F",
          "");

  private HostileText() {}

  /** What may be in a line that should hold a name. */
  static Arbitrary<String> names() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, spoilt()),
        Tuple.of(3, pieces()),
        Tuple.of(1, Arbitraries.strings().all().ofMaxLength(80)),
        Tuple.of(1, bytes()),
        Tuple.of(2, punycode()),
        Tuple.of(1, huge()),
        Tuple.of(1, ips()));
  }

  /** What may be pasted into a field for an address. */
  static Arbitrary<String> addresses() {
    Arbitrary<String> schemes =
        Arbitraries.of(
            "",
            "http://",
            "https:\\\\",
            "HTTPS:",
            "//",
            "/",
            "file:///",
            "javascript:",
            "x:",
            ":",
            "ht\ntp://",
            "http:///");
    Arbitrary<String> users =
        Arbitraries.of("", "", "", "@", "cx.mem.gov.cn@", "cx.mem.gov.cn:80@", "a:b@c@", "%40@");
    Arbitrary<String> ports =
        Arbitraries.of("", "", "", ":", ":80", ":0x50", ":65536", ":99999999999", ":-1", ":８０");
    Arbitrary<String> rests =
        Arbitraries.oneOf(
            Arbitraries.of(
                "",
                "/",
                "\\",
                "?",
                "#",
                "/../.%2e/",
                "/cx.mem.gov.cn/",
                "?u=https%3A%2F%2Fmem.gov.cn"),
            names().map(name -> "/" + name),
            names().map(name -> "?" + name),
            names().map(name -> "#" + name));
    return Arbitraries.frequencyOf(
        Tuple.of(
            4,
            Combinators.combine(schemes, users, names(), ports, rests)
                .as((scheme, user, name, port, rest) -> scheme + user + name + port + rest)),
        Tuple.of(1, names()));
  }

  /** Lines of names, and bytes that are no text. */
  static Arbitrary<byte[]> files() {
    Arbitrary<byte[]> lines =
        Arbitraries.oneOf(
            names().map(name -> name.getBytes(StandardCharsets.UTF_8)),
            names().map(name -> name.getBytes(StandardCharsets.ISO_8859_1)),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(60));
    return Combinators.combine(lines.list().ofMaxSize(30), Arbitraries.of("\n", "\r\n", "\n\n"))
        .as((list, end) -> joined(list, end.getBytes(StandardCharsets.US_ASCII)));
  }

  private static byte[] joined(List<byte[]> lines, byte[] end) {
    var all = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      all.writeBytes(line);
      all.writeBytes(end);
    }
    return all.toByteArray();
  }

  /** A name of the register or an imitation, with a few changes. */
  private static Arbitrary<String> spoilt() {
    List<String> known =
        Stream.concat(
                OfficialSites.standard().sites().stream().map(site -> site.mainHost().ascii()),
                IMITATIONS.stream())
            .toList();
    return Combinators.combine(Arbitraries.of(known), changes().list().ofMaxSize(4))
        .as(
            (name, changes) -> {
              String text = name;
              for (Change change : changes) {
                text = change.to(text);
              }
              return text;
            });
  }

  private static Arbitrary<Change> changes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 99),
            Arbitraries.integers().between(0, 2),
            Arbitraries.oneOf(Arbitraries.of(ODD), Arbitraries.of("", "x", "%6D", "-")))
        .as(Change::new);
  }

  private static Arbitrary<String> pieces() {
    return Arbitraries.of(ODD).list().ofMinSize(1).ofMaxSize(12).map(list -> String.join("", list));
  }

  private static Arbitrary<String> bytes() {
    return Combinators.combine(
            Arbitraries.bytes().array(byte[].class).ofMaxSize(80),
            Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1))
        .as(String::new);
  }

  private static Arbitrary<String> punycode() {
    return Combinators.combine(
            Arbitraries.strings().withChars("abcxyz0129-").ofMaxLength(70),
            Arbitraries.of("xn--", "a.xn--", "XN--"),
            Arbitraries.of("", ".com", ".gov.cn", ".xn--fiqs8s"))
        .as((garbage, prefix, suffix) -> prefix + garbage + suffix);
  }

  /** Around every limit: a label of 63, a name of 253, a pad of 256, a line of 2,000 and 2,048. */
  private static Arbitrary<String> huge() {
    return Combinators.combine(
            Arbitraries.of(ODD),
            Arbitraries.of(31, 62, 63, 64, 84, 126, 252, 253, 254, 256, 257, 666, 700, 2000, 2048),
            Arbitraries.integers().between(-2, 2),
            spoilt())
        .as((piece, times, more, name) -> piece.repeat(times + more) + name);
  }

  private static Arbitrary<String> ips() {
    return Arbitraries.of(IP_PARTS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(list -> String.join("", list));
  }

  /**
   * One change to a text.
   *
   * @param percent how far into the text, in percent of its length
   * @param removed how many characters go
   * @param added what comes in their place
   */
  private record Change(int percent, int removed, String added) {

    String to(String text) {
      int from = text.length() * percent / 100;
      int to = Math.min(text.length(), from + removed);
      return text.substring(0, from) + added + text.substring(to);
    }
  }
}
