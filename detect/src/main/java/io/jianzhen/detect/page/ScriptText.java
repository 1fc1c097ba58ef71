package io.jianzhen.detect.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script writes into the page, as far as it stands in its strings: escapes of JavaScript
 * ({@code \u5e94}), of {@code unescape} ({@code %u5e94}, {@code %3C}) and of HTML are undone. A
 * script that computes its text is beyond this; the document that a browser made of it is not.
 */
final class ScriptText {

  private static final Pattern STRING =
      Pattern.compile(
          "\"((?:[^\"\\\\\\n]|\\\\.)*+)\"|'((?:[^'\\\\\\n]|\\\\.)*+)'|`((?:[^`\\\\]|\\\\.)*+)`",
          Pattern.DOTALL);
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\u\\{([0-9a-fA-F]{1,6})\\}|\\\\u([0-9a-fA-F]{4})|\\\\x([0-9a-fA-F]{2})|%u([0-9a-fA-F]{4})|\\\\(.)",
          Pattern.DOTALL);

  private ScriptText() {}

  /** The strings of a script, escapes undone, one a line. */
  static String of(String script) {
    var text = new StringBuilder();
    Matcher strings = STRING.matcher(script);
    while (strings.find()) {
      for (int group = 1; group <= 3; group++) {
        String literal = strings.group(group);
        if (literal != null && !literal.isBlank()) {
          text.append(decoded(literal)).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String decoded(String literal) {
    if (literal.indexOf('\\') < 0 && literal.indexOf('%') < 0) {
      return literal;
    }
    var text = new StringBuilder();
    Matcher escapes = ESCAPE.matcher(literal);
    int from = 0;
    while (escapes.find()) {
      text.append(literal, from, escapes.start()).append(meant(escapes));
      from = escapes.end();
    }
    return percent(text.append(literal, from, literal.length()).toString());
  }

  private static String meant(Matcher escape) {
    for (int group = 1; group <= 4; group++) {
      if (escape.group(group) != null) {
        int point = Integer.parseInt(escape.group(group), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD";
      }
    }
    return switch (escape.group(5)) {
      case "n", "r", "t", "\n" -> "\n";
      default -> escape.group(5);
    };
  }

  /** Only where the whole is markup: an address keeps its escapes. */
  private static String percent(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.contains("%3c") && !lower.contains("%20")) {
      return text;
    }
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); ) {
      int value = text.charAt(i) == '%' && i + 2 < text.length() ? hex(text, i + 1) : -1;
      if (value >= 0) {
        bytes.write(value);
        i += 3;
      } else {
        int point = text.codePointAt(i);
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
