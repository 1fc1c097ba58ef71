package io.jianzhen.platform.tipoff.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Which side of a photo is up: the only thing of Exif data that is needed to look at it. */
final class Orientation {

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int MOST = 8;

  private Orientation() {}

  /** From 1 to 8; 1, which is upright, where nothing can be read. */
  static int in(byte[] app1) {
    if (app1.length < EXIF.length || !Arrays.equals(Arrays.copyOf(app1, EXIF.length), EXIF)) {
      return 1;
    }
    ByteBuffer tiff = ByteBuffer.wrap(app1, EXIF.length, app1.length - EXIF.length).slice();
    try {
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(4);
      int entries = Short.toUnsignedInt(tiff.getShort(directory));
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + i * 12;
        if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG && tiff.getShort(entry + 2) == SHORT) {
          int value = tiff.getShort(entry + 8);
          return value >= 1 && value <= MOST ? value : 1;
        }
      }
    } catch (IndexOutOfBoundsException | BufferUnderflowException broken) {
      return 1;
    }
    return 1;
  }

  /** Exif data that says nothing else. */
  static byte[] alone(int orientation) {
    return ByteBuffer.allocate(EXIF.length + 26)
        .put(EXIF)
        .put((byte) 'M')
        .put((byte) 'M')
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
