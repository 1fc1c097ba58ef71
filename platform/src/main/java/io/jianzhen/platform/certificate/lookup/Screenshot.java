package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.capture.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture of the screen, known by its content and not by its name. It is painted coarsely only,
 * so one that would fill the memory does no harm here.
 *
 * @param width in pixels, 1 to {@link #MOST_PIXELS}
 * @param height the same
 */
record Screenshot(Type type, int width, int height, Bytes content) {

  /** More bytes than these are refused: 10 MB. */
  static final int MOST_BYTES = 10 * 1024 * 1024;

  /** No screen is wider or higher, not even one that was scrolled. */
  static final int MOST_PIXELS = 20_000;

  /** One pixel in as many is painted, across and down. */
  private static final int COARSE = 16;

  /** Some telephones write a little behind the end mark of a JPEG. */
  private static final int MOST_AFTER_END = 65_536;

  /** The forms in which a screenshot may come. */
  enum Type {
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String media;

    Type(String media) {
      this.media = media;
    }

    String media() {
      return media;
    }
  }

  /** Empty if it is neither PNG nor JPEG, cut off, or of impossible size. */
  static Optional<Screenshot> read(byte[] content) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() ? read(readers.next(), in, content) : Optional.empty();
    } catch (IOException | RuntimeException broken) { // readers throw either at broken headers
      return Optional.empty();
    }
  }

  private static Optional<Screenshot> read(ImageReader reader, ImageInputStream in, byte[] content)
      throws IOException {
    try {
      Optional<Type> type = type(reader.getFormatName());
      if (type.isEmpty()) {
        return Optional.empty();
      }
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      boolean possible = width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS;
      if (possible) {
        paint(reader);
      }
      if (type.get() == Type.JPEG && !hasEnd(content)) {
        return Optional.empty();
      }
      return possible
          ? Optional.of(new Screenshot(type.get(), width, height, Bytes.of(content)))
          : Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  /** Reads the picture to its end, coarsely, so that one that is cut off is noticed. */
  private static void paint(ImageReader reader) throws IOException {
    ImageReadParam coarse = reader.getDefaultReadParam();
    coarse.setSourceSubsampling(COARSE, COARSE, 0, 0);
    reader.read(0, coarse);
  }

  /** Readers make up what a JPEG lacks; only its end mark tells that it is whole. */
  private static boolean hasEnd(byte[] jpeg) {
    for (int i = jpeg.length - 2; i >= Math.max(0, jpeg.length - MOST_AFTER_END); i--) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xd9) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Type> type(String format) {
    return Arrays.stream(Type.values())
        .filter(type -> type.name().equals(format.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
