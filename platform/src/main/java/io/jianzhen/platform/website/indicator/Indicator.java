package io.jianzhen.platform.website.indicator;

import java.time.Instant;
import java.util.List;

/**
 * One counterfeit site.
 *
 * @param number of its record, such as {@code WZ-2021-0001}
 * @param value the host in ASCII, the IP address without brackets, or the name of the account
 * @param registrable the name that was registered, empty if there is none
 * @param imitates what the official site is called, or empty
 * @param state where the take-down stands, in the words of a file
 * @param paths addresses below the host, as browsers write them, without query
 * @param judged when a person said that it is counterfeit
 * @param changed when something was last done about it, not before {@code judged}
 */
public record Indicator(
    String number,
    Kind kind,
    String value,
    String registrable,
    String imitates,
    String state,
    List<String> paths,
    Instant judged,
    Instant changed) {

  /** What the value is. */
  public enum Kind {
    DOMAIN,
    IPV4,
    IPV6,
    WECHAT_ACCOUNT,
    MINI_PROGRAM
  }

  public Indicator {
    paths = List.copyOf(paths);
    if (changed.isBefore(judged)) {
      throw new IllegalArgumentException(
          "%s was changed %s, before it was judged %s".formatted(number, changed, judged));
    }
  }
}
