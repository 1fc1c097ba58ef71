package io.jianzhen.cli.input;

import io.jianzhen.detect.Sentence;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The text of one input, unpacked if it is gzip or zstd.
 *
 * <p>Where the input breaks off, the text ends, so that everything before is still judged; {@link
 * #complete} then says what happened. The line that was cut gets a NUL, which no name has: half a
 * name may look like another one.
 */
public final class NameInput extends InputStream {

  private static final long UNKNOWN = -1;

  private final String name;
  private final long size;
  private final CountedInput file;
  private final InputStream text;
  private @Nullable UnusableInput failure;
  private boolean isEnded;

  private NameInput(String name, long size, InputStream in) throws IOException {
    this.name = name;
    this.size = size;
    file = new CountedInput(in);
    text = Packing.unpack(file, name);
  }

  /**
   * Opens a file.
   *
   * @throws UnusableInput if it is not there, cannot be read, or is packed in a way we do not read
   */
  public static NameInput open(Path path) throws UnusableInput {
    String name = path.toString();
    try {
      if (Files.isDirectory(path)) {
        throw new UnusableInput(
            name, new Sentence("这是文件夹；请给出其中的文件。", "This is a directory; name the files in it."));
      }
      long size = Files.isRegularFile(path) ? Files.size(path) : UNKNOWN;
      return new NameInput(name, size, stream(path));
    } catch (IOException unreadable) {
      throw unusable(name, unreadable);
    }
  }

  /** Two or three times as fast as the stream of a channel; that one tells better what is wrong. */
  private static InputStream stream(Path path) throws IOException {
    Files.newByteChannel(path).close();
    return new FileInputStream(path.toFile());
  }

  /**
   * Reads what is piped in.
   *
   * @throws UnusableInput if it cannot be read, or is packed in a way we do not read
   */
  public static NameInput piped(InputStream in) throws UnusableInput {
    try {
      return new NameInput("-", UNKNOWN, in);
    } catch (IOException unreadable) {
      throw unusable("-", unreadable);
    }
  }

  /** The input as the user named it. */
  public String name() {
    return name;
  }

  /** How much of the file has been read, in hundredths; -1 if its size is unknown. */
  public int percent() {
    return size <= 0 ? -1 : (int) Math.min(100, file.count() * 100 / size);
  }

  /**
   * To be asked after the end of the text.
   *
   * @throws UnusableInput if the input broke off before its end
   */
  public void complete() throws UnusableInput {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (isEnded || length == 0) {
      return isEnded ? -1 : 0;
    }
    try {
      int read = text.read(bytes, offset, length);
      isEnded = read < 0;
      return read;
    } catch (IOException | RuntimeException broken) {
      // The library that unpacks zstd tells damage by unchecked exceptions of several kinds.
      failure = broken(broken);
      isEnded = true;
      bytes[offset] = 0;
      return 1;
    }
  }

  @Override
  public int available() throws IOException {
    return isEnded ? 0 : text.available();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private UnusableInput broken(Exception cause) {
    if (String.valueOf(cause.getMessage()).startsWith("Window size too large")) {
      return new UnusableInput(
          name,
          new Sentence(
              "压缩窗口超过8 MB；请先解压：zstd -dc --long=31 文件 | ./jianzhen …",
              "Packed with a window of more than 8 MB; unpack it first: zstd -dc --long=31 FILE |"
                  + " ./jianzhen …"));
    }
    boolean isCut = cause instanceof EOFException || isShort(cause);
    boolean isDamaged = cause instanceof ZipException || cause instanceof RuntimeException;
    if (!isCut && !isDamaged && cause instanceof IOException unreadable) {
      return unusable(name, unreadable);
    }
    return new UnusableInput(
        name,
        new Sentence(
            "压缩文件%s（约在第 %d 字节）；请重新获取该文件。此前的结果有效，之后的内容没有核查。"
                .formatted(isCut ? "不完整" : "已损坏", file.count()),
            "The packed file is %s near byte %d; get it again. What was told before holds; the rest was not looked at."
                .formatted(isCut ? "cut short" : "damaged", file.count())));
  }

  private static boolean isShort(Exception cause) {
    return String.valueOf(cause.getMessage()).startsWith("Not enough input bytes");
  }

  private static UnusableInput unusable(String name, IOException cause) {
    if (cause instanceof UnusableInput known) {
      return known;
    }
    if (cause instanceof NoSuchFileException) {
      return new UnusableInput(
          name, new Sentence("没有这个文件；请核对文件名。", "There is no such file; check its name."));
    }
    if (cause instanceof AccessDeniedException) {
      return new UnusableInput(
          name, new Sentence("没有读取权限；请检查文件权限。", "It may not be read; check its permissions."));
    }
    return new UnusableInput(
        name, new Sentence("读取失败：" + cause.getMessage(), "Reading failed: " + cause.getMessage()));
  }
}
