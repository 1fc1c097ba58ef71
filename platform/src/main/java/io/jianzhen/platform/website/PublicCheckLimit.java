package io.jianzhen.platform.website;

import io.github.bucket4j.TimeMeter;
import io.jianzhen.platform.web.ClientLimit;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often the public may ask. */
@Component
class PublicCheckLimit {

  /** Many share one address: a whole building site behind one router. */
  static final int CHECKS_A_MINUTE = 30;

  private final ClientLimit limit;

  PublicCheckLimit(TimeMeter time) {
    this.limit = new ClientLimit(CHECKS_A_MINUTE, time);
  }

  /** Takes one check off what this client may do; see {@link ClientLimit#take}. */
  Duration take(String remote) {
    return limit.take(remote);
  }

  /** How many clients are remembered. */
  long clients() {
    return limit.clients();
  }
}
