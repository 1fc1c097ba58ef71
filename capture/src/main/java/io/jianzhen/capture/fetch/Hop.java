package io.jianzhen.capture.fetch;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Exchange;
import io.jianzhen.capture.Reach;
import io.jianzhen.capture.fetch.http.Response;
import io.jianzhen.capture.fetch.http.ResponseReader;
import io.jianzhen.capture.fetch.target.Target;
import io.jianzhen.capture.fetch.wire.CertificateCheck;
import io.jianzhen.capture.fetch.wire.Connection;
import io.jianzhen.capture.fetch.wire.ConnectionRefused;
import io.jianzhen.capture.fetch.wire.Deadline;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.WebAddress;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request and what came of it. */
final class Hop {

  private final FetchSettings settings;
  private final Deadline deadline;
  private final int mostBytes;
  private final Instant started;
  private final Target target;

  private @Nullable Connection connection;
  private Bytes request = Bytes.NONE;
  private Response response = Response.NONE;
  private Optional<Sentence> problem = Optional.empty();
  private Reach reach = Reach.SILENT;

  /**
   * Makes it.
   *
   * @param mostBytes of the response
   */
  static Hop to(
      WebAddress.Readable address, FetchSettings settings, Deadline deadline, int mostBytes) {
    Hop hop = new Hop(address, settings, deadline, mostBytes);
    hop.problem = hop.target.refusal();
    if (hop.problem.isEmpty()) {
      hop.run();
    } else {
      hop.reach = hop.target.stop();
    }
    return hop;
  }

  private Hop(
      WebAddress.Readable address, FetchSettings settings, Deadline deadline, int mostBytes) {
    this.settings = settings;
    this.deadline = deadline;
    this.mostBytes = mostBytes;
    this.started = settings.clock().instant();
    this.target = settings.gate().look(address, deadline);
  }

  private void run() {
    try (Connection opened = Connection.open(target.peers(), deadline)) {
      connection = opened;
      reach = Reach.CONNECTED;
      if (target.address().scheme().equals("https")) {
        opened.startTls(
            target.host(), new CertificateCheck(settings.authorities(), settings.clock()));
      }
      ask(opened);
    } catch (ConnectionRefused nobody) {
      reach = Reach.REFUSED;
      problem = Optional.of(deadline.trouble(nobody, target.authority()).says());
    } catch (IOException failure) {
      problem = Optional.of(deadline.trouble(failure, target.authority()).says());
    }
  }

  private void ask(Connection opened) throws IOException {
    Bytes asked = new Request(target, settings.userAgent()).bytes();
    opened.out().write(asked.toArray());
    opened.out().flush();
    request = asked;
    response =
        ResponseReader.read(
            opened.in(), settings.limits().headerBytes(), mostBytes, deadline, target.authority());
    problem = response.problem();
  }

  Target target() {
    return target;
  }

  Response response() {
    return response;
  }

  String url() {
    return Request.url(target.address());
  }

  Exchange exchange() {
    Instant now = settings.clock().instant();
    Optional<Connection> made = Optional.ofNullable(connection);
    return new Exchange(
        url(),
        settings.resolver().name(),
        target.answers(),
        reach,
        made.map(Connection::peer),
        made.flatMap(Connection::tls),
        started,
        // The clock of the record may be set back meanwhile.
        now.isBefore(started) ? started : now,
        request,
        response.received(),
        response.truncation(),
        problem);
  }
}
