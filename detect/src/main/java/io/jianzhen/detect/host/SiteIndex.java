package io.jianzhen.detect.host;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.OwnLabels;
import io.jianzhen.detect.host.register.PublicSuffixes;
import io.jianzhen.detect.host.words.Folding;
import io.jianzhen.detect.host.words.Typos;
import java.util.ArrayList;
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

  /** Labels of a site that have fewer letters and dots are not looked for with an error. */
  private static final int SHORTEST_LABELS = 6;

  private final Map<String, OfficialSite> byWhole = new HashMap<>();
  private final Map<String, OfficialSite> watchedByLabels = new HashMap<>();
  private final Map<String, List<String>> labelsById = new HashMap<>();
  private final Map<String, List<OfficialSite>> byFirstLabel = new HashMap<>();
  private final List<Watched> watched;
  private final Texts wholes;
  private final Texts labels;

  SiteIndex(OfficialSites sites, PublicSuffixes suffixes) {
    Map<String, Watched> byName = new LinkedHashMap<>();
    for (OfficialSite site : sites.sites()) {
      for (String pattern : site.hosts()) {
        var host = new HostName(pattern.startsWith("*.") ? pattern.substring(2) : pattern);
        OwnLabels own = OwnLabels.of(host, suffixes);
        String whole = Folding.joined(Folding.fold(host.ascii()));
        if (whole.length() >= SHORTEST_WHOLE) {
          byWhole.putIfAbsent(whole, site);
        }
        if (site.watched() && !own.labels().isEmpty()) {
          List<String> folded = own.labels().stream().map(Folding::fold).toList();
          watch(site, folded);
          byName.putIfAbsent(whole, new Watched(site, whole, String.join(".", folded)));
        }
      }
    }
    watched = List.copyOf(byName.values());
    wholes = new Texts(watched.stream().map(Watched::whole).toList());
    labels = new Texts(watched.stream().map(Watched::labels).toList());
  }

  private void watch(OfficialSite site, List<String> labels) {
    watchedByLabels.putIfAbsent(String.join(".", labels), site);
    if (labelsById.putIfAbsent(site.id(), labels) == null) {
      byFirstLabel.computeIfAbsent(labels.get(0), label -> new ArrayList<>(1)).add(site);
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

  /** The own labels of a watched site, folded; none if it is not watched. */
  List<String> labelsOf(OfficialSite site) {
    return labelsById.getOrDefault(site.id(), List.of());
  }

  /** The watched sites whose own labels begin with this one. */
  List<OfficialSite> watchedBeginningWith(String label) {
    return byFirstLabel.getOrDefault(label, List.of());
  }

  /** The watched site whose whole name, without dots, is the nearest; ties go to the earlier. */
  Optional<Near> nearestWhole(String joined, int most) {
    Near best = null;
    int limit = most;
    long letters = Typos.letters(joined);
    for (int i = 0; i < watched.size() && limit >= 0; i++) {
      if (!wholes.mayBeWithin(i, joined.length(), letters, limit)) {
        continue;
      }
      Watched site = watched.get(i);
      int distance = Typos.distance(site.whole, joined, limit);
      if (distance <= limit && (distance < 2 || sharesLetters(site.labels, joined))) {
        best = new Near(site.site, distance);
        limit = distance - 1;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The watched site with as many own labels, all in all one error away. */
  Optional<OfficialSite> nearLabels(List<String> own) {
    String text = String.join(".", own);
    long letters = Typos.letters(text);
    for (int i = 0; i < watched.size(); i++) {
      if (labels.mayBeWithin(i, text.length(), letters, 1)) {
        Watched site = watched.get(i);
        if (site.labels.length() >= SHORTEST_LABELS
            && labelsOf(site.site).size() == own.size()
            && Typos.distance(site.labels, text, 1) == 1) {
          return Optional.of(site.site);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether two letters at least of this text follow each other in the other: egovcn is not mem.
   */
  private static boolean sharesLetters(String text, String other) {
    int at = -1;
    int shared = 0;
    for (int i = 0; i < text.length() && shared < 2; i++) {
      int next = other.indexOf(text.charAt(i), at + 1);
      if (next >= 0 && text.charAt(i) != '.' && next <= i + 1) {
        at = next;
        shared++;
      }
    }
    return shared == 2;
  }

  /**
   * A host of a watched site.
   *
   * @param whole its name without dots
   * @param labels its own labels with dots
   */
  private record Watched(OfficialSite site, String whole, String labels) {}

  /**
   * How long texts are and which letters they have: that tells most apart, and lies side by side in
   * memory where there are thousands.
   */
  private static final class Texts {

    private final int[] lengths;
    private final long[] letters;

    Texts(List<String> texts) {
      lengths = texts.stream().mapToInt(String::length).toArray();
      letters = texts.stream().mapToLong(Typos::letters).toArray();
    }

    boolean mayBeWithin(int i, int otherLength, long otherLetters, int errors) {
      return Math.abs(lengths[i] - otherLength) <= errors
          && Typos.mayBeWithin(letters[i], otherLetters, errors);
    }
  }

  /**
   * A site and how far a text is from its name.
   *
   * @param distance in errors of typing, 0 or more
   */
  record Near(OfficialSite site, int distance) {}
}
