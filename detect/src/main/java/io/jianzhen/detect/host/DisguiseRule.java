package io.jianzhen.detect.host;

import io.jianzhen.detect.host.words.Piece;
import io.jianzhen.detect.host.words.Piece.Disguise;
import io.jianzhen.detect.host.words.Span;
import java.util.List;

/**
 * Says how words that other rules found are disguised, by lookalike characters or misspelling. Runs
 * last: a disguise alone, of a word that means nothing here, is nothing.
 */
final class DisguiseRule implements NameRule {

  @Override
  public void judge(Reading name, List<HostFinding> found) {
    if (found.isEmpty()) {
      return;
    }
    Tier tier = found.stream().map(HostFinding::tier).min(Tier::compareTo).orElseThrow();
    boolean saidTyping =
        found.stream().anyMatch(finding -> finding.rule() == HostRule.TYPING_ERROR);
    for (Piece piece : name.pieces()) {
      Span span = name.span(piece);
      if (piece.disguise() == Disguise.LOOKALIKE) {
        found.add(
            new HostFinding(
                HostRule.LOOKALIKE,
                tier,
                piece.word().site(),
                span,
                Says.lookalike(span.text(), piece.word().written())));
      } else if (piece.disguise() == Disguise.TYPING && !saidTyping) {
        found.add(
            new HostFinding(
                HostRule.TYPING_ERROR,
                tier,
                piece.word().site(),
                span,
                Says.misspelt(span.text(), piece.word())));
      }
    }
    for (GovToken token : name.govTokens()) {
      Span span = name.span(token.from(), token.to());
      String plain = name.text().substring(token.from(), token.to());
      if (!span.text().equalsIgnoreCase(plain)) {
        found.add(
            new HostFinding(
                HostRule.LOOKALIKE, tier, null, span, Says.lookalike(span.text(), plain)));
      }
    }
  }
}
