package io.jianzhen.detect.qr.file;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.qr.read.GreyPicture;
import io.jianzhen.detect.qr.read.QrReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;

/** Reads the codes of files: JPEG, PNG, GIF, BMP, TIFF and PDF, by what they are, not by name. */
public final class QrFiles {

  /** The largest file that is opened, in bytes. */
  static final long MOST_BYTES = 100_000_000;

  private static final int HEAD = 1024;
  private static final Set<String> HEIC =
      Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");

  private QrFiles() {}

  /**
   * Reads a file.
   *
   * <p>Pages of a PDF are given up when they take longer than 15 seconds, and none is begun after
   * 45 seconds; neither breaks off the unpacking of a single picture.
   *
   * @throws UnusablePicture if it is too large, damaged, or of a kind that is not read
   */
  public static QrFile read(Path file) throws UnusablePicture {
    return read(file, System::nanoTime);
  }

  /** The same by another clock of nanoseconds. */
  static QrFile read(Path file, LongSupplier nanos) throws UnusablePicture {
    try {
      check(file);
      byte[] head = head(file);
      if (isPdf(head)) {
        return PdfPages.read(file, Patience.from(nanos));
      }
      if (isHeic(head)) {
        throw heic();
      }
      List<Sentence> remarks = new ArrayList<>();
      var codes = QrReader.read(new PictureFile(file).read(remarks));
      return new QrFile(List.of(new QrFile.Page(1, codes)), remarks);
    } catch (OutOfMemoryError | StackOverflowError tooMuch) {
      throw tooMuchMemory();
    } catch (IOException unreadable) {
      throw unreadable();
    }
  }

  /**
   * The greys of a photo, for whoever looks for something else than codes; of a PDF none.
   *
   * @throws UnusablePicture as {@link #read}, and for PDF
   */
  public static GreyPicture greys(Path file) throws UnusablePicture {
    try {
      check(file);
      byte[] head = head(file);
      if (isPdf(head)) {
        throw new UnusablePicture(
            "是PDF；请把这一页另存为JPEG或PNG图片后再试。",
            "This is a PDF: save the page as JPEG or PNG and try again.");
      }
      if (isHeic(head)) {
        throw heic();
      }
      return new PictureFile(file).read(new ArrayList<>());
    } catch (OutOfMemoryError | StackOverflowError tooMuch) {
      throw tooMuchMemory();
    } catch (IOException unreadable) {
      throw unreadable();
    }
  }

  /**
   * A hostile file that came past all checks. What it held is free again; others may have been
   * refused memory meanwhile.
   */
  private static UnusablePicture tooMuchMemory() {
    return new UnusablePicture(
        "解开这个文件需要太多内存，已停止；请另存为普通图片后再试。",
        "Unpacking the file takes too much memory, so it was stopped; save it as an ordinary picture.");
  }

  private static UnusablePicture heic() {
    return new UnusablePicture(
        "是HEIC（苹果手机默认格式），本程序不读；请在手机上导出或另存为JPEG后再试。",
        "This is HEIC, which is not supported: export as JPEG and try again.");
  }

  private static UnusablePicture unreadable() {
    return new UnusablePicture(
        "文件读不了；请核对文件名和权限。", "The file cannot be read; check name and permissions.");
  }

  private static void check(Path file) throws IOException, UnusablePicture {
    if (!Files.isRegularFile(file)) {
      throw new UnusablePicture("没有这个文件。", "There is no such file.");
    }
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw new UnusablePicture(
          "文件有%d MB，超过%d MB的上限；请缩小或裁剪后再试。".formatted(size / 1_000_000, MOST_BYTES / 1_000_000),
          "The file has %d MB, more than the %d MB that are opened; make it smaller or cut it."
              .formatted(size / 1_000_000, MOST_BYTES / 1_000_000));
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean isPdf(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  /** ISO/IEC 14496-12: a box of type ftyp comes first, with its brand. */
  private static boolean isHeic(byte[] head) {
    if (head.length < 12) {
      return false;
    }
    String box = new String(head, 4, 8, StandardCharsets.ISO_8859_1);
    return box.startsWith("ftyp") && HEIC.contains(box.substring(4).toLowerCase(Locale.ROOT));
  }
}
