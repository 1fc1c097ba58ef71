package io.jianzhen.bench.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The public suffix list, read for what generators of imitations take from it. Only its ICANN part
 * decides where a name is cut, as is the default of the tools that are measured.
 */
final class SuffixList {

  private static final String RESOURCE = "/org/publicsuffix/list/effective_tld_names.dat";
  private static final String PRIVATE_PART = "// ===BEGIN PRIVATE DOMAINS===";

  private final List<String> rules = new ArrayList<>();
  private final List<String> privateRules = new ArrayList<>();
  private final Set<String> exact = new HashSet<>();

  private SuffixList(BufferedReader in) throws IOException {
    List<String> part = rules;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith(PRIVATE_PART)) {
        part = privateRules;
      }
      if (!line.isBlank() && !line.startsWith("//")) {
        part.add(line.strip());
      }
    }
    for (String rule : rules) {
      exact.add(rule);
      exact.add(ascii(rule));
    }
  }

  /** Reads the list that stands on the class path. */
  static SuffixList read() {
    try (InputStream in = SuffixList.class.getResourceAsStream(RESOURCE);
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, RESOURCE), StandardCharsets.UTF_8))) {
      return new SuffixList(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every top-level domain in ASCII, in alphabetical order. */
  List<String> topLevel() {
    Set<String> all = new TreeSet<>();
    for (String rule : rules) {
      all.add(ascii(rule.substring(rule.lastIndexOf('.') + 1)));
    }
    return List.copyOf(all);
  }

  /** The last two labels of every rule under this top-level domain, of both parts. */
  Set<String> secondLevelUnder(String topLevel) {
    Set<String> all = new TreeSet<>();
    for (List<String> part : List.of(rules, privateRules)) {
      for (String rule : part) {
        if (rule.endsWith("." + topLevel)) {
          String[] labels = rule.split("\\.");
          all.add(labels[labels.length - 2] + "." + topLevel);
        }
      }
    }
    return all;
  }

  /**
   * The zones under which anybody gets a name from their owner: {@code github.io}, {@code
   * duckdns.org}.
   */
  List<String> privateZones() {
    return privateRules.stream()
        .filter(rule -> !rule.startsWith("*") && !rule.startsWith("!"))
        .toList();
  }

  /** Cuts a name into what stands left of the registered label, that label, and its suffix. */
  Parts cut(String name) {
    int suffix = startOfSuffix(name);
    if (suffix == 0) {
      return new Parts("", "", name);
    }
    String left = suffix > name.length() ? name : name.substring(0, suffix - 1);
    int label = left.lastIndexOf('.') + 1;
    return new Parts(
        left.substring(0, label),
        left.substring(label),
        suffix > name.length() ? "" : name.substring(suffix));
  }

  /** Where the public suffix starts, or beyond the end if there is none that is known. */
  private int startOfSuffix(String name) {
    for (int start = 0; ; start = name.indexOf('.', start) + 1) {
      String rest = name.substring(start);
      int dot = rest.indexOf('.');
      if (exact.contains("!" + rest)) {
        return start + dot + 1;
      }
      if (exact.contains(rest) || (dot > 0 && exact.contains("*" + rest.substring(dot)))) {
        return start;
      }
      if (dot < 0) {
        return name.length() + 1;
      }
    }
  }

  private static String ascii(String rule) {
    return rule.startsWith("*") || rule.startsWith("!")
        ? rule
        : IDN.toASCII(rule, IDN.ALLOW_UNASSIGNED);
  }

  /**
   * The parts of a name.
   *
   * @param prefix what stands left of the registered label, with its last dot, or empty
   * @param label the registered label
   * @param suffix the public suffix, empty if none is known
   */
  record Parts(String prefix, String label, String suffix) {

    Parts withLabel(String other) {
      return new Parts(prefix, other, suffix);
    }

    String name() {
      return prefix + label + "." + suffix;
    }
  }
}
