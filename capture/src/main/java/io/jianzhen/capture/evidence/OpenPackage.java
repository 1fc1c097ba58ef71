package io.jianzhen.capture.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The file of a package, opened for reading. Whoever made it may be hostile: nothing is believed
 * that was not compared, and nothing is read into memory that has no limit.
 */
final class OpenPackage implements Closeable {

  /** How the layout of the zip file is called where it fails. */
  static final String LAYOUT = "zip";

  /** The largest package, in bytes. */
  static final long MOST = 1L << 30;

  /** The largest of the small files, in bytes. */
  static final int MOST_IN_MEMORY = 4 << 20;

  private final FileChannel channel;
  private final Map<PackageFile, Long> starts = new EnumMap<>(PackageFile.class);
  private final Map<PackageFile, Digests> files = new EnumMap<>(PackageFile.class);

  private OpenPackage(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a package and checks that its bytes are those of the one zip file that these files give.
   *
   * @throws BrokenPackage if they are not
   * @throws IOException if the file cannot be read at all
   */
  static OpenPackage open(Path path) throws IOException, BrokenPackage {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      var opened = new OpenPackage(channel);
      opened.readLayout();
      return opened;
    } catch (IOException | BrokenPackage | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  /** The files with their digests, in the order of the package. */
  Map<PackageFile, Digests> files() {
    return files;
  }

  boolean has(PackageFile file) {
    return files.containsKey(file);
  }

  InputStream stream(PackageFile file) {
    Long start = starts.get(file);
    Digests digests = files.get(file);
    if (start == null || digests == null) {
      throw new IllegalArgumentException("no %s in this package".formatted(file.path()));
    }
    return new Region(start, digests.length());
  }

  /** One of the small files. */
  byte[] bytes(PackageFile file) throws IOException, BrokenPackage {
    Digests digests = files.get(file);
    if (digests == null || digests.length() > MOST_IN_MEMORY) {
      throw new BrokenPackage(file.path(), "文件过大", "this file is too large");
    }
    return stream(file).readAllBytes();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void readLayout() throws IOException, BrokenPackage {
    long size = channel.size();
    if (size > MOST) {
      throw layout(
          "文件过大：%d 字节，上限 %d".formatted(size, MOST),
          "the file is too large: %d bytes of at most %d".formatted(size, MOST));
    }
    walk(size);
    // What was not compared yet: all that stands between the files and behind them.
    long place = 0;
    for (Map.Entry<PackageFile, Digests> file : files.entrySet()) {
      compare(place, ZipLayout.local(file.getKey(), file.getValue()), size, file.getKey().path());
      place = start(file.getKey()) + file.getValue().length();
    }
    byte[] tail = ZipLayout.tail(files);
    compare(place, tail, size, LAYOUT);
    if (place + tail.length != size) {
      throw layout(
          "压缩包之后还有 %d 个字节".formatted(size - place - tail.length),
          "%d bytes follow the end of the zip file".formatted(size - place - tail.length));
    }
    for (PackageFile file : PackageFile.values()) {
      if (!file.isOptional() && !files.containsKey(file)) {
        throw new BrokenPackage(file.path(), "缺少此文件", "this file is missing");
      }
    }
  }

  /** Goes from file to file and computes their digests. */
  private void walk(long size) throws IOException, BrokenPackage {
    long place = 0;
    Optional<PackageFile> last = Optional.empty();
    while (true) {
      ByteBuffer header = read(place, ZipLayout.LOCAL_LENGTH);
      if (header.remaining() >= Integer.BYTES && header.getInt(0) != ZipLayout.LOCAL) {
        if (place == 0) {
          throw layout(
              "不是证据包：文件开头不是 zip", "this is no evidence package: it does not begin as a zip file");
        }
        return;
      }
      if (header.remaining() < ZipLayout.LOCAL_LENGTH) {
        throw size == 0 ? layout("文件是空的", "the file is empty") : cutShort(LAYOUT, size);
      }
      Optional<PackageFile> file = name(place, header);
      if (file.isEmpty() || (last.isPresent() && file.get().compareTo(last.get()) <= 0)) {
        throw layout(
            "有不认识、重复或次序不对的文件（位置 %d）".formatted(place),
            "a file that is unknown, comes twice or out of order (at byte %d)".formatted(place));
      }
      last = file;
      place += ZipLayout.LOCAL_LENGTH + ZipLayout.name(file.get()).length;
      place = take(file.get(), place, header, size);
    }
  }

  private long take(PackageFile file, long place, ByteBuffer header, long size)
      throws IOException, BrokenPackage {
    long crc = Integer.toUnsignedLong(header.getInt(14));
    long length = Integer.toUnsignedLong(header.getInt(22));
    if (place + length > size) {
      throw cutShort(file.path(), size);
    }
    Digests digests;
    try (var reading = new Digests.Reading(new Region(place, length))) {
      digests = reading.toTheEnd();
    }
    if (digests.crc() != crc) {
      throw new BrokenPackage(
          file.path(), "内容与 zip 校验码（CRC-32）不符", "its content does not match its CRC-32");
    }
    starts.put(file, place);
    files.put(file, digests);
    return place + length;
  }

  private Optional<PackageFile> name(long place, ByteBuffer header) throws IOException {
    int length = Short.toUnsignedInt(header.getShort(26));
    ByteBuffer name = read(place + ZipLayout.LOCAL_LENGTH, Math.min(length, 100));
    return PackageFile.of(StandardCharsets.ISO_8859_1.decode(name).toString());
  }

  private void compare(long place, byte[] expected, long size, String part)
      throws IOException, BrokenPackage {
    ByteBuffer found = read(place, expected.length);
    if (found.remaining() < expected.length) {
      throw cutShort(part, size);
    }
    if (!found.equals(ByteBuffer.wrap(expected))) {
      throw layout(
          "压缩包目录被改动，或不是鉴真制作的（位置 %d，%s）".formatted(place, part),
          "the directory of the zip file was changed, or it is not of Jianzhen's making (at byte %d, %s)"
              .formatted(place, part));
    }
  }

  private long start(PackageFile file) {
    Long start = starts.get(file);
    return start == null ? 0 : start;
  }

  private static BrokenPackage cutShort(String part, long size) {
    return new BrokenPackage(
        part,
        "文件不完整：在第 %d 字节处中断，可能没有传完".formatted(size),
        "the file is cut short: it ends at byte %d; perhaps it was not copied to the end"
            .formatted(size));
  }

  private static BrokenPackage layout(String zh, String en) {
    return new BrokenPackage(LAYOUT, zh, en);
  }

  /** As many bytes as there are, at most so many. */
  private ByteBuffer read(long place, int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
    int n = 0;
    while (n >= 0 && buffer.hasRemaining()) {
      n = channel.read(buffer, place + buffer.position());
    }
    return buffer.flip();
  }

  /** A stretch of the file. */
  private final class Region extends InputStream {

    private final long end;
    private long place;

    Region(long start, long length) {
      place = start;
      end = start + length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
      if (place >= end) {
        return most == 0 ? 0 : -1;
      }
      int n = channel.read(ByteBuffer.wrap(into, offset, (int) Math.min(most, end - place)), place);
      place += Math.max(n, 0);
      return n;
    }
  }
}
