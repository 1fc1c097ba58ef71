package io.jianzhen.detect.host.address;

import java.util.Locale;

/** An address as people type, paste or scan it, before the URL standard can begin. */
final class TypedText {

  private static final String MORE_THAN_A_WORD = "/\\:?#@[";

  private final String raw;

  TypedText(String raw) {
    this.raw = raw;
  }

  /**
   * The text without white space around it and without tabs and line ends in it ("basic URL
   * parser", steps 1 to 3); lone surrogates are U+FFFD, as everywhere in browsers. White space of
   * other kinds than ASCII goes as well, as in address bars.
   */
  String plain() throws Refusal {
    String trimmed = HostParser.trimmed(raw);
    StringBuilder plain = new StringBuilder(trimmed.length());
    trimmed
        .codePoints()
        .filter(c -> c != '\t' && c != '\n' && c != '\r')
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
        .forEach(plain::appendCodePoint);
    if (plain.length() == 0) {
      throw Refusal.empty();
    }
    return plain.toString();
  }

  /**
   * The text with http before it where it has no scheme of its own; slashes too many do no harm.
   */
  static String withScheme(String plain) throws Refusal {
    String scheme = schemeOf(plain);
    if (!scheme.isEmpty() && !isHost(scheme, plain)) {
      return plain;
    }
    if (isSlash(plain, 0) && !isSlash(plain, 1)) {
      throw Refusal.filePath();
    }
    return "http://" + plain;
  }

  /**
   * Whether a scheme is the host of {@code x.y:8080} or {@code x.y:1@z}: no scheme in use has a dot
   * and no slashes behind it.
   */
  private static boolean isHost(String scheme, String plain) {
    int next = scheme.length() + 1;
    return (scheme.contains(".") || scheme.equals("localhost"))
        && !(isSlash(plain, next) && isSlash(plain, next + 1));
  }

  private static boolean isSlash(String text, int at) {
    return at < text.length() && (text.charAt(at) == '/' || text.charAt(at) == '\\');
  }

  /** The scheme in lower case, without its colon; empty if there is none (section 4.1). */
  static String schemeOf(String plain) {
    int colon = plain.indexOf(':');
    for (int i = 0; i < colon; i++) {
      if (!maySpellScheme(plain.charAt(i), i)) {
        return "";
      }
    }
    return colon < 0 ? "" : plain.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  private static boolean maySpellScheme(char c, int at) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (at > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'));
  }

  /** Whether an address bar would rather search for this text than open it. */
  static boolean isWord(String plain, WebHost host) {
    return host instanceof HostName name
        && !name.ascii().contains(".")
        && !name.ascii().equals("localhost")
        && plain.chars().noneMatch(c -> MORE_THAN_A_WORD.indexOf(c) >= 0);
  }
}
