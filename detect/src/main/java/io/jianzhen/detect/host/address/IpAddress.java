package io.jianzhen.detect.host.address;

/**
 * An IP address in the form that browsers write it, such as {@code 127.0.0.1} or {@code [::1]}.
 *
 * @param text the canonical form, IPv6 in brackets
 */
public record IpAddress(String text) implements WebHost {

  /**
   * Accepts an address in its canonical form.
   *
   * @throws IllegalArgumentException if it is not; {@link WebAddress#parse} reads every form
   */
  public IpAddress {
    if (!isCanonical(text)) {
      throw new IllegalArgumentException("not an IP address as browsers write it: '" + text + "'");
    }
  }

  @Override
  public String display() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }

  private static boolean isCanonical(String text) {
    try {
      return text.equals(text.startsWith("[") ? Ipv6.inBrackets(text) : Ipv4.parse(text));
    } catch (Refusal noAddress) {
      return false;
    }
  }
}
