package io.jianzhen.detect.host.address;

import java.util.Locale;
import java.util.Optional;

/** Reads hosts: WHATWG URL, section 3.5 "Host parsing", of which each method cites its step. */
final class HostParser {

  /** Nothing longer is read: a name has 253 characters, and IDNA takes its time. */
  static final int MOST_CHARACTERS = 2000;

  private static final String WILDCARDS = "*＊";
  private static final String DOTS = ".。．｡";

  /** The forbidden domain code points, controls and the space aside (section 3.2). */
  private static final String FORBIDDEN = "#/:<>?@[\\]^|%\u007f";

  private HostParser() {}

  /** The host of an address, in the spelling of the address. */
  static WebHost parse(String text) throws Refusal {
    if (text.startsWith("[")) {
      return new IpAddress(Ipv6.inBrackets(text));
    }
    String ascii = domainToAscii(PercentCode.decode(text));
    checkCharacters(ascii);
    if (NormalName.endsInNumber(ascii)) {
      return new IpAddress(Ipv4.parse(ascii));
    }
    // Browsers go on with what follows; no DNS can, so this is where a browser gives up later.
    String name = withoutFinalDot(ascii);
    if (!NormalName.isNormal(name)) {
      throw Refusal.noName(ascii);
    }
    return new HostName(name);
  }

  /** Section 3.3 "domain to ASCII". */
  private static String domainToAscii(String domain) throws Refusal {
    if (domain.length() > MOST_CHARACTERS) {
      throw Refusal.noName(domain);
    }
    String lowered = isAscii(domain) ? lowered(domain) : "";
    boolean isPlain = !lowered.isEmpty() && !NormalName.hasAce(lowered);
    String ascii = isPlain ? lowered : Idna.toAscii(domain).orElseThrow(Refusal::notInternational);
    if (ascii.isEmpty()) {
      throw Refusal.noHost();
    }
    return ascii;
  }

  private static void checkCharacters(String ascii) throws Refusal {
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (c <= ' ' || FORBIDDEN.indexOf(c) >= 0) {
        throw Refusal.character(c);
      }
    }
  }

  /**
   * A name that stands alone, see {@link HostName#parse}. Plain ASCII names, which are almost all
   * of a list, need neither ICU nor more than a few allocations.
   */
  static Optional<HostName> name(String raw) {
    if (raw.length() > MOST_CHARACTERS || hasControl(raw)) {
      return Optional.empty();
    }
    String text = withoutWildcard(PercentCode.decode(trimmed(raw)));
    return (isAscii(text) ? Optional.of(lowered(text)) : Idna.toAscii(text))
        .map(HostParser::withoutFinalDot)
        .filter(NormalName::hasForm)
        .flatMap(HostParser::checked);
  }

  /** A line of a list with controls in it, but for tabs and line ends, is no name but damage. */
  private static boolean hasControl(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < ' ' && c != '\t' && c != '\r' && c != '\n') {
        return true;
      }
    }
    return false;
  }

  private static Optional<HostName> checked(String name) {
    try {
      return Optional.of(new HostName(name));
    } catch (IllegalArgumentException brokenPunycode) {
      // The constructor decodes xn-- labels to check them; asking first would do it twice.
      return Optional.empty();
    }
  }

  private static String withoutWildcard(String text) {
    boolean isWildcard =
        text.length() > 1
            && WILDCARDS.indexOf(text.charAt(0)) >= 0
            && DOTS.indexOf(text.charAt(1)) >= 0;
    return isWildcard ? text.substring(2) : text;
  }

  private static String withoutFinalDot(String ascii) {
    return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
  }

  /** The text without white space of any language, controls and byte order marks around it. */
  static String trimmed(String raw) {
    int from = 0;
    int to = raw.length();
    while (from < to && isBlank(raw.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(raw.charAt(to - 1))) {
      to--;
    }
    return raw.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || Character.isSpaceChar(c) || c == '\ufeff';
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String lowered(String ascii) {
    return ascii.toLowerCase(Locale.ROOT);
  }
}
