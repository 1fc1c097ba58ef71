package io.jianzhen.detect.page;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.PercentCode;
import io.jianzhen.detect.host.address.WebAddress;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the marks of a page, wherever they stand and however they are split: in elements, in the
 * strings of scripts, commented out, in full-width characters (国办发〔2017〕47号; forms as seen on real
 * pages).
 */
final class Marks {

  private static final Pattern ICP =
      Pattern.compile(
          "([\\u4e00-\\u9fa5])ICP备(\\d{6,10})号(?:-\\d{1,3})?", Pattern.CASE_INSENSITIVE);
  private static final Pattern POLICE = Pattern.compile("([\\u4e00-\\u9fa5])公网安备(\\d{14})号?");
  private static final Pattern CODE = Pattern.compile("网站标识码[::]?([a-zA-Z0-9]{10})(?![a-zA-Z0-9])");
  private static final Pattern CONAC_SCRIPT =
      Pattern.compile(
          "conac\\.cn/js/(\\d{2})/(\\d{3})/(\\d{4})/(\\d{8})/CA(\\d{17})(\\d{4})\\.js",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONAC_PAGE =
      Pattern.compile(
          "bszs\\.conac\\.cn/sitename\\?[^\"'\\s]{0,300}id=([0-9a-f]{32})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FAULT =
      Pattern.compile("exposure/jiucuo\\.html\\?([^\"'\\s<>]{1,500})", Pattern.CASE_INSENSITIVE);
  private static final Pattern FAULT_CODE =
      Pattern.compile("(?:^|[?&])site_?code=([a-zA-Z0-9]{10})", Pattern.CASE_INSENSITIVE);
  private static final Pattern FAULT_URL =
      Pattern.compile("(?:^|[?&])url=([^&\"'\\s]{1,300})", Pattern.CASE_INSENSITIVE);
  private static final Pattern RECORD_CODE = Pattern.compile("recordcode=(\\d{14})");
  private static final Pattern SPONSOR =
      Pattern.compile("主办(?:单位)?[::]([\\u4e00-\\u9fa5()]{4,40})");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:版权所有|著作权所有|copyright(?:©|\\(c\\))?(?:\\d{4}(?:-\\d{4})?)?)[::©]?([\\u4e00-\\u9fa5()]{4,40})",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST = 200;

  /** Characters that are kept of a mark; a genuine one has far fewer. */
  private static final int LONGEST_VALUE = 200;

  /** Characters of a mark in the text at most. */
  private static final int LONGEST = 80;

  private final Set<Mark> found = new LinkedHashSet<>();

  private Marks() {}

  /** The marks, each once, in the order of {@link MarkKind} and place as they were met. */
  static List<Mark> in(Page page) {
    var marks = new Marks();
    page.metas().forEach(marks::meta);
    page.links().forEach(link -> marks.address(link.attributes().get("href"), Place.LINK));
    page.resources().forEach(marks::resource);
    for (Place place : List.of(Place.VISIBLE, Place.SCRIPT, Place.HIDDEN)) {
      marks.text(plain(page.text(place)), place);
    }
    // A script's address may be put together from pieces that only the whole script shows.
    page.scripts().forEach(script -> marks.address(script, Place.SCRIPT));
    return List.copyOf(marks.found);
  }

  /** Full-width characters made plain and white space left out, so that split marks are whole. */
  private static String plain(StringBuilder text) {
    char[] raw = new char[text.length()];
    text.getChars(0, raw.length, raw, 0);
    char[] plain = new char[raw.length];
    int length = 0;
    for (int i = 0; i < raw.length; i++) {
      char c = raw[i];
      if ((c >= 0x4E00 && c <= 0x9FFF) || (c > ' ' && c < 0x80) || Character.isSurrogate(c)) {
        plain[length++] = c;
      } else if (c >= 0xFF01 && c <= 0xFF5E) {
        plain[length++] = (char) (c - 0xFEE0);
      } else if (c >= 0x80
          && !Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && Character.getType(c) != Character.FORMAT) {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        int room = length + parts.length() + raw.length - i - 1;
        plain = room > plain.length ? Arrays.copyOf(plain, room + room / 2) : plain;
        parts.getChars(0, parts.length(), plain, length);
        length += parts.length();
      }
    }
    return new String(plain, 0, length);
  }

  private void add(MarkKind kind, String value, Place place) {
    if (found.size() < MOST && !value.isBlank()) {
      String kept = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
      found.add(new Mark(kind, kept, place));
    }
  }

  private void meta(Element meta) {
    String content = Normalizer.normalize(meta.attr("content").strip(), Normalizer.Form.NFKC);
    switch (meta.attr("name").toLowerCase(Locale.ROOT)) {
      case "sitename" -> add(MarkKind.SITE_NAME, content, Place.META);
      case "sitedomain" -> host(content).ifPresent(h -> add(MarkKind.SITE_DOMAIN, h, Place.META));
      case "siteidcode" -> add(MarkKind.SITE_CODE, content.toLowerCase(Locale.ROOT), Place.META);
      default -> {}
    }
  }

  private void resource(Element element) {
    String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
    address(address, Place.SCRIPT);
    if (address.contains("jiucuo.js") && element.hasAttr("sitecode")) {
      add(MarkKind.FAULT_LINK, element.attr("sitecode").toLowerCase(Locale.ROOT), Place.SCRIPT);
    }
  }

  private void address(String text, Place place) {
    if (!mayHoldMark(text)) {
      return;
    }
    Matcher conac = CONAC_SCRIPT.matcher(text);
    while (conac.find()) {
      add(MarkKind.CONAC_SCRIPT, conac.group(5) + conac.group(6), place);
    }
    Matcher page = CONAC_PAGE.matcher(text);
    while (page.find()) {
      add(MarkKind.CONAC_PAGE, page.group(1).toLowerCase(Locale.ROOT), place);
    }
    Matcher fault = FAULT.matcher(text);
    while (fault.find()) {
      fault(fault.group(1).replace("&amp;", "&"), place);
    }
    Matcher record = RECORD_CODE.matcher(text);
    while (record.find()) {
      add(MarkKind.POLICE, record.group(1), place);
    }
  }

  /** Most addresses hold none, and four expressions are tried in vain on each. */
  private static boolean mayHoldMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      String word =
          switch (text.charAt(i)) {
            case 'c', 'C' -> "conac.cn";
            case 'j', 'J' -> "jiucuo";
            case 'r' -> "recordcode";
            default -> "";
          };
      if (!word.isEmpty() && text.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private void fault(String query, Place place) {
    Matcher code = FAULT_CODE.matcher(query);
    if (code.find()) {
      add(MarkKind.FAULT_LINK, code.group(1).toLowerCase(Locale.ROOT), place);
    }
    Matcher url = FAULT_URL.matcher(query);
    if (url.find()) {
      host(PercentCode.decode(url.group(1)))
          .ifPresent(host -> add(MarkKind.FAULT_LINK, host, place));
    }
  }

  private void text(String plain, Place place) {
    around(
        plain, "ICP备", ICP, m -> add(MarkKind.ICP, m.group(1) + "ICP备" + m.group(2) + "号", place));
    around(
        plain, "icp备", ICP, m -> add(MarkKind.ICP, m.group(1) + "ICP备" + m.group(2) + "号", place));
    around(plain, "公网安备", POLICE, m -> add(MarkKind.POLICE, m.group(2), place));
    around(
        plain,
        "网站标识码",
        CODE,
        m -> add(MarkKind.SITE_CODE, m.group(1).toLowerCase(Locale.ROOT), place));
    around(plain, "主办", SPONSOR, m -> add(MarkKind.SPONSOR, body(m.group(1)), place));
    for (String owner : List.of("版权所有", "著作权所有", "opyright", "OPYRIGHT")) {
      around(plain, owner, COPYRIGHT, m -> add(MarkKind.COPYRIGHT, body(m.group(1)), place));
    }
    if (place != Place.VISIBLE) {
      address(plain, place);
    }
  }

  /**
   * Looks for a mark only where the word stands without which there is none: a regular expression
   * that begins with any character is tried at every one.
   */
  private static void around(String text, String word, Pattern mark, Consumer<Matcher> taker) {
    int last = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      Matcher matcher = mark.matcher(text);
      matcher.region(Math.max(last, at - 1), Math.min(text.length(), at + LONGEST));
      if (matcher.find()) {
        last = matcher.end();
        taker.accept(matcher);
      }
    }
  }

  /** The body alone: what follows it without a space belongs to the next mark of the footer. */
  private static String body(String run) {
    int end = run.length();
    for (String next :
        List.of("承办", "主办", "技术支持", "版权", "网站", "地址", "联系", "建设", "维护", "备案", "电话")) {
      int at = run.indexOf(next);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return run.substring(0, end);
  }

  private static Optional<String> host(String text) {
    return WebAddress.parse(text) instanceof WebAddress.Readable readable
            && readable.host() instanceof HostName name
        ? Optional.of(name.ascii())
        : Optional.empty();
  }
}
