package io.jianzhen.roster.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip file that a workbook is, with limits on what its parts may unpack to. */
final class WorkbookZip implements AutoCloseable {

  private static final int MAX_ENTRIES = 10_000;

  /** What all parts together may unpack to, in bytes: a sheet of a million rows has about 1 GB. */
  private static final long MAX_TOTAL = 3L << 30;

  private final ZipFile zip;

  private WorkbookZip(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens the file and believes what it says of its parts only where that speaks against it; the
   * parts are counted again when they are read.
   */
  static WorkbookZip open(Path file) throws UnreadableFile {
    try {
      var opened = new WorkbookZip(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
      try {
        opened.refuseBombs();
        return opened;
      } catch (UnreadableFile bomb) {
        opened.close();
        throw bomb;
      }
    } catch (IOException | IllegalArgumentException notZip) {
      throw UnreadableFile.damaged("压缩结构不完整", "its zip structure is incomplete");
    }
  }

  /** Whether the part is there; names are compared exactly. */
  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /**
   * Starts reading a part.
   *
   * @param max bytes that it may unpack to
   * @throws UnreadableFile if there is no such part
   */
  GuardedStream part(String name, long max) throws UnreadableFile {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw UnreadableFile.damaged("缺少 " + name, "it lacks " + name);
    }
    try {
      return new GuardedStream(
          zip.getInputStream(entry), entry.getCompressedSize(), Math.min(max, MAX_TOTAL));
    } catch (IOException | IllegalArgumentException broken) {
      throw UnreadableFile.damaged("无法解压 " + name, "it cannot unpack " + name);
    }
  }

  /** What the part unpacks to, as the file says, in bytes. */
  long statedSize(String name) {
    ZipEntry entry = zip.getEntry(name);
    return entry == null ? 0 : Math.max(0, entry.getSize());
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException nothingLost) {
      // The file was only read.
    }
  }

  private void refuseBombs() throws UnreadableFile {
    if (zip.size() > MAX_ENTRIES) {
      throw UnreadableFile.zipBomb();
    }
    long total = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      long size = Math.max(0, entry.getSize());
      total += size;
      if (total > MAX_TOTAL || GuardedStream.isBomb(size, entry.getCompressedSize())) {
        throw UnreadableFile.zipBomb();
      }
    }
  }
}
