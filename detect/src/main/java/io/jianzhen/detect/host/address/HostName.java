package io.jianzhen.detect.host.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A host name as the DNS carries it: lower-case ASCII labels joined by dots, such as {@code
 * cx.mem.gov.cn}.
 *
 * <p>Lengths are counted in octets of the ASCII form: 1 to 63 for a label, 1 to 253 for the whole
 * name (RFC 1035, section 2.3.4). Unicode labels are converted as browsers do (UTS 46,
 * non-transitional). IP addresses are not host names, nor is anything else whose last label is a
 * number.
 *
 * @param ascii the normalised name: no upper case, no wildcard, no trailing dot; xn-- labels are
 *     valid
 */
public record HostName(String ascii) implements Comparable<HostName>, WebHost {

  /**
   * Accepts a name that is already normalised.
   *
   * @throws IllegalArgumentException if it is not; use {@link #parse} for text from outside
   */
  public HostName {
    if (!NormalName.isNormal(ascii)) {
      throw new IllegalArgumentException("not a normalised host name: '%s'".formatted(ascii));
    }
  }

  /**
   * Reads a name from a line of a list, a form or a QR code. White space around it, a leading
   * {@code *.}, one trailing dot, case, full-width characters, percent-encoding and Unicode are
   * normalised away, as browsers do.
   *
   * @return the name, or empty if the text is no host name (an address with a path or a port is
   *     none, see {@link WebAddress#parse}), has a control character other than tabs and line ends,
   *     or has more than 2,000 characters; bad input is expected, so nothing is thrown
   */
  public static Optional<HostName> parse(String raw) {
    return HostParser.name(raw);
  }

  /** The labels from left to right: {@code [cx, mem, gov, cn]}. */
  public List<String> labels() {
    List<String> labels = new ArrayList<>();
    int start = 0;
    for (int dot = ascii.indexOf('.'); dot >= 0; dot = ascii.indexOf('.', start)) {
      labels.add(ascii.substring(start, dot));
      start = dot + 1;
    }
    labels.add(ascii.substring(start));
    return List.copyOf(labels);
  }

  /**
   * Whether this name is {@code parent} or a name below it, compared label by label. {@code
   * fake-mem.gov.cn} is not under {@code mem.gov.cn}, though the text ends with it.
   */
  public boolean isSameOrUnder(HostName parent) {
    int before = ascii.length() - parent.ascii.length();
    return ascii.endsWith(parent.ascii) && (before == 0 || ascii.charAt(before - 1) == '.');
  }

  /** The name with its xn-- labels decoded, however misleading; for comparing, not for showing. */
  public String unicode() {
    return NormalName.hasAce(ascii) ? Idna.toUnicode(ascii) : ascii;
  }

  /**
   * The Unicode form where every label is safe to show, and the ASCII form otherwise; see {@link
   * ShownLabel} for what is safe.
   */
  @Override
  public String display() {
    String unicode = unicode();
    return ShownLabel.areSafe(unicode) ? unicode : ascii;
  }

  @Override
  public int compareTo(HostName other) {
    return ascii.compareTo(other.ascii);
  }

  @Override
  public String toString() {
    return ascii;
  }
}
