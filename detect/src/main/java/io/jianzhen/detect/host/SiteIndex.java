package io.jianzhen.detect.host;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.OwnLabels;
import io.jianzhen.detect.host.register.PublicSuffixes;
import io.jianzhen.detect.host.words.Folding;
import io.jianzhen.detect.host.words.Typos;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The official sites by the forms in which names repeat them. */
final class SiteIndex {

  /** A whole official name shorter than this, without dots, is too easily met by chance. */
  private static final int SHORTEST_WHOLE = 7;

  private final Map<String, OfficialSite> byWhole = new HashMap<>();
  private final Map<String, OfficialSite> watchedByLabels = new HashMap<>();
  private final Map<OfficialSite, List<String>> watched = new LinkedHashMap<>();
  private final Map<String, OfficialSite> watchedWhole = new LinkedHashMap<>();

  SiteIndex(OfficialSites sites, PublicSuffixes suffixes) {
    for (OfficialSite site : sites.sites()) {
      for (String pattern : site.hosts()) {
        var host = new HostName(pattern.startsWith("*.") ? pattern.substring(2) : pattern);
        OwnLabels own = OwnLabels.of(host, suffixes);
        String whole = Folding.joined(Folding.fold(host.ascii()));
        if (whole.length() >= SHORTEST_WHOLE) {
          byWhole.putIfAbsent(whole, site);
        }
        if (site.watched() && !own.labels().isEmpty()) {
          List<String> labels = own.labels().stream().map(Folding::fold).toList();
          watchedByLabels.putIfAbsent(String.join(".", labels), site);
          watched.putIfAbsent(site, labels);
          watchedWhole.putIfAbsent(whole, site);
        }
      }
    }
  }

  /** The watched site with exactly these folded own labels. */
  Optional<OfficialSite> watchedWith(List<String> labels) {
    return Optional.ofNullable(watchedByLabels.get(String.join(".", labels)));
  }

  /** The site whose whole name, without dots, the folded text ends with; the longest counts. */
  @Nullable OfficialSite endingOf(String joined) {
    for (int from = 0; from < joined.length(); from++) {
      OfficialSite site = byWhole.get(joined.substring(from));
      if (site != null) {
        return site;
      }
    }
    return null;
  }

  /** The watched sites with their own labels, folded. */
  Map<OfficialSite, List<String>> watched() {
    return watched;
  }

  /** The watched site whose whole name, without dots, is the nearest; ties go to the earlier. */
  Optional<Near> nearestWhole(String joined, int most) {
    Near best = null;
    int limit = most;
    for (Map.Entry<String, OfficialSite> entry : watchedWhole.entrySet()) {
      if (!Typos.mayBeWithin(entry.getKey(), joined, limit)) {
        continue;
      }
      int distance = Typos.distance(entry.getKey(), joined, limit);
      if (distance <= limit) {
        best = new Near(entry.getValue(), distance);
        limit = distance - 1;
        if (limit < 0) {
          break;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The watched site with as many own labels, all in all one error away. */
  Optional<OfficialSite> nearLabels(List<String> labels) {
    String text = String.join(".", labels);
    for (Map.Entry<OfficialSite, List<String>> entry : watched.entrySet()) {
      String own = String.join(".", entry.getValue());
      if (entry.getValue().size() == labels.size()
          && own.length() >= 6
          && Typos.mayBeWithin(own, text, 1)
          && Typos.distance(own, text, 1) == 1) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /**
   * A site and how far a text is from its name.
   *
   * @param distance in errors of typing, 0 or more
   */
  record Near(OfficialSite site, int distance) {}
}
