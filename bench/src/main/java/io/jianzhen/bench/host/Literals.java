package io.jianzhen.bench.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A file of 2,000 variants of the four sites for {@code grep -F -f}. */
final class Literals {

  static final int COUNT = 2_000;

  private Literals() {}

  /** Writes it into a directory and says where it is. */
  static Path in(Path directory) throws IOException {
    Set<String> all = new TreeSet<>(DnstwistMethod.variants());
    List<OwnName> own = new ArrayList<>(OwnNames.all());
    for (int i = 0; all.size() < COUNT * 2; i += 50) {
      all.add(own.get(i % own.size()).name());
    }
    List<String> sorted = List.copyOf(all);
    List<String> spread = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      spread.add(sorted.get((int) ((long) i * sorted.size() / COUNT)));
    }
    return Files.write(directory.resolve("literals.txt"), spread);
  }
}
