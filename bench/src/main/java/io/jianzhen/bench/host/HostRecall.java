package io.jianzhen.bench.host;

import io.jianzhen.detect.host.Tier;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many imitations are caught, and how many names of a list are alarmed at for nothing. */
public final class HostRecall {

  private static final int OF_EACH_PAIR = 100;
  private static final int EXAMPLES = 40;

  private final Screener screener;

  private HostRecall(Screener screener) {
    this.screener = screener;
  }

  /** Arguments, optional: files of genuine names, one a line, in which alarms are false. */
  public static void main(String[] args) throws Exception {
    var recall = new HostRecall(Screeners.standard());
    if (args.length == 0) {
      recall.dnstwist();
      recall.ail();
      recall.own();
    }
    for (String file : args) {
      recall.falseAlarms(Path.of(file));
    }
  }

  private void dnstwist() throws IOException, InterruptedException {
    var program = DnstwistNames.installed();
    if (program.isEmpty()) {
      System.out.println(DnstwistNames.ABSENT);
      return;
    }
    start("dnstwist");
    Recall all = Recall.none("all");
    for (String site : ProtectedHosts.FOUR) {
      for (Map.Entry<String, Set<String>> made : program.get().of(site).entrySet()) {
        all = all.and(told(site + " " + made.getKey(), made.getValue()));
      }
    }
    System.out.println(all.row());
  }

  private void ail() {
    var names = new AilNames(SuffixList.read());
    start("ail-typo-squatting");
    Recall all = Recall.none("all");
    for (String site : ProtectedHosts.FOUR) {
      for (Map.Entry<String, Set<String>> made : names.of(site).entrySet()) {
        all = all.and(told(site + " " + made.getKey(), made.getValue()));
      }
    }
    System.out.println(all.row());
    start("ail-typo-squatting, two algorithms in a row");
    for (String site : ProtectedHosts.FOUR) {
      Recall pairs = Recall.none(site);
      for (Set<String> made : names.pairs(site, OF_EACH_PAIR).values()) {
        pairs = pairs.and(Recall.of("", made, screener));
      }
      System.out.println(pairs.row());
    }
  }

  private void own() {
    Collection<OwnName> all = OwnNames.all();
    start("our own");
    Map<String, List<String>> byFamilies =
        all.stream()
            .filter(OwnName::recognisable)
            .collect(
                Collectors.groupingBy(
                    name -> String.join(" + ", name.families()),
                    TreeMap::new,
                    Collectors.mapping(OwnName::name, Collectors.toList())));
    byFamilies.forEach(this::told);
    told(
        "all names of bodies, in Chinese and pinyin",
        names(all, name -> name.recognisable() && name.isOfBody()));
    told("all imitations of hosts", names(all, name -> name.recognisable() && !name.isOfBody()));
    told("not to be recognised (not counted)", names(all, name -> !name.recognisable()));
  }

  private static List<String> names(Collection<OwnName> all, Predicate<OwnName> which) {
    return all.stream().filter(which).map(OwnName::name).toList();
  }

  private Recall told(String title, Collection<String> names) {
    Recall recall = Recall.of(title, names, screener);
    System.out.println(recall.row());
    return recall;
  }

  private static void start(String set) {
    System.out.printf("%n## %s%n%n%s%n", set, Recall.HEADER);
  }

  private void falseAlarms(Path file) throws IOException {
    Map<Tier, Long> tiers = new EnumMap<>(Tier.class);
    List<String> examples = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String name = lines.readLine(); name != null; name = lines.readLine()) {
        Tier tier = screener.judge(name);
        tiers.merge(tier, 1L, Long::sum);
        if (tier.isAtLeast(Tier.WATCH) && examples.size() < EXAMPLES) {
          examples.add(tier + " " + name);
        }
      }
    }
    long all = tiers.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf("%n## %s: %d names%n%n", file.getFileName(), all);
    System.out.println("| tier | names | per million |\n|---|---|---|");
    tiers.forEach(
        (tier, count) ->
            System.out.printf(Locale.ROOT, "| %s | %d | %.2f |%n", tier, count, count * 1e6 / all));
    examples.forEach(example -> System.out.println("- " + example));
  }
}
