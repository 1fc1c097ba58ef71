package io.jianzhen.detect.host;

/**
 * An IP address in the form that browsers write it, such as {@code 127.0.0.1} or {@code [::1]}.
 *
 * @param text the canonical form, IPv6 in brackets
 */
public record IpAddress(String text) implements WebHost {

  @Override
  public String display() {
    return text;
  }
}
