package io.jianzhen.capture;

import java.time.Duration;
import java.util.Optional;

/**
 * Who captured, why, where and with what: the part of the record that no machine knows (法发〔2016〕22号
 * §14-15).
 *
 * @param matter the case or lead it belongs to, empty if there is none yet
 * @param reason why it is captured
 * @param operator who captures
 * @param second the second person, empty if there is none
 * @param witness the witness; or, beginning with 无, why there is none
 * @param place where
 * @param device the machine
 * @param software name and version of what captures
 * @param clock where the time comes from
 * @param clockOffset how far that clock was off, if it was compared
 * @param egress the public address that the requests came from, if known
 */
public record Circumstances(
    String matter,
    String reason,
    String operator,
    String second,
    String witness,
    String place,
    String device,
    String software,
    String clock,
    Optional<Duration> clockOffset,
    Optional<String> egress) {

  public Circumstances {
    if (operator.isBlank() || reason.isBlank() || witness.isBlank()) {
      throw new IllegalArgumentException(
          "a capture names its operator, its reason, and its witness or why there is none");
    }
  }
}
