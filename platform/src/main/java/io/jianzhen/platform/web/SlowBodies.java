package io.jianzhen.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Cuts requests whose body trickles, so that a few senders of one byte at a time do not hold all
 * threads. Tomcat's own timeout starts anew with every byte; and what is left of a body that was
 * refused it reads to its end, however slowly that comes, so that is read here too.
 */
@Component
class SlowBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final Duration grace;
  private final DataSize pace;

  /** What of a refused body is read for the sake of the answer: no more than the largest one. */
  private static final long MOST_LEFT = UploadLimit.LARGEST.toBytes();

  /**
   * @param grace how long may be waited for a body to begin
   * @param pace how much of it has to come in a second, on the average
   */
  SlowBodies(
      @Value("${jianzhen.bodies.grace:30s}") Duration grace,
      @Value("${jianzhen.bodies.pace:8KB}") DataSize pace) {
    if (grace.isNegative() || grace.isZero() || pace.toBytes() < 1) {
      throw new IllegalArgumentException("jianzhen.bodies: %s, %s".formatted(grace, pace));
    }
    this.grace = grace;
    this.pace = pace;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new Pace());
  }

  private final class Pace extends ValveBase {

    Pace() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      var coyote = request.getCoyoteRequest();
      boolean hasBody =
          coyote.getContentLengthLong() > 0 || coyote.getHeader("Transfer-Encoding") != null;
      if (!hasBody) {
        getNext().invoke(request, response);
        return;
      }
      var whole = coyote.getInputBuffer();
      var body = new PacedBody(whole, grace, pace.toBytes(), System::nanoTime);
      coyote.setInputBuffer(body);
      try {
        getNext().invoke(request, response);
      } finally {
        if (!request.isAsync()) {
          finish(request, response, body);
        }
        coyote.setInputBuffer(whole);
      }
    }

    private void finish(Request request, Response response, PacedBody body) {
      try {
        if (!body.isOver()) {
          response.finishResponse();
          body.drain(MOST_LEFT);
        }
      } catch (IOException tooSlow) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }
  }
}
