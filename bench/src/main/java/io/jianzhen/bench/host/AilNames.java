package io.jianzhen.bench.host;

import io.jianzhen.bench.host.SuffixList.Parts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names that ail-typo-squatting makes of a site, written anew after its README and the
 * behaviour of its generators (commit 48d1103, 2025-04-30, BSD-2-Clause). Like the original it cuts
 * a name at its public suffix, changes the registered label alone, and gives Unicode names as they
 * are.
 *
 * <p>Two lists differ: top-level domains come from the public suffix list instead of IANA's, and
 * the zones of dynamic DNS are those of its private part. Where the original drops names it has
 * made, by a slip in changing dots to dashes, they are kept here.
 */
final class AilNames {

  private final SuffixList suffixes;

  AilNames(SuffixList suffixes) {
    this.suffixes = suffixes;
  }

  /** What each algorithm makes of a site, the site itself not among it. */
  Map<String, Set<String>> of(String site) {
    Map<String, Set<String>> made = new LinkedHashMap<>();
    for (AilLabel edit : AilLabel.values()) {
      made.put(edit.name().toLowerCase(Locale.ROOT), labelEdits(edit, site));
    }
    made.put("missing_dot", missingDot(site));
    made.put("wrong_tld", wrongTld(site));
    made.put("add_tld", addTld(site));
    made.put("subdomain", subdomain(site));
    made.put("change_dot_dash", changeDotDash(site));
    made.put("wrong_sld", wrongSld(site));
    made.put("add_dynamic_dns", addDynamicDns(site));
    made.values().forEach(names -> names.remove(site));
    return made;
  }

  /**
   * Two algorithms, one after the other.
   *
   * @param most how many names of each pair are kept, evenly spread over all that the pair makes
   */
  Map<String, Set<String>> pairs(String site, int most) {
    Map<String, Set<String>> pairs = new LinkedHashMap<>();
    of(site)
        .forEach(
            (first, names) -> {
              for (AilLabel second : AilLabel.values()) {
                Set<String> made = new LinkedHashSet<>();
                for (String name : sample(names, most)) {
                  made.addAll(sample(labelEdits(second, name), Math.max(1, most / 20)));
                }
                made.remove(site);
                pairs.put(first + "+" + second.name().toLowerCase(Locale.ROOT), sample(made, most));
              }
            });
    return pairs;
  }

  private static Set<String> sample(Set<String> names, int most) {
    List<String> all = new ArrayList<>(names);
    Set<String> kept = new LinkedHashSet<>();
    int step = Math.max(1, (all.size() + most - 1) / most);
    for (int i = 0; i < all.size(); i += step) {
      kept.add(all.get(i));
    }
    return kept;
  }

  private Set<String> labelEdits(AilLabel edit, String name) {
    Parts parts = suffixes.cut(name);
    Set<String> names = new LinkedHashSet<>();
    if (!parts.suffix().isEmpty()) {
      for (String label : edit.of(parts.label())) {
        // Of a label of one letter nothing is left; the original prints ".gov.cn" then.
        if (!label.isEmpty()) {
          names.add(parts.withLabel(label).name());
        }
      }
    }
    return names;
  }

  /** Dots go one by one from the left, and of each result the last one goes as well. */
  private static Set<String> missingDot(String site) {
    String topLevel = site.substring(site.lastIndexOf('.') + 1);
    Set<String> names = new LinkedHashSet<>();
    for (String start : List.of(site, "www" + site)) {
      String left = start;
      while (left.contains(".")) {
        String right = withLastDotAs("", left);
        left = left.replaceFirst("\\.", "");
        names.add(withEnding(left, topLevel));
        names.add(withEnding(right, topLevel));
      }
    }
    return names;
  }

  private static String withEnding(String name, String topLevel) {
    return name.split("\\.")[0].contains(topLevel) ? name + ".com" : name;
  }

  private static String withLastDotAs(String other, String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot) + other + name.substring(dot + 1);
  }

  private Set<String> wrongTld(String site) {
    Parts parts = suffixes.cut(site);
    int last = site.lastIndexOf('.');
    Set<String> names = new LinkedHashSet<>();
    for (String topLevel : suffixes.topLevel()) {
      if (!site.endsWith("." + topLevel)) {
        names.add(parts.prefix() + parts.label() + "." + topLevel);
        names.add(site.substring(0, last) + "." + topLevel);
      }
    }
    return names;
  }

  private Set<String> addTld(String name) {
    Set<String> names = new LinkedHashSet<>();
    for (String topLevel : suffixes.topLevel()) {
      names.add(name + "." + topLevel);
    }
    return names;
  }

  private Set<String> subdomain(String site) {
    Parts parts = suffixes.cut(site);
    String left = parts.prefix() + parts.label();
    Set<String> names = new LinkedHashSet<>();
    for (int i = 1; i < left.length(); i++) {
      if ("-.".indexOf(left.charAt(i)) < 0 && "-.".indexOf(left.charAt(i - 1)) < 0) {
        names.add(left.substring(0, i) + "." + left.substring(i) + "." + parts.suffix());
      }
    }
    return names;
  }

  /**
   * Dots become dashes from the left and from the right; what has lost its suffix gets every one.
   */
  private Set<String> changeDotDash(String site) {
    Set<String> names = new LinkedHashSet<>();
    String left = site;
    String right = site;
    while (left.contains(".")) {
      left = left.replaceFirst("\\.", "-");
      right = withLastDotAs("-", right);
      for (String name : List.of(left, right)) {
        if (suffixes.cut(name).suffix().equals(suffixes.cut(site).suffix())) {
          names.add(name);
        } else {
          names.addAll(addTld(name));
        }
      }
    }
    // The original ends with the name without any suffix.
    names.add(right);
    return names;
  }

  private Set<String> wrongSld(String site) {
    Parts parts = suffixes.cut(site);
    Set<String> names = new LinkedHashSet<>();
    for (String second : suffixes.secondLevelUnder(site.substring(site.lastIndexOf('.') + 1))) {
      names.add(parts.prefix() + parts.label() + "." + second);
    }
    return names;
  }

  private Set<String> addDynamicDns(String site) {
    Set<String> names = new LinkedHashSet<>();
    for (String zone : suffixes.privateZones()) {
      names.add(withLastDotAs("-", site) + "." + zone);
      names.add(site.replace('.', '-') + "." + zone);
      names.add(site.replace('.', '_') + "." + zone);
    }
    return names;
  }
}
