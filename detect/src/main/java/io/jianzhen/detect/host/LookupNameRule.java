package io.jianzhen.detect.host;

import io.jianzhen.detect.host.words.Lexicon;
import io.jianzhen.detect.host.words.Meaning.Role;
import io.jianzhen.detect.host.words.Piece;
import java.util.List;
import java.util.Optional;

/** A name that promises to look up these certificates: tezhongzuoyechaxun.com, 特种作业证查询.com. */
final class LookupNameRule implements NameRule {

  /** A subject of this weight is watched even if nothing is said of looking up. */
  private static final int HEAVY = 8;

  @Override
  public void judge(Reading name, List<HostFinding> found) {
    for (Piece subject : name.pieces()) {
      if (!subject.word().is(Role.SUBJECT)) {
        continue;
      }
      boolean alone = subject.word().isAlone();
      Optional<Piece> service =
          name.company(
              subject,
              piece ->
                  (piece.word().is(Role.LOOKUP)
                          || piece.word().is(Role.SERVICE)
                          || piece.word().is(Role.GOV))
                      && (alone || name.isExplained(subject.label())));
      if (service.isPresent()) {
        Lexicon.Entry other = service.get().word();
        Tier tier = alone && (other.isTelling() || other.is(Role.GOV)) ? Tier.ALERT : Tier.WATCH;
        found.add(
            new HostFinding(
                HostRule.LOOKUP_NAME,
                tier,
                null,
                name.span(subject, service.get()),
                Says.lookupName(subject.word(), other)));
        return;
      }
      if (alone && subject.word().weight() >= HEAVY) {
        found.add(
            new HostFinding(
                HostRule.LOOKUP_NAME,
                Tier.WATCH,
                null,
                name.span(subject),
                Says.subject(subject.word())));
        return;
      }
    }
  }
}
