package io.jianzhen.platform.website.capture;

import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.detect.Sentence;
import java.util.List;

/**
 * Opens a suspect site and keeps what it shows as evidence. There may be none: then nothing is
 * captured here, and the page says so.
 */
public interface SiteCapture {

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
   * Something of a site that other sites may share, by which they are known to belong together.
   *
   * @param value the same for the same thing
   * @param sketch a {@link io.jianzhen.detect.page.PageSketch} as it is written; empty for all else
   */
  record Trace(Kind kind, String value, String sketch) {

    /** What is shared. */
    public enum Kind {
      IP,
      /** How a page is written and put together; the value is a digest. */
      PAGE,
      /** Where a QR code on the page leads, if not to an official site. */
      QR
    }
  }

  /**
   * A capture that was made and kept.
   *
   * @param sha256 of the package, under which the evidence store has it, in hexadecimal digits;
   *     empty if there is none
   * @param picture SHA-256 of the screenshot, under which the store has it, too; empty if there is
   *     none
   * @param imitates id of the genuine site that the page imitates; empty if none was recognised
   * @param observations what was seen, the strongest first; for a capture that failed, why
   * @param traces what other sites may share
   */
  record Taken(
      Outcome outcome,
      String sha256,
      String picture,
      String imitates,
      List<Observation> observations,
      List<Trace> traces) {

    public Taken {
      observations = List.copyOf(observations);
      traces = List.copyOf(traces);
    }

    /** One that left no traces. */
    public Taken(
        Outcome outcome,
        String sha256,
        String picture,
        String imitates,
        List<Observation> observations) {
      this(outcome, sha256, picture, imitates, observations, List.of());
    }
  }

  /** Whether names resolve here, without which nothing can be told of a site. */
  boolean isOnline();

  /**
   * Captures an address now. Takes up to a minute, and is never called within a transaction.
   *
   * @param address as it was given
   * @param cancel ends it early, with what was received so far
   * @throws CaptureRefused if nothing could be kept, or too many are under way
   */
  Taken capture(String address, Circumstances circumstances, CancelSignal cancel);
}
