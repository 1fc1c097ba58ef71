package io.jianzhen.platform.demo;

import com.sun.net.httpserver.HttpServer;
import io.jianzhen.capture.fetch.FetchSettings;
import io.jianzhen.capture.fetch.target.Resolver;
import io.jianzhen.capture.fetch.target.TargetPolicy;
import io.jianzhen.detect.host.address.HostName;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two made-up sites on this machine: a genuine one, and a copy of it. They are all of the Internet
 * that the demonstration has. Once the copy is entered as blocked, its name leads nowhere, as if
 * the provider had cut it off.
 */
@Component
@ConditionalOnProperty(name = "jianzhen.demo", havingValue = "true")
class MadeUpWeb implements DisposableBean {

  private static final HostName GENUINE = new HostName("zscx.mingzhou.example");
  private static final HostName COPY = new HostName("zscx-mingzhou.example");

  /** Always there, as in the real one, to tell a site that is gone from a network that is down. */
  private static final HostName ALWAYS = new HostName("www.gov.cn");

  private final HttpServer genuine;
  private final HttpServer copy;

  MadeUpWeb() {
    genuine = serve("look-up.html");
    copy = serve("look-up-copy.html");
  }

  private static HttpServer serve(String page) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      offer(server, "/", page, "text/html; charset=utf-8");
      offer(server, "/static/zscx-mingzhou.css", "look-up.css", "text/css");
      server.start();
      return server;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  private static void offer(HttpServer server, String path, String resource, String type)
      throws IOException {
    byte[] body =
        new ClassPathResource("io/jianzhen/platform/demo/" + resource).getContentAsByteArray();
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  /** The address of the genuine site. */
  String genuineAddress() {
    return address(GENUINE, genuine);
  }

  /** The address of the copy. */
  String copyAddress() {
    return address(COPY, copy);
  }

  private static String address(HostName host, HttpServer server) {
    return "http://%s:%d/".formatted(host.ascii(), server.getAddress().getPort());
  }

  /** How far captures reach: to these two sites. */
  @Bean
  FetchSettings madeUpReach(DemoClock clock, JdbcClient jdbc) {
    Set<Integer> ports = Set.of(genuine.getAddress().getPort(), copy.getAddress().getPort());
    return FetchSettings.standard()
        .withPolicy(TargetPolicy.nowhere().withLoopbackForTests(ports))
        .withResolver(names(jdbc))
        .withTime(clock, System::nanoTime);
  }

  private static Resolver names(JdbcClient jdbc) {
    return new Resolver() {
      @Override
      public String name() {
        return "demonstration";
      }

      @Override
      public List<InetAddress> addresses(HostName host) throws UnknownHostException {
        boolean isThere =
            host.equals(GENUINE) || host.equals(ALWAYS) || (host.equals(COPY) && !isCut(jdbc));
        if (!isThere) {
          throw new UnknownHostException(host.ascii());
        }
        return List.of(InetAddress.getLoopbackAddress());
      }
    };
  }

  private static boolean isCut(JdbcClient jdbc) {
    return jdbc.sql(
                "SELECT count(*) FROM suspect_site WHERE site_key = :copy AND state IN ('BLOCKED', 'DELISTED')")
            .param("copy", COPY.ascii())
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public void destroy() {
    genuine.stop(0);
    copy.stop(0);
  }
}
