package io.jianzhen.platform.website;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import java.util.Optional;

/**
 * Opens a suspect site and keeps what it shows as evidence. There may be none: then nothing is
 * captured here, and the page says so.
 */
interface SiteCapture {

  /** What came of it. */
  enum Outcome {
    /** A page was there. */
    REACHED,
    /** Nothing answers under the name any more. */
    GONE,
    /** It could not be told. */
    FAILED
  }

  /**
   * Something the page's verdict or the capture said, fit to be read by an officer.
   *
   * @param rule stable id of what was seen
   */
  record Observation(String rule, Sentence says) {}

  /**
   * A capture that was made.
   *
   * @param packageReference under which the evidence store has the package; empty if there is none
   * @param sha256 of the package, in hexadecimal digits; empty if there is none
   * @param observations what was seen, the strongest first; for a capture that failed, why
   */
  record Taken(
      Outcome outcome, String packageReference, String sha256, List<Observation> observations) {

    public Taken {
      observations = List.copyOf(observations);
    }
  }

  /**
   * Captures an address now. Takes up to a minute, and is never called within a transaction.
   *
   * @param address as it was given
   * @param number of the record, such as {@code WZ-2021-0001}
   * @param operator who captures; empty if the program does by itself, for a re-check
   */
  Taken capture(String address, String number, Optional<SignedIn> operator);

  /** The picture of a capture as PNG; empty if none was made. */
  Optional<byte[]> screenshot(String packageReference);

  /** The picture of a genuine site as PNG; empty if the register has none. */
  Optional<byte[]> genuine(String officialSite);
}
