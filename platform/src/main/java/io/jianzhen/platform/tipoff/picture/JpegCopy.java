package io.jianzhen.platform.tipoff.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG file, segment by segment (ITU-T T.81, annex B). Of the segments for applications those
 * stay that change how the picture looks: APP0 of JFIF, the colour profile in APP2, Adobe's APP14;
 * and of the Exif data the one number that says which side is up. All others, and comments, go.
 */
final class JpegCopy {

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int COMMENT = 0xfe;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;

  private final InputStream in;
  private final OutputStream out;
  private boolean turned;

  JpegCopy(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  void run() throws IOException {
    if (in.read() != 0xff || in.read() != START) {
      return;
    }
    marker(START);
    int marker = next();
    while (marker >= 0 && marker != END) {
      if (isAlone(marker)) {
        marker(marker);
        marker = next();
      } else if (!segment(marker)) {
        return;
      } else {
        marker = marker == SCAN ? scan() : next();
      }
    }
    if (marker == END) {
      marker(END);
    }
  }

  /** The next marker between segments, or -1 where there is none. */
  private int next() throws IOException {
    if (in.read() != 0xff) {
      return -1;
    }
    int marker = in.read();
    while (marker == 0xff) {
      marker = in.read();
    }
    return marker == 0 ? -1 : marker;
  }

  /** Restart markers and TEM, which have no length. */
  private static boolean isAlone(int marker) {
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7);
  }

  /** Copies a segment or leaves it out; false where it breaks off. */
  private boolean segment(int marker) throws IOException {
    int high = in.read();
    int low = in.read();
    int length = (high << 8) | low;
    if (high < 0 || low < 0 || length < 2) {
      return false;
    }
    byte[] content = in.readNBytes(length - 2);
    if (content.length < length - 2) {
      return false;
    }
    if (marker == APP1 && !turned) {
      int orientation = Orientation.in(content);
      if (orientation > 1) {
        turned = true;
        write(APP1, Orientation.alone(orientation));
      }
    }
    if (stays(marker, content)) {
      write(marker, content);
    }
    return true;
  }

  private void write(int marker, byte[] content) throws IOException {
    marker(marker);
    out.write((content.length + 2) >> 8);
    out.write(content.length + 2);
    out.write(content);
  }

  private static boolean stays(int marker, byte[] content) {
    if (marker == COMMENT) {
      return false;
    }
    if (marker < APP0 || marker > APP15) {
      return true;
    }
    return switch (marker) {
      case APP0 -> begins(content, "JFIF\0") && hasNoThumbnail(content);
      case APP2 -> begins(content, "ICC_PROFILE\0");
      case APP14 -> begins(content, "Adobe") && content.length == 12;
      default -> false;
    };
  }

  /** A thumbnail may show what was cut off the picture. */
  private static boolean hasNoThumbnail(byte[] jfif) {
    return jfif.length == 14 && jfif[12] == 0 && jfif[13] == 0;
  }

  private static boolean begins(byte[] content, String with) {
    byte[] wanted = with.getBytes(StandardCharsets.US_ASCII);
    return content.length >= wanted.length
        && Arrays.equals(Arrays.copyOf(content, wanted.length), wanted);
  }

  /** Copies the coded data behind the head of a scan; the marker that ends it, or -1. */
  private int scan() throws IOException {
    var pending = new ByteArrayOutputStream();
    for (int one = in.read(); one >= 0; one = in.read()) {
      if (one != 0xff) {
        pending.write(one);
      } else {
        int marker = in.read();
        while (marker == 0xff) {
          marker = in.read();
        }
        if (marker != 0 && !isAlone(marker)) {
          pending.writeTo(out);
          return marker;
        }
        pending.write(0xff);
        pending.write(marker);
      }
      if (pending.size() >= 8_192) {
        pending.writeTo(out);
        pending.reset();
      }
    }
    pending.writeTo(out);
    return -1;
  }

  private void marker(int marker) throws IOException {
    out.write(0xff);
    out.write(marker);
  }
}
