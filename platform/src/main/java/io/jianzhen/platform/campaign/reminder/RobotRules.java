package io.jianzhen.platform.campaign.reminder;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses of robots may be called: HTTPS at its usual port, at a host that whoever runs the
 * server has named. The office types addresses; without such a list it could make the server call
 * whatever stands beside it. An own installation of 政务微信 is named in the settings.
 */
@Component
class RobotRules {

  private static final int HTTPS = 443;
  private static final int LONGEST = 500;
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

  private final Set<String> hosts;
  private final boolean loopback;

  /**
   * @param hosts names, with commas between
   * @param loopback whether this machine may be called, without TLS and at any port: for tests
   */
  RobotRules(
      @Value("${jianzhen.reminders.robot-hosts:qyapi.weixin.qq.com,oapi.dingtalk.com}")
          String hosts,
      @Value("${jianzhen.reminders.loopback:false}") boolean loopback) {
    this.hosts =
        Arrays.stream(hosts.split(",", -1))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    this.loopback = loopback;
  }

  /** The address, if it may be called. */
  Optional<URI> allowed(String typed) {
    try {
      URI address = new URI(typed);
      return typed.length() <= LONGEST && isAllowed(address)
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private boolean isAllowed(URI address) {
    String host = address.getHost();
    if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
      return false;
    }
    if (loopback && LOOPBACK.contains(host)) {
      return "http".equals(address.getScheme());
    }
    boolean isUsualPort = address.getPort() == -1 || address.getPort() == HTTPS;
    return "https".equalsIgnoreCase(address.getScheme())
        && isUsualPort
        && hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  /** The hosts that were named, for people to read. */
  String named() {
    return String.join(", ", hosts.stream().sorted().toList());
  }

  /** The address as pages show it: its host, and the end of the key. */
  static String label(String address) {
    URI uri = URI.create(address);
    String end = address.substring(Math.max(0, address.length() - 4));
    return uri.getHost() + " …" + end;
  }
}
