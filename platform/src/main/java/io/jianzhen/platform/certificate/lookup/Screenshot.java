package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.capture.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture of the screen, known by its content and not by its name. Only its header is read, so a
 * picture that would fill the memory when painted does no harm here.
 *
 * @param width in pixels, 1 to {@link #MOST_PIXELS}
 * @param height the same
 */
record Screenshot(Type type, int width, int height, Bytes content) {

  /** More bytes than these are refused: 10 MB. */
  static final int MOST_BYTES = 10 * 1024 * 1024;

  /** No screen is wider or higher, not even one that was scrolled. */
  static final int MOST_PIXELS = 20_000;

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

  /** Reads the header; empty if it is neither PNG nor JPEG, or of impossible size. */
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
      return possible
          ? Optional.of(new Screenshot(type.get(), width, height, Bytes.of(content)))
          : Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static Optional<Type> type(String format) {
    return Arrays.stream(Type.values())
        .filter(type -> type.name().equals(format.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
