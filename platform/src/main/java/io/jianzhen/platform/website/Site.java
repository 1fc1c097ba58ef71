package io.jianzhen.platform.website;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suspect site.
 *
 * @param number such as {@code WZ-2021-0001}
 * @param siteKey the host in ASCII, or the folded name of the account; one record for each
 * @param name as it is shown
 * @param registrable the name that was registered; empty for IP addresses and accounts
 * @param imitates id in the register of official sites, or empty
 * @param unit code of the unit that deals with it
 * @param judgement what a person said of it, or null
 * @param due the last day for {@code dueFor}, or null
 * @param sightings how often it was seen
 */
record Site(
    long id,
    String number,
    SiteKind kind,
    String siteKey,
    String name,
    String registrable,
    Verification verification,
    String owner,
    String hosting,
    String place,
    String registrar,
    String imitates,
    String unit,
    String unitName,
    SiteState state,
    @Nullable Judgement judgement,
    @Nullable LocalDate due,
    @Nullable SiteStep dueFor,
    int version,
    long sightings,
    String createdBy,
    OffsetDateTime createdAt) {

  /** Whether WeChat shows a verified owner. Texts are {@code website.verification.<name>}. */
  enum Verification {
    UNKNOWN,
    VERIFIED,
    UNVERIFIED
  }

  boolean isCounterfeit() {
    return judgement == Judgement.COUNTERFEIT;
  }

  /** The steps that can follow, in their order. */
  public List<SiteStep> steps() {
    return Arrays.stream(SiteStep.values()).filter(step -> step.isOpenFor(this)).toList();
  }

  /** How urgent the next step is on a day: bad, warn, info, or quiet where none is due. */
  public String urgency(LocalDate today) {
    if (due == null) {
      return "quiet";
    }
    return due.isBefore(today) ? "bad" : due.isEqual(today) ? "warn" : "info";
  }

  /** The name with its dots out of the way, so that no program makes a link of it. */
  public String defanged() {
    return kind == SiteKind.WEB_HOST ? name.replace(".", "[.]") : name;
  }

  SiteAt at() {
    return new SiteAt(id, version);
  }
}
