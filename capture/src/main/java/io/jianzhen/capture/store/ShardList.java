package io.jianzhen.capture.store;

import io.jianzhen.capture.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;

/** The list of what was put into one directory of a store: a digest a line, in order of time. */
final class ShardList {

  static final String NAME = "list";

  private static final int LINE = 2 * Sha256.LENGTH + 1;

  private final Path file;

  ShardList(Path shard) {
    file = shard.resolve(NAME);
  }

  /** All that are listed. Half a line at the end is what a crash left of one that did not count. */
  Set<Sha256> digests() throws IOException {
    Set<Sha256> digests = new TreeSet<>();
    if (Files.exists(file)) {
      try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
        lines.forEach(line -> Sha256.parse(line).ifPresent(digests::add));
      }
    }
    return digests;
  }

  /** Adds a digest if it is not there yet. */
  void add(Sha256 digest) throws IOException {
    if (digests().contains(digest)) {
      return;
    }
    boolean isNew = !Files.exists(file);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      byte[] line = (digest.hex() + "\n").getBytes(StandardCharsets.US_ASCII);
      channel.write(ByteBuffer.wrap(line), channel.size() / LINE * LINE);
      channel.force(true);
    }
    Path shard = file.getParent();
    if (isNew && shard != null) {
      DurableFile.force(shard);
    }
  }
}
