package io.jianzhen.platform.website;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebHost;
import io.jianzhen.detect.host.register.PublicSuffixes;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes two sightings the same site.
 *
 * @param text the host in ASCII, or the folded name of an account
 * @param name as it is shown
 * @param registrable the name that was registered, empty if there is none
 */
record SiteKey(SiteKind kind, String text, String name, String registrable) {

  private static final int LONGEST_ACCOUNT = 60;
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Co}\\p{Cn}]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  static SiteKey of(WebHost host) {
    String registrable = host instanceof HostName name ? registrable(name) : "";
    return new SiteKey(SiteKind.WEB_HOST, host.toString(), host.display(), registrable);
  }

  /**
   * The account with this name: width, case, white space and what nobody sees make no difference.
   *
   * @return empty if nothing is left, or more than 60 characters
   */
  static Optional<SiteKey> ofAccount(SiteKind kind, String name) {
    String shown =
        SPACES
            .matcher(
                INVISIBLE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll(""))
            .replaceAll(" ")
            .strip();
    String folded = SPACES.matcher(shown.toLowerCase(Locale.ROOT)).replaceAll("");
    return folded.isEmpty() || shown.length() > LONGEST_ACCOUNT
        ? Optional.empty()
        : Optional.of(new SiteKey(kind, folded, shown, ""));
  }

  /** The public suffix and the label before it; the name itself if it has no such label. */
  static String registrable(HostName host) {
    int suffix = PublicSuffixes.standard().suffixOf(host).split("\\.", -1).length;
    List<String> labels = host.labels();
    return String.join(".", labels.subList(Math.max(0, labels.size() - suffix - 1), labels.size()));
  }
}
