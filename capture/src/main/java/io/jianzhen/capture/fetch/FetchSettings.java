package io.jianzhen.capture.fetch;

import io.jianzhen.capture.fetch.target.Gate;
import io.jianzhen.capture.fetch.target.Resolver;
import io.jianzhen.capture.fetch.target.TargetPolicy;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.capture.fetch.wire.CertificateCheck;
import io.jianzhen.capture.fetch.wire.Deadline;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * How captures are made.
 *
 * @param limits how much is taken
 * @param policy what may be connected to
 * @param resolver who turns names into addresses
 * @param userAgent what we say we are: printable ASCII
 * @param authorities whose certificates are believed
 * @param clock for the record
 * @param nanoTime for the limits, such as {@link System#nanoTime}
 */
public record FetchSettings(
    FetchLimits limits,
    TargetPolicy policy,
    Resolver resolver,
    String userAgent,
    Set<X509Certificate> authorities,
    Clock clock,
    LongSupplier nanoTime) {

  /** What most visitors of such sites look like; sites hide from those who look otherwise. */
  private static final String WINDOWS_CHROME =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/156.0.0.0 Safari/537.36";

  private static final Pattern LINE = Pattern.compile("[ -~]+");

  public FetchSettings {
    authorities = Set.copyOf(authorities);
    if (!LINE.matcher(userAgent).matches()) {
      throw new IllegalArgumentException("not fit for a header: '%s'".formatted(userAgent));
    }
  }

  /** For work, with the clock of this machine. */
  public static FetchSettings standard() {
    return new FetchSettings(
        FetchLimits.STANDARD,
        TargetPolicy.internet(),
        Resolver.system(),
        WINDOWS_CHROME,
        CertificateCheck.platformAuthorities(),
        Clock.systemUTC(),
        System::nanoTime);
  }

  public FetchSettings withLimits(FetchLimits other) {
    return new FetchSettings(other, policy, resolver, userAgent, authorities, clock, nanoTime);
  }

  public FetchSettings withPolicy(TargetPolicy other) {
    return new FetchSettings(limits, other, resolver, userAgent, authorities, clock, nanoTime);
  }

  public FetchSettings withResolver(Resolver other) {
    return new FetchSettings(limits, policy, other, userAgent, authorities, clock, nanoTime);
  }

  public FetchSettings withUserAgent(String other) {
    return new FetchSettings(limits, policy, resolver, other, authorities, clock, nanoTime);
  }

  public FetchSettings withAuthorities(Set<X509Certificate> others) {
    return new FetchSettings(limits, policy, resolver, userAgent, others, clock, nanoTime);
  }

  public FetchSettings withTime(Clock otherClock, LongSupplier otherNanoTime) {
    return new FetchSettings(
        limits, policy, resolver, userAgent, authorities, otherClock, otherNanoTime);
  }

  /** What looks at addresses before they are connected to. */
  public Gate gate() {
    return new Gate(policy, resolver);
  }

  Deadline deadline(CancelSignal cancel) {
    return new Deadline(nanoTime, limits.total(), limits.idle(), cancel);
  }
}
