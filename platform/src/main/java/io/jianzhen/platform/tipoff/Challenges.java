package io.jianzhen.platform.tipoff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import io.jianzhen.platform.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What the public form costs: work for a browser with scripts, waiting for one without. A challenge
 * carries its time and our keyed hash, so nothing is remembered of those given out, only which were
 * used. For several threads.
 */
@Component
class Challenges {

  /**
   * Leading zero bits of the SHA-256 that is looked for: 16,384 tries on average, about a second of
   * a phone's browser.
   */
  static final int BITS = 14;

  /** As long as somebody may sit over the form. */
  static final Duration VALID = Duration.ofHours(2);

  /** Whoever does no work must have had the form for so long. */
  static final Duration WAIT = Duration.ofSeconds(20);

  private static final int MOST_SPENT = 200_000;
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,12})-([0-9a-f]{32})-([0-9a-f]{64})");
  private static final Pattern PROOF = Pattern.compile("[0-9]{1,18}");

  private final Seal seal;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Boolean> spent;

  Challenges(Seal seal, Clock clock, TimeMeter time) {
    this.seal = seal;
    this.clock = clock;
    this.spent =
        Caffeine.newBuilder()
            .maximumSize(MOST_SPENT)
            .expireAfterWrite(VALID)
            .ticker(time::currentTimeNanos)
            .build();
  }

  /** What became of a challenge. */
  enum Answer {
    /** The work was done. */
    WORKED,
    /** No work, but time has gone by. */
    WAITED,
    /** Neither. */
    TOO_SOON,
    /** Not ours, too old or used before. */
    STALE
  }

  String next() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String open = clock.instant().getEpochSecond() + "-" + HexFormat.of().formatHex(bytes);
    return open + "-" + keyed(open);
  }

  /**
   * @param proof the number found by the script, or empty
   */
  Answer judge(String challenge, String proof) {
    var parts = FORM.matcher(challenge);
    if (!parts.matches() || !isOurs(parts.group(1) + "-" + parts.group(2), parts.group(3))) {
      return Answer.STALE;
    }
    Duration age =
        Duration.between(Instant.ofEpochSecond(Long.parseLong(parts.group(1))), clock.instant());
    if (age.isNegative() || age.compareTo(VALID) > 0 || spent.getIfPresent(challenge) != null) {
      return Answer.STALE;
    }
    if (isProof(challenge, proof)) {
      return Answer.WORKED;
    }
    return age.compareTo(WAIT) < 0 ? Answer.TOO_SOON : Answer.WAITED;
  }

  /** Uses a challenge up; false if somebody was faster. */
  boolean spend(String challenge) {
    return spent.asMap().putIfAbsent(challenge, true) == null;
  }

  /** Makes a challenge good again, because what it was spent on came to nothing. */
  void giveBack(String challenge) {
    spent.invalidate(challenge);
  }

  static boolean isProof(String challenge, String proof) {
    return PROOF.matcher(proof).matches() && leadingZeros(sha256(challenge + ":" + proof)) >= BITS;
  }

  private static int leadingZeros(byte[] digest) {
    int zeros = 0;
    for (byte one : digest) {
      zeros += Integer.numberOfLeadingZeros(one & 0xff) - 24;
      if (one != 0) {
        break;
      }
    }
    return zeros;
  }

  private boolean isOurs(String open, String hash) {
    return MessageDigest.isEqual(ascii(keyed(open)), ascii(hash));
  }

  private String keyed(String open) {
    return seal.hash("tipoff-challenge:" + open);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(ascii(text));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
