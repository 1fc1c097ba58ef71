package io.jianzhen.capture.log;

import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.store.DurableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a log below its directory: tiles of 256 hashes and bundles of 256 entries (C2SP
 * tlog-tiles). Files that belong to a larger tree than the one asked for are not looked at: a crash
 * may have left them.
 */
final class Tiles {

  /** How many hashes or entries a full file has. */
  static final int WIDTH = 256;

  /** The longest entry in bytes. */
  static final int MOST_ENTRY = 0xffff;

  private static final String ENTRIES = "entries";

  private final Path directory;

  Tiles(Path directory) {
    this.directory = directory;
  }

  /** The root of the tree over entries from {@code first} on, {@code count} of them, at least 1. */
  Sha256 root(long first, long count, long size) throws IOException {
    if (Long.bitCount(count) == 1 && first % count == 0) {
      int height = Long.numberOfTrailingZeros(count);
      int level = height / 8;
      int width = 1 << (height % 8);
      long start = first >> (8 * level);
      List<Sha256> tile = hashes(level, start / WIDTH, size);
      int offset = (int) (start % WIDTH);
      return Merkle.perfect(tile.subList(offset, offset + width));
    }
    long left = Merkle.split(count);
    return Merkle.node(root(first, left, size), root(first + left, count - left, size));
  }

  Sha256 root(long size) throws IOException {
    return size == 0 ? Merkle.EMPTY : root(0, size, size);
  }

  /** How many hashes a level has in a tree of this size. */
  static long hashesAt(int level, long size) {
    return 8 * level >= Long.SIZE ? 0 : size >> (8 * level);
  }

  /** The hashes of one tile, as many as a tree of this size has. */
  List<Sha256> hashes(int level, long tile, long size) throws IOException {
    int width = (int) Math.min(WIDTH, hashesAt(level, size) - tile * WIDTH);
    byte[] bytes = read(Integer.toString(level), tile, width);
    if (bytes.length < width * Sha256.LENGTH) {
      throw new DamagedLog("tile %d/%d is too short".formatted(level, tile));
    }
    List<Sha256> hashes = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      int start = i * Sha256.LENGTH;
      hashes.add(Sha256.ofDigest(Arrays.copyOfRange(bytes, start, start + Sha256.LENGTH)));
    }
    return hashes;
  }

  /** The entries of one bundle, as many as a tree of this size has. */
  List<byte[]> entries(long bundle, long size) throws IOException {
    int width = (int) Math.min(WIDTH, size - bundle * WIDTH);
    ByteBuffer bytes = ByteBuffer.wrap(read(ENTRIES, bundle, width));
    List<byte[]> entries = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      if (bytes.remaining() < Short.BYTES) {
        throw new DamagedLog("bundle %d is too short".formatted(bundle));
      }
      byte[] entry = new byte[Short.toUnsignedInt(bytes.getShort())];
      if (bytes.remaining() < entry.length) {
        throw new DamagedLog("bundle %d is too short".formatted(bundle));
      }
      bytes.get(entry);
      entries.add(entry);
    }
    return entries;
  }

  /** Writes what a tree of {@code size} entries has more when these are added. */
  void add(List<byte[]> entries, long size) throws IOException {
    List<byte[]> bundle =
        new ArrayList<>(size % WIDTH == 0 ? List.of() : entries(size / WIDTH, size));
    long number = size / WIDTH;
    for (byte[] entry : entries) {
      bundle.add(entry);
      if (bundle.size() == WIDTH) {
        writeEntries(number++, bundle);
        bundle.clear();
      }
    }
    if (!bundle.isEmpty()) {
      writeEntries(number, bundle);
    }
    addHashes(0, entries.stream().map(Merkle::leaf).toList(), size);
  }

  /** Removes narrower versions of files that are full in a tree of this size. */
  void tidy(long before, long size) throws IOException {
    for (long bundle = before / WIDTH; bundle < size / WIDTH; bundle++) {
      removeNarrow(ENTRIES, bundle);
    }
    for (int level = 0; hashesAt(level, size) >= WIDTH; level++) {
      long full = hashesAt(level, size) / WIDTH;
      for (long tile = hashesAt(level, before) / WIDTH; tile < full; tile++) {
        removeNarrow(Integer.toString(level), tile);
      }
    }
  }

  private void addHashes(int level, List<Sha256> more, long size) throws IOException {
    if (more.isEmpty()) {
      return;
    }
    long before = hashesAt(level, size);
    long number = before / WIDTH;
    List<Sha256> tile =
        new ArrayList<>(before % WIDTH == 0 ? List.of() : hashes(level, number, size));
    List<Sha256> above = new ArrayList<>();
    for (Sha256 hash : more) {
      tile.add(hash);
      if (tile.size() == WIDTH) {
        writeHashes(level, number++, tile);
        above.add(Merkle.perfect(tile));
        tile.clear();
      }
    }
    if (!tile.isEmpty()) {
      writeHashes(level, number, tile);
    }
    addHashes(level + 1, above, size);
  }

  private void writeHashes(int level, long tile, List<Sha256> hashes) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Sha256.LENGTH);
    hashes.forEach(hash -> bytes.put(hash.toArray()));
    write(path(Integer.toString(level), tile, hashes.size()), bytes.array());
  }

  private void writeEntries(long bundle, List<byte[]> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      bytes.write(entry.length >> 8);
      bytes.write(entry.length);
      bytes.writeBytes(entry);
    }
    write(path(ENTRIES, bundle, entries.size()), bytes.toByteArray());
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      DurableFile.makeDirectory(parent);
    }
    DurableFile.replace(file, out -> out.write(bytes));
  }

  /** The file of this width; where it is gone, the full one begins with the same. */
  private byte[] read(String level, long number, int width) throws IOException {
    try {
      return Files.readAllBytes(path(level, number, width));
    } catch (NoSuchFileException narrowIsGone) {
      try {
        return Files.readAllBytes(path(level, number, WIDTH));
      } catch (NoSuchFileException gone) {
        throw new DamagedLog("tile %s/%d of width %d is missing".formatted(level, number, width));
      }
    }
  }

  private void removeNarrow(String level, long number) throws IOException {
    Path narrow = path(level, number, 1).getParent();
    if (narrow == null || !Files.isDirectory(narrow)) {
      return;
    }
    try (Stream<Path> files = Files.list(narrow)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(narrow);
  }

  /** Such as {@code tile/0/x001/x234/067.p/12}. */
  Path path(String level, long number, int width) {
    var digits = new StringBuilder("%03d".formatted(number % 1000));
    for (long rest = number / 1000; rest > 0; rest /= 1000) {
      digits.insert(0, "x%03d/".formatted(rest % 1000));
    }
    String narrow = width == WIDTH ? "" : ".p/" + width;
    return directory.resolve("tile").resolve(level).resolve(digits + narrow);
  }
}
