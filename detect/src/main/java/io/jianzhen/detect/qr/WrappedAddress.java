package io.jianzhen.detect.qr;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses that are wrapped into bookmarks, contacts and links into apps. */
final class WrappedAddress {

  /**
   * Bookmarks of telephones: DoCoMo's MEBKM, and the older URLTO. A phone opens what is in them.
   */
  private static final Set<String> BOOKMARKS = Set.of("mebkm", "urlto", "url", "bookmark");

  private static final String CONTACT = "mecard";

  /** {@code URL:http\://a.example.com;}: marks are escaped by a backslash. */
  private static final Pattern FIELD =
      Pattern.compile("(?:^|;)URL:((?:\\\\.|[^;\\\\])*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\;:,\"])");

  private static final Pattern INTENT =
      Pattern.compile("intent:(//[^#]*)#Intent;(.*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern INTENT_SCHEME =
      Pattern.compile("(?:^|;)scheme=(https?);", Pattern.CASE_INSENSITIVE);

  private WrappedAddress() {}

  /** Whether a phone opens what is wrapped as it opens an address. */
  static boolean isBookmark(String scheme) {
    return BOOKMARKS.contains(scheme);
  }

  /** Whether it is a contact, which is shown as text. */
  static boolean isContact(String scheme) {
    return scheme.equals(CONTACT);
  }

  /** The addresses of a bookmark or a contact. */
  static List<String> inFields(String scheme, String text) {
    String rest = text.substring(scheme.length() + 1);
    List<String> found = new ArrayList<>();
    Matcher fields = FIELD.matcher(rest);
    while (fields.find()) {
      found.add(ESCAPED.matcher(fields.group(1)).replaceAll("$1").strip());
    }
    if (found.isEmpty() && isBookmark(scheme)) {
      // URLTO:TITLE:ADDRESS, where the title may be left out.
      found.addAll(AddressesInText.in(ESCAPED.matcher(rest).replaceAll("$1")));
    }
    found.removeIf(String::isEmpty);
    return found;
  }

  /**
   * The addresses of a link into an app: what an intent opens, what it falls back to, and whatever
   * stands in the link percent-encoded.
   */
  static List<String> inLink(String link) {
    Set<String> found = new LinkedHashSet<>();
    Matcher intent = INTENT.matcher(link);
    if (intent.matches()) {
      Matcher scheme = INTENT_SCHEME.matcher(intent.group(2));
      if (scheme.find()) {
        found.add(scheme.group(1).toLowerCase(Locale.ROOT) + ":" + intent.group(1));
      }
    }
    for (String part : link.split("[;&]", -1)) {
      found.addAll(AddressesInText.withScheme(decoded(part)));
    }
    String rest = link.substring(link.indexOf(':') + 1);
    if (AddressesInText.isOne(rest)) {
      found.add(rest);
    }
    return List.copyOf(found);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
