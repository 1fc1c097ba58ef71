package io.jianzhen.detect.qr.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a PDF would unpack to. Whatever a page leads to is walked, each object once:
 * pictures, their masks, patterns, forms, what stands for annotations, and the page's own stream.
 * What a picture says of its size, what its JPEG says, and what its stream unpacks to are all
 * bounded. Objects that the file itself keeps packed are unpacked by the library unchecked.
 */
final class PageWeight {

  /** The most points that a picture on a page may have; the library unpacks it as a whole. */
  static final long MOST_POINTS = 25_000_000;

  /** Bytes that a stream may unpack to: such a picture in four inks. */
  private static final int MOST_BYTES = 100_000_000;

  /** Bytes between two filters, which are held here. */
  private static final int MOST_BETWEEN = 30_000_000;

  private static final int MOST_OBJECTS = 50_000;
  private static final int MOST_FILTERS = 4;

  private static final Set<COSName> JPEG =
      Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);

  /** Filters of pictures, which unpack to the size that is declared. */
  private static final Set<COSName> OF_PICTURES =
      Set.of(
          COSName.CCITTFAX_DECODE,
          COSName.CCITTFAX_DECODE_ABBREVIATION,
          COSName.JPX_DECODE,
          COSName.JBIG2_DECODE);

  private final IdentityHashMap<COSStream, Boolean> known = new IdentityHashMap<>();
  private final Patience patience;

  PageWeight(Patience patience) {
    this.patience = patience;
  }

  /**
   * Whether anything that the page leads to is too large, or there is too much of it.
   *
   * @throws GivenUp if it takes too long to tell
   */
  boolean isTooLarge(PDPage page) throws IOException {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> next = roots(page);
    while (!next.isEmpty()) {
      COSBase one = next.remove();
      if (!seen.add(one)) {
        continue;
      }
      patience.check();
      if (seen.size() > MOST_OBJECTS || isTooLarge(one)) {
        return true;
      }
      if (one instanceof COSDictionary dictionary) {
        dictionary.getValues().forEach(part -> add(part, next));
      } else if (one instanceof COSArray array) {
        array.forEach(part -> add(part, next));
      }
    }
    return false;
  }

  /** A page that is left out because of a picture. */
  static GivenUp tooLarge() {
    return new GivenUp("图片过大", "its pictures are too large");
  }

  /** Nothing below them leads back to the tree of pages. */
  private static Deque<COSBase> roots(PDPage page) throws IOException {
    Deque<COSBase> roots = new ArrayDeque<>();
    add(page.getCOSObject().getItem(COSName.CONTENTS), roots);
    add(page.getCOSObject().getItem(COSName.GROUP), roots);
    if (page.getResources() != null) {
      roots.add(page.getResources().getCOSObject());
    }
    for (PDAnnotation annotation : page.getAnnotations()) {
      add(annotation.getCOSObject().getItem(COSName.AP), roots);
    }
    return roots;
  }

  private static void add(@Nullable COSBase part, Deque<COSBase> next) {
    COSBase here = part instanceof COSObject reference ? reference.getObject() : part;
    if (here instanceof COSDictionary || here instanceof COSArray) {
      next.add(here);
    }
  }

  private boolean isTooLarge(COSBase one) {
    if (one instanceof COSDictionary dictionary && isDeclaredTooLarge(dictionary)) {
      return true;
    }
    return one instanceof COSStream stream
        && known.computeIfAbsent(stream, PageWeight::unpacksTooLarge);
  }

  /**
   * By what it says of itself, or its filter's parameters do; for pictures between other operators
   * too.
   */
  static boolean isDeclaredTooLarge(COSDictionary picture) {
    long wide = Math.max(1, picture.getInt(COSName.WIDTH, COSName.W, 1));
    long high = Math.max(1, picture.getInt(COSName.HEIGHT, COSName.H, 1));
    for (COSDictionary how :
        dictionaries(picture.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP))) {
      wide = Math.max(wide, how.getInt(COSName.COLUMNS, 1));
      high = Math.max(high, how.getInt(COSName.ROWS, 1));
    }
    boolean isPicture = wide > 1 || high > 1;
    long columns = picture.getInt(COSName.COLUMNS, 1);
    long colours = Math.max(1, picture.getInt(COSName.COLORS, 1));
    return (isPicture && wide * high > MOST_POINTS) || columns * colours > MOST_POINTS;
  }

  private static List<COSDictionary> dictionaries(@Nullable COSBase given) {
    List<COSDictionary> all = new ArrayList<>();
    if (given instanceof COSDictionary one) {
      all.add(one);
    } else if (given instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSDictionary one) {
          all.add(one);
        }
      }
    }
    return all;
  }

  private static boolean unpacksTooLarge(COSStream stream) {
    try (InputStream raw = stream.createRawInputStream()) {
      return unpacksTooLarge(raw, stream.getFilters(), stream);
    } catch (IOException damaged) {
      return false;
    }
  }

  /** Whether what is packed by these filters is too large. */
  static boolean unpacksTooLarge(InputStream raw, @Nullable COSBase given, COSDictionary about) {
    List<COSName> filters = filters(given);
    if (filters.size() > MOST_FILTERS) {
      return true;
    }
    try {
      InputStream in = raw;
      for (int i = 0; i < filters.size(); i++) {
        COSName filter = filters.get(i);
        if (JPEG.contains(filter)) {
          return isLargeJpeg(in);
        }
        if (OF_PICTURES.contains(filter)) {
          return false;
        }
        boolean isLast = i == filters.size() - 1;
        var out = new Counted(isLast ? null : new ByteArrayOutputStream());
        try {
          FilterFactory.INSTANCE.getFilter(filter).decode(in, out, about, i);
        } catch (IOException | RuntimeException stopped) {
          // It is full, or damaged, which shows when it is drawn.
          in = raw;
        }
        if (out.isFull()) {
          return true;
        }
        in = out.again();
      }
      return false;
    } catch (IOException damaged) {
      return false;
    }
  }

  private static List<COSName> filters(@Nullable COSBase given) {
    List<COSName> names = new ArrayList<>();
    if (given instanceof COSName name) {
      names.add(name);
    } else if (given instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** By what the JPEG itself says. */
  private static boolean isLargeJpeg(InputStream in) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (var data = ImageIO.createImageInputStream(in)) {
      reader.setInput(data, true, true);
      return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS;
    } catch (RuntimeException damaged) {
      return false;
    } finally {
      reader.dispose();
    }
  }

  /** Counts what is unpacked, keeps it if it is needed, and stops when it is too much. */
  private static final class Counted extends OutputStream {

    private final @Nullable ByteArrayOutputStream kept;
    private final int most;
    private long count;

    Counted(@Nullable ByteArrayOutputStream kept) {
      this.kept = kept;
      most = kept == null ? MOST_BYTES : MOST_BETWEEN;
    }

    boolean isFull() {
      return count > most;
    }

    InputStream again() {
      return new ByteArrayInputStream(kept == null ? new byte[0] : kept.toByteArray());
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      count += length;
      if (isFull()) {
        throw new IOException("too large");
      }
      if (kept != null) {
        kept.write(bytes, offset, length);
      }
    }
  }
}
