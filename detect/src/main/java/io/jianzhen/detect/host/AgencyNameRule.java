package io.jianzhen.detect.host;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.words.Lexicon;
import io.jianzhen.detect.host.words.Meaning.Role;
import io.jianzhen.detect.host.words.Piece;
import java.util.List;
import java.util.Optional;

/**
 * The name of a public body in Chinese, pinyin, initials or English. By itself it is watched where
 * it is distinctive; with a place or with words for looking up it claims to be that body's site.
 */
final class AgencyNameRule implements NameRule {

  /** Letters of a full name; a Chinese character counts as three. */
  private static final int FULL = 12;

  @Override
  public void judge(Reading name, List<HostFinding> found) {
    for (Piece body : name.pieces()) {
      if (!body.word().isBody()) {
        continue;
      }
      Optional<Piece> company = name.company(body, piece -> piece.word().isCompany());
      Optional<Piece> place = name.company(body, piece -> piece.word().is(Role.PLACE));
      Tier tier = tier(name, body, company.isPresent(), place.isPresent());
      if (tier != Tier.NONE) {
        Optional<Piece> other = company.or(() -> place);
        found.add(
            new HostFinding(
                HostRule.AGENCY_NAME,
                tier,
                body.word().site(),
                other.map(piece -> name.span(body, piece)).orElse(name.span(body)),
                says(body.word(), other)));
        return;
      }
    }
  }

  private static Sentence says(Lexicon.Entry body, Optional<Piece> other) {
    OfficialSite site = body.site();
    if (site != null) {
      return other
          .map(piece -> Says.siteNameWith(body, site, piece.word()))
          .orElse(Says.siteName(body, site));
    }
    return other.map(piece -> Says.agencyWith(body, piece.word())).orElse(Says.agency(body));
  }

  /** A name of a watched site that says neither only where nor only what about. */
  private static boolean isFullName(Lexicon.Entry body) {
    OfficialSite site = body.site();
    return site != null
        && site.watched()
        && body.is(Role.NAME)
        && !body.is(Role.PLACE)
        && !body.is(Role.SUBJECT)
        && body.weight() >= FULL;
  }

  private static Tier tier(Reading name, Piece body, boolean company, boolean place) {
    if (isFullName(body.word()) && name.isExplained(body.label())) {
      return Tier.ALERT;
    }
    if (body.word().isAlone()) {
      return company || place ? Tier.ALERT : Tier.WATCH;
    }
    if (!name.isExplained(body.label())) {
      return Tier.NONE;
    }
    if (company && place) {
      return Tier.ALERT;
    }
    return company || place ? Tier.WATCH : Tier.NONE;
  }
}
