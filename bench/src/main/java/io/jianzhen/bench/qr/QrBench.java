package io.jianzhen.bench.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.jianzhen.detect.qr.read.GreyPicture;
import io.jianzhen.detect.qr.read.QrCode;
import io.jianzhen.detect.qr.read.QrReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/**
 * How many of the hard photos are read, and how long one takes, unpacking included, beside
 * unpacking it and one try of the library alone. CPU time of one thread, after a round to warm up.
 */
public final class QrBench {

  private QrBench() {}

  /** Prints two tables. */
  public static void main(String[] args) {
    List<HardPhoto> photos = HardPhotos.all();
    Run library = run(photos, QrBench::readsInOneTry);
    Run ours = run(photos, QrBench::reads);
    System.out.println(
        "| kind, of " + HardPhotos.OF_A_KIND + " | one try of ZXing | **Jianzhen** |");
    System.out.println("|---|---|---|");
    for (Kind kind : Kind.values()) {
      System.out.printf(
          "| %s | %d | %d |%n",
          kind.name().toLowerCase(Locale.ROOT),
          library.read[kind.number()],
          ours.read[kind.number()]);
    }
    System.out.printf("| **all** | %d | %d |%n%n", library.all(), ours.all());
    System.out.println(
        "| a photo, unpacking included | p50 ms | p95 ms | most ms | sum, times one try |");
    System.out.println("|---|---|---|---|---|");
    row("one try of ZXing", library, library);
    row("**Jianzhen**", ours, library);
  }

  private static void row(String title, Run run, Run library) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.0f | %.1f |%n",
        title,
        run.millis[run.millis.length / 2],
        run.millis[run.millis.length * 95 / 100],
        run.millis[run.millis.length - 1],
        Arrays.stream(run.millis).sum() / Arrays.stream(library.millis).sum());
  }

  private static Run run(List<HardPhoto> photos, Predicate<HardPhoto> way) {
    long warm = photos.stream().filter(way).count();
    var run = new Run(new int[Kind.values().length], new double[photos.size()]);
    var threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < photos.size(); i++) {
      long start = threads.getCurrentThreadCpuTime();
      boolean isRead = way.test(photos.get(i));
      run.millis[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
      run.read[photos.get(i).kind().number()] += isRead ? 1 : 0;
    }
    if (run.all() != warm) {
      throw new IllegalStateException("not the same in every round: " + warm + ", " + run.all());
    }
    Arrays.sort(run.millis);
    return run;
  }

  private static boolean reads(HardPhoto photo) {
    return QrReader.read(grey(photo)).stream().map(QrCode::text).anyMatch(photo.text()::equals);
  }

  /** Whether it reads anything: the library's text is wrong wherever it is GBK. */
  private static boolean readsInOneTry(HardPhoto photo) {
    BufferedImage image = unpacked(photo);
    int width = image.getWidth();
    int[] points = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    var source = new RGBLuminanceSource(width, image.getHeight(), points);
    try {
      new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(source)),
              Map.of(DecodeHintType.TRY_HARDER, true));
      return true;
    } catch (ReaderException notRead) {
      return false;
    }
  }

  /** The photo in greys. */
  static GreyPicture grey(HardPhoto photo) {
    BufferedImage image = unpacked(photo);
    int width = image.getWidth();
    int height = image.getHeight();
    int[] points = image.getRGB(0, 0, width, height, null, 0, width);
    byte[] grey = new byte[points.length];
    for (int i = 0; i < grey.length; i++) {
      int p = points[i];
      grey[i] = (byte) (((p >> 16 & 0xFF) * 77 + (p >> 8 & 0xFF) * 150 + (p & 0xFF) * 29) >> 8);
    }
    return new GreyPicture(width, height, grey);
  }

  private static BufferedImage unpacked(HardPhoto photo) {
    try {
      return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  /** What came out: photos read by kind, and milliseconds, sorted. */
  @SuppressWarnings("ArrayRecordComponent") // Filled in place and never compared.
  private record Run(int[] read, double[] millis) {
    int all() {
      return Arrays.stream(read).sum();
    }
  }
}
