package io.jianzhen.capture.fetch.target;

import io.jianzhen.capture.Reach;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.capture.fetch.wire.Deadline;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks at every address before it is connected to. A name is resolved here, once, and the
 * connection goes to what was looked at: a name that means another machine a moment later (DNS
 * rebinding) gains nothing by it.
 */
public final class Gate {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final TargetPolicy policy;
  private final Resolver resolver;

  public Gate(TargetPolicy policy, Resolver resolver) {
    this.policy = policy;
    this.resolver = resolver;
  }

  /** How the resolver is called in the record. */
  public String resolver() {
    return resolver.name();
  }

  /** Resolves and judges. One address that is refused refuses them all. */
  public Target look(WebAddress.Readable address, Deadline deadline) {
    Optional<Sentence> wrong =
        SCHEMES.contains(address.scheme())
            ? policy.refusal(address.port())
            : Optional.of(scheme(address.scheme()));
    if (wrong.isPresent()) {
      return new Target(address, List.of(), wrong, Reach.NOT_SENT);
    }
    try {
      List<InetAddress> answers = answers(address, deadline);
      Optional<Sentence> refusal = judged(address, answers);
      return new Target(
          address, answers, refusal, refusal.isPresent() ? Reach.NOT_SENT : Reach.CONNECTED);
    } catch (UnknownHostException unknown) {
      return new Target(address, List.of(), Optional.of(unknown(address)), Reach.NO_ADDRESS);
    } catch (IOException failure) {
      Sentence why = deadline.trouble(failure, address.host() + " (DNS)").says();
      return new Target(address, List.of(), Optional.of(why), Reach.SILENT);
    }
  }

  private Optional<Sentence> judged(WebAddress.Readable address, List<InetAddress> answers) {
    String host = address.host().display();
    return answers.stream()
        .flatMap(answer -> policy.refusal(host, answer, address.port()).stream())
        .findFirst();
  }

  private List<InetAddress> answers(WebAddress.Readable address, Deadline deadline)
      throws IOException {
    if (!(address.host() instanceof HostName name)) {
      // Written as a browser would, so that Java reads it as bytes and looks nothing up.
      return List.of(InetAddress.getByName(address.host().toString()));
    }
    List<InetAddress> answers = new ArrayList<>();
    for (InetAddress answer : waitedFor(name, deadline)) {
      answers.add(InetAddress.getByAddress(answer.getAddress()));
    }
    if (answers.isEmpty()) {
      throw new UnknownHostException(name.ascii());
    }
    return answers;
  }

  /** Resolvers of machines cannot be told how long to take, so another thread waits for them. */
  private List<InetAddress> waitedFor(HostName name, Deadline deadline) throws IOException {
    var lookup = new FutureTask<>(() -> resolver.addresses(name));
    CancelSignal.Watch watch = deadline.cancel().watch(() -> lookup.cancel(true));
    try {
      int most = deadline.waitMillis();
      Thread thread = new Thread(lookup, "lookup of " + name);
      thread.setDaemon(true);
      thread.start();
      return lookup.get(most, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      lookup.cancel(true);
      throw new SocketTimeoutException("no answer from the resolver");
    } catch (CancellationException cancelled) {
      throw new InterruptedIOException("cancelled");
    } catch (InterruptedException interrupted) {
      lookup.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException failed) {
      throw new UnknownHostException(name.ascii());
    } finally {
      watch.close();
    }
  }

  private static Sentence scheme(String scheme) {
    return new Sentence(
        "“%s:”开头的地址不是网页，没有连接；请改用 http:// 或 https:// 的地址。".formatted(scheme),
        "What begins with '%s:' is no web page, so nothing was sent; give an address with http:// or https://."
            .formatted(scheme));
  }

  private static Sentence unknown(WebAddress.Readable address) {
    return new Sentence(
        "域名“%s”没有解析结果；网站可能已停用，请核对拼写，稍后复查。".formatted(address.host().display()),
        "The name %s has no address; the site may be gone, so check the spelling and look again later."
            .formatted(address.host().display()));
  }
}
