package io.jianzhen.detect.qr.file;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.qr.read.GreyPicture;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A file with a picture. It is read in strips, so that only its greys are ever there as a whole.
 */
final class PictureFile {

  /** The most points that are unpacked. */
  static final long MOST_POINTS = 50_000_000;

  /** The most points along a side; a row is unpacked as a whole. */
  static final int LONGEST_SIDE = 30_000;

  private static final int STRIP_POINTS = 6_000_000;

  /** What is made for hostile data; the reader of WBMP takes nearly anything for a picture. */
  private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp", "tif", "tiff");

  private final Path file;

  PictureFile(Path file) {
    this.file = file;
  }

  /** The picture in greys, on white where it is transparent. */
  GreyPicture read(List<Sentence> remarks) throws IOException, UnusablePicture {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = reader(in);
      try {
        reader.setInput(in, false, true);
        return read(reader, remarks);
      } catch (IOException | RuntimeException damaged) {
        // Readers of pictures throw all sorts at damaged ones.
        throw new UnusablePicture(
            "图片已损坏或不完整，读不出来；请重新拍摄或导出。",
            "The picture is damaged or incomplete; take or export it again.");
      } finally {
        reader.dispose();
      }
    }
  }

  private static ImageReader reader(ImageInputStream in) throws IOException, UnusablePicture {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return reader;
      }
      reader.dispose();
    }
    throw new UnusablePicture(
        "不是可读的图片；支持JPEG、PNG、GIF、BMP、TIFF和PDF。",
        "This is no picture that is read; supported are JPEG, PNG, GIF, BMP, TIFF and PDF.");
  }

  private static GreyPicture read(ImageReader reader, List<Sentence> remarks)
      throws IOException, UnusablePicture {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    long points = (long) width * height;
    if (points > MOST_POINTS) {
      throw new UnusablePicture(
          "图片有%d×%d点，超过%d万点的上限，没有解开；请缩小或裁剪后再试。".formatted(width, height, MOST_POINTS / 10_000),
          "The picture has %d by %d points, more than the %d million that are unpacked; make it smaller or cut it."
              .formatted(width, height, MOST_POINTS / 1_000_000));
    }
    if (Math.max(width, height) > LONGEST_SIDE) {
      throw new UnusablePicture(
          "图片有%d×%d点，一边超过%d点的上限，没有解开；请裁剪后再试。".formatted(width, height, LONGEST_SIDE),
          "The picture has %d by %d points, more than %d along a side, so it was not unpacked; cut it."
              .formatted(width, height, LONGEST_SIDE));
    }
    byte[] grey = new byte[(int) points];
    int rows = Math.max(1, STRIP_POINTS / width);
    for (int top = 0; top < height; top += rows) {
      int high = Math.min(rows, height - top);
      strip(reader, new Rectangle(0, top, width, high), grey);
    }
    if (hasMore(reader)) {
      remarks.add(
          new Sentence(
              "文件有多幅画面，只看了第一幅。", "The file has several frames; only the first was looked at."));
    }
    return new GreyPicture(width, height, grey);
  }

  private static boolean hasMore(ImageReader reader) {
    try {
      return reader.getWidth(1) > 0;
    } catch (IOException | RuntimeException onlyOne) {
      return false;
    }
  }

  private static void strip(ImageReader reader, Rectangle where, byte[] grey) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceRegion(where);
    try {
      BufferedImage image = reader.read(0, param);
      int[] row = new int[where.width];
      for (int y = 0; y < where.height; y++) {
        image.getRGB(0, y, where.width, 1, row, 0, where.width);
        for (int x = 0; x < where.width; x++) {
          grey[(where.y + y) * where.width + x] = onWhite(row[x]);
        }
      }
    } catch (IIOException unknownColours) {
      if (!reader.canReadRaster()) {
        throw unknownColours;
      }
      printed(reader.readRaster(0, param), where, grey);
    }
  }

  static byte onWhite(int argb) {
    int alpha = argb >>> 24;
    int luma = ((argb >> 16 & 0xFF) * 77 + (argb >> 8 & 0xFF) * 150 + (argb & 0xFF) * 29) >> 8;
    return (byte) (luma * alpha / 255 + 255 - alpha);
  }

  /**
   * JPEG for printers: four inks, which Adobe writes inverted; the first is the lightness or cyan.
   */
  private static void printed(Raster raster, Rectangle where, byte[] grey) {
    int[] point = new int[raster.getNumBands()];
    for (int y = 0; y < where.height; y++) {
      for (int x = 0; x < where.width; x++) {
        raster.getPixel(raster.getMinX() + x, raster.getMinY() + y, point);
        int black = point.length > 3 ? point[3] : 255;
        grey[(where.y + y) * where.width + x] = (byte) (point[0] * black / 255);
      }
    }
  }
}
