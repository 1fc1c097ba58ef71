package io.jianzhen.bench.host;

import io.jianzhen.bench.host.SuffixList.Parts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How dnstwist would be used on a list of names: make all variants of the four sites once, then
 * look every name up. The variants are those its README lists (github.com/elceef/dnstwist), of the
 * registered label alone, as there.
 */
final class DnstwistMethod implements Predicate<String> {

  private static final List<String> DICTIONARY =
      List.of("login", "account", "secure", "verify", "online", "service", "portal", "query");
  private static final List<String> SUFFIXES =
      List.of("com", "net", "org", "cn", "info", "top", "xyz", "online", "site", "club", "cc");

  private final Set<String> variants = new HashSet<>(variants());

  @Override
  public boolean test(String host) {
    return variants.contains(host);
  }

  /** All variants in alphabetical order. */
  static Set<String> variants() {
    var suffixes = SuffixList.read();
    Set<String> all = new TreeSet<>();
    for (String site : ProtectedHosts.FOUR) {
      Parts parts = suffixes.cut(site);
      for (LabelEdit edit : LabelEdit.values()) {
        edit.of(parts.label()).forEach(label -> all.add(parts.withLabel(label).name()));
      }
      for (String word : DICTIONARY) {
        for (String label : joined(parts.label(), word)) {
          all.add(parts.withLabel(label).name());
        }
      }
      String left = parts.prefix() + parts.label();
      SUFFIXES.forEach(suffix -> all.add(left + "." + suffix));
      all.add(left + parts.suffix().replaceFirst("\\.", "") + ".com");
      all.add(left + parts.suffix());
    }
    ProtectedHosts.FOUR.forEach(all::remove);
    return all;
  }

  private static List<String> joined(String label, String word) {
    return List.of(label + word, word + label, label + "-" + word, word + "-" + label);
  }
}
