package io.jianzhen.platform.selfcheck;

import io.github.bucket4j.TimeMeter;
import io.jianzhen.platform.web.ClientLimit;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often somebody may try a code. */
@Component
class InvitationLimit {

  /** Enough for slips of the pen and for a few employers behind one router. */
  static final int TRIES_A_MINUTE = 10;

  private final ClientLimit limit;

  InvitationLimit(TimeMeter time) {
    this.limit = new ClientLimit(TRIES_A_MINUTE, time);
  }

  /** Takes one try off what this client may do; see {@link ClientLimit#take}. */
  Duration take(String remote) {
    return limit.take(remote);
  }
}
