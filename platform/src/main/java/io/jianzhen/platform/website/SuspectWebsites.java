package io.jianzhen.platform.website;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.Tier;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.IdentityNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for suspect sites: whoever meets one says so here, and it is one record from then on.
 */
@Service
public class SuspectWebsites {

  private static final Sentence NO_ACCOUNT =
      new Sentence("名称为空，或超过 60 个字。", "The name is empty, or longer than 60 characters.");

  private final AddressCheck check;
  private final SiteBook book;
  private final Sites sites;
  private final AuditTrail audit;

  SuspectWebsites(AddressCheck check, SiteBook book, Sites sites, AuditTrail audit) {
    this.check = check;
    this.book = book;
    this.sites = sites;
    this.audit = audit;
  }

  /**
   * What became of a sighting.
   *
   * @param isNew whether the site was not on record before
   * @param unit name of the unit that deals with it
   * @param withinReach whether that unit is one that the person sees
   */
  public record Seen(long id, String number, boolean isNew, String unit, boolean withinReach) {}

  /** Why a sighting cannot be noted; empty if it can. */
  public Optional<Sentence> whatIsWrong(Sighting sighting) {
    try {
      read(sighting);
      return Optional.empty();
    } catch (NoSuspectSite none) {
      return Optional.of(none.why());
    }
  }

  /**
   * Notes a sighting, in the caller's transaction if there is one. The first one opens a record
   * with the person's unit.
   *
   * @throws NoSuspectSite if it cannot be one; see {@link #whatIsWrong}
   */
  @Transactional
  public Seen sighted(Sighting sighting, SignedIn by) {
    Read read = read(sighting);
    SiteBook.Opened opened = book.open(read.key, read.imitates(), by);
    book.sight(
        opened.id(), sighting.source(), kept(read, sighting), sighting.note(), read.verdict, by);
    audit.record(
        by,
        opened.isNew() ? "SITE_OPEN" : "SITE_SIGHT",
        "website:" + opened.id(),
        sighting.source().name());
    return sites.seen(opened, by);
  }

  /** Notes several sightings, all of them or none. */
  @Transactional
  public List<Seen> sighted(List<Sighting> sightings, SignedIn by) {
    List<Seen> seen = new ArrayList<>();
    sightings.stream().distinct().forEach(one -> seen.add(sighted(one, by)));
    return seen;
  }

  /** Notes a sighting, and what is known of an account. */
  @Transactional
  Seen sighted(Sighting sighting, SiteFacts facts, SignedIn by) {
    Seen seen = sighted(sighting, by);
    if (seen.isNew()) {
      book.describe(seen.id(), facts);
    }
    return seen;
  }

  private record Read(SiteKey key, @Nullable AddressVerdict verdict) {

    String imitates() {
      return verdict == null ? "" : verdict.imitates().map(OfficialSite::id).orElse("");
    }
  }

  private Read read(Sighting sighting) {
    if (sighting.kind().isAccount()) {
      return SiteKey.ofAccount(sighting.kind(), sighting.given())
          .map(key -> new Read(key, null))
          .orElseThrow(() -> new NoSuspectSite(NO_ACCOUNT));
    }
    AddressVerdict verdict = check.judge(sighting.given());
    if (!(verdict.address() instanceof WebAddress.Readable address)) {
      throw new NoSuspectSite(((WebAddress.Unreadable) verdict.address()).why());
    }
    if (verdict.tier() == Tier.OFFICIAL) {
      throw new NoSuspectSite(official(verdict));
    }
    return new Read(SiteKey.of(address.host()), verdict);
  }

  private static Sentence official(AddressVerdict verdict) {
    Sentence name =
        verdict.imitates().map(OfficialSite::name).orElse(new Sentence("官方网站", "an official site"));
    return new Sentence(
        "这是官方网站“%s”，不能登记为可疑网站。".formatted(name.zh()),
        "This is the official site \"%s\"; it cannot be entered as suspect.".formatted(name.en()));
  }

  /** What was given; only the host where an address carries somebody's identity number. */
  private static String kept(Read read, Sighting sighting) {
    return IdentityNumbers.isIn(sighting.given()) ? read.key.name() : sighting.given();
  }
}
