package io.jianzhen.platform.inspection.visit;

import io.jianzhen.platform.certificate.CardsOnFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visit showed.
 *
 * @param key made by the browser that sends it; the same when it sends it again
 * @param statement what the employer's people said
 */
public record VisitResult(
    String key,
    LocalDate on,
    Officers officers,
    String statement,
    List<Checked> cards,
    List<Found> findings) {

  public VisitResult {
    cards = List.copyOf(cards);
    findings = List.copyOf(findings);
  }

  /** A certificate of the check list. */
  public record Checked(CardsOnFile.Card card, CardAnswer answer) {}

  /**
   * Something that is wrong.
   *
   * @param card on file that it is about, or null
   */
  public record Found(FindingKind kind, CardsOnFile.@Nullable Card card, String what) {}
}
