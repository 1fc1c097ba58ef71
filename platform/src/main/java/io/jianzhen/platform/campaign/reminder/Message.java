package io.jianzhen.platform.campaign.reminder;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to one target.
 *
 * @param key the same at every attempt, so that whoever gets it twice can tell
 * @param label the target as pages show it
 * @param attempts how often it was tried
 * @param reason why it was given up
 */
record Message(
    long id,
    UUID key,
    long target,
    Target.Channel channel,
    String label,
    String subject,
    String body,
    State state,
    int attempts,
    @Nullable OffsetDateTime triedAt,
    OffsetDateTime nextAttempt,
    String lastError,
    String reason,
    OffsetDateTime madeAt,
    @Nullable OffsetDateTime sentAt,
    int version) {

  /** After the first failure, the second and so on; the last repeats. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6));

  static final Duration LONGEST_PAUSE = PAUSES.get(PAUSES.size() - 1);

  /** After some three days it is not tried by itself any more. */
  static final int MOST_ATTEMPTS = 16;

  /** How far it is. Texts are {@code reminder.state.<name>}. */
  enum State {
    WAITING,
    SENT,
    /** It is not tried any more unless somebody says so. */
    FAILED,
    GIVEN_UP;

    /** Kind of the chip. */
    public String kind() {
      return switch (this) {
        case WAITING -> "info";
        case SENT -> "good";
        case FAILED -> "bad";
        case GIVEN_UP -> "quiet";
      };
    }
  }

  /** How long to wait after so many attempts. */
  static Duration pauseAfter(int attempts) {
    return PAUSES.get(Math.min(Math.max(attempts, 1), PAUSES.size()) - 1);
  }

  /** Whether it waits for a second attempt or for somebody. */
  public boolean isStuck() {
    return state == State.FAILED || (state == State.WAITING && attempts > 0);
  }

  public boolean isOpen() {
    return state == State.FAILED || state == State.WAITING;
  }
}
