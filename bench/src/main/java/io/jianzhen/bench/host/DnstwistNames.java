package io.jianzhen.bench.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The names that the installed dnstwist makes of a site: by default, with each of its dictionaries,
 * and with each of its lists of top-level domains.
 *
 * @param program where it is installed
 * @param dictionaries where its word lists are
 */
record DnstwistNames(Path program, Path dictionaries) {

  static final String ABSENT = "dnstwist is not installed; on Debian: apt-get install dnstwist";

  /** The one that Debian installs, or empty if it is not there. */
  static Optional<DnstwistNames> installed() {
    var debian =
        new DnstwistNames(
            Path.of("/usr/bin/dnstwist"), Path.of("/usr/share/dnstwist/dictionaries"));
    return Optional.of(debian).filter(found -> Files.isExecutable(found.program));
  }

  /** What each way of calling it makes of a site, the site itself not among it. */
  Map<String, Set<String>> of(String site) throws IOException, InterruptedException {
    Map<String, Set<String>> made = new LinkedHashMap<>();
    made.put("default", run(site, List.of()));
    for (Path list : lists()) {
      String option = list.toString().endsWith("_tlds.dict") ? "--tld" : "--dictionary";
      made.put(
          "%s %s".formatted(option, list.getFileName()),
          run(site, List.of(option, list.toString())));
    }
    return made;
  }

  private List<Path> lists() throws IOException {
    try (Stream<Path> files = Files.list(dictionaries)) {
      return files.filter(file -> file.toString().endsWith(".dict")).sorted().toList();
    }
  }

  private Set<String> run(String site, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString(), "--format", "list"));
    command.addAll(options);
    command.add(site);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException("%s failed".formatted(command));
    }
    Set<String> names = new LinkedHashSet<>(out.lines().toList());
    names.remove(site);
    return names;
  }
}
