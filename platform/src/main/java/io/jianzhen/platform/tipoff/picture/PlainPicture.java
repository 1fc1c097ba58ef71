package io.jianzhen.platform.tipoff.picture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Copies a picture without what was written beside it. What is not known to belong to the picture
 * is left out, and so is whatever follows its end: telephones put a second picture or a film there,
 * with a place of its own. The picture itself is copied byte by byte. One that breaks off, or is
 * not built as it should be, is copied as far as it is understood.
 */
public final class PlainPicture {

  private PlainPicture() {}

  /** Whether pictures of this media type can be copied so. */
  public static boolean knows(String media) {
    return media.equals("image/jpeg") || media.equals("image/png");
  }

  /**
   * @param in the whole file; memory does not grow with it
   */
  public static void copy(String media, InputStream in, OutputStream out) throws IOException {
    InputStream buffered = new BufferedInputStream(in);
    if (media.equals("image/jpeg")) {
      new JpegCopy(buffered, out).run();
    } else if (media.equals("image/png")) {
      new PngCopy(buffered, out).run();
    } else {
      throw new IllegalArgumentException("no picture: " + media);
    }
  }
}
