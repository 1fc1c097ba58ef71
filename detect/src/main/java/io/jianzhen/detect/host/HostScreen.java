package io.jianzhen.detect.host;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.Punycode;
import io.jianzhen.detect.host.cue.CueFilter;
import io.jianzhen.detect.host.cue.Cues;
import io.jianzhen.detect.host.cue.FirstLook;
import io.jianzhen.detect.host.register.CdnZones;
import io.jianzhen.detect.host.register.FormerHost;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.OwnLabels;
import io.jianzhen.detect.host.register.PublicSuffixes;
import io.jianzhen.detect.host.words.Folding;
import io.jianzhen.detect.host.words.Lexicon;
import io.jianzhen.detect.host.words.Meaning.Role;
import io.jianzhen.detect.host.words.Span;
import io.jianzhen.detect.host.words.Typos;
import io.jianzhen.detect.host.words.WordTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges one host name: whether it imitates an official site, and how.
 *
 * <p>Immutable; any number of threads may use it. Loading takes some tenths of a second, a name
 * some microseconds.
 */
public final class HostScreen {

  private final OfficialSites sites;
  private final PublicSuffixes suffixes;
  private final Map<String, FormerHost> former = new HashMap<>();
  private final Lexicon lexicon;
  private final Typos typos = new Typos();
  private final List<String> endings = new ArrayList<>();
  private final SiteIndex index;
  private final List<NameRule> rules;
  private @Nullable CueFilter cues;

  private HostScreen(OfficialSites sites) {
    this.sites = sites;
    suffixes = PublicSuffixes.standard();
    for (FormerHost lapsed : sites.former()) {
      former.put(lapsed.host().ascii(), lapsed);
      endings.add(Folding.fold(lapsed.host().ascii()));
    }
    for (String suffix : suffixes.restricted()) {
      endings.add(Folding.fold(Punycode.unicode(suffix)));
    }
    lexicon = new Lexicon(sites, suffixes);
    for (Lexicon.Entry word : lexicon.entries()) {
      if (word.is(Role.BRAND) && word.folded().length() >= WordTree.SHORTEST_BRAND) {
        typos.add(word);
      }
    }
    index = new SiteIndex(sites, suffixes);
    rules =
        List.of(
            new OtherSuffixRule(index),
            new OfficialNameRule(index),
            new GovSuffixRule(index, CdnZones.standard()),
            new BrandServiceRule(),
            new TypingRule(index),
            new NearlyOfficialRule(index),
            new AgencyNameRule(),
            new LookupNameRule(),
            new MisspeltBrandRule(index),
            new DisguiseRule());
  }

  /** The screen for the sites in the built-in register; made once. */
  public static HostScreen standard() {
    return Standard.SCREEN;
  }

  /** A screen for these sites. */
  public static HostScreen of(OfficialSites sites) {
    return new HostScreen(sites);
  }

  /** The register it works with. */
  public OfficialSites sites() {
    return sites;
  }

  /** What a scan looks for first; made when it is wanted, as one name does without. */
  synchronized CueFilter cues() {
    if (cues == null) {
      cues = new CueFilter(Cues.of(lexicon, endings));
    }
    return cues;
  }

  FirstLook firstLook() {
    return new FirstLook(lexicon, typos, endings);
  }

  /** Judges a name. */
  public HostVerdict judge(HostName host) {
    return judge(host, firstLook());
  }

  /** Judges a name with a scratch pad that is used again. */
  HostVerdict judge(HostName host, FirstLook look) {
    Optional<OfficialSite> holder = sites.holder(host);
    if (holder.isPresent()) {
      return new HostVerdict(host, Tier.OFFICIAL, List.of(official(host, holder.get())));
    }
    if (suffixes.isRestricted(host)) {
      return new HostVerdict(host, Tier.RESTRICTED, restricted(host));
    }
    Optional<FormerHost> lapsed = lapsed(host);
    byte[] bytes = host.ascii().getBytes(StandardCharsets.US_ASCII);
    if (!look.at(bytes, 0, bytes.length)) {
      return new HostVerdict(host, Tier.NONE, List.of());
    }
    List<HostFinding> found = new ArrayList<>();
    var reading = new Reading(host, look.name(), OwnLabels.of(host, suffixes), lexicon, typos);
    lapsed.ifPresent(
        was ->
            found.add(
                new HostFinding(
                    HostRule.LAPSED_NAME, Tier.ALERT, null, reading.whole(), Says.lapsed(was))));
    for (NameRule rule : rules) {
      rule.judge(reading, found);
    }
    found.sort(Comparator.comparing(HostFinding::tier));
    return new HostVerdict(host, found.isEmpty() ? Tier.NONE : found.get(0).tier(), found);
  }

  private static HostFinding official(HostName host, OfficialSite site) {
    return new HostFinding(
        HostRule.OFFICIAL_HOST,
        Tier.OFFICIAL,
        site,
        new Span(0, host.unicode()),
        Says.official(site));
  }

  /** Says of a name under a restricted suffix which watched site it is a typing error away from. */
  private List<HostFinding> restricted(HostName host) {
    var whole = new Span(0, host.unicode());
    List<HostFinding> found = new ArrayList<>();
    found.add(
        new HostFinding(
            HostRule.RESTRICTED_SUFFIX,
            Tier.RESTRICTED,
            null,
            whole,
            Says.restricted(suffixes.suffixOf(host))));
    index
        .nearestWhole(Folding.joined(Folding.fold(host.ascii())), 2)
        .filter(near -> !sites.isBelowOne(host))
        .ifPresent(
            near ->
                found.add(
                    0,
                    new HostFinding(
                        HostRule.TYPING_ERROR,
                        Tier.RESTRICTED,
                        near.site(),
                        whole,
                        Says.typing(whole.text(), near.site(), near.distance()))));
    return found;
  }

  /** The former official name that this is, or lies below. */
  private Optional<FormerHost> lapsed(HostName host) {
    String name = host.ascii();
    for (int from = 0; ; from = name.indexOf('.', from) + 1) {
      FormerHost lapsed = former.get(name.substring(from));
      if (lapsed != null || name.indexOf('.', from) < 0) {
        return Optional.ofNullable(lapsed);
      }
    }
  }

  /** Keeps the screen away from those who only name the class. */
  private static final class Standard {
    static final HostScreen SCREEN = of(OfficialSites.standard());
  }
}
