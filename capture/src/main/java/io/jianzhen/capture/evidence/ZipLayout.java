package io.jianzhen.capture.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The bytes of a zip file between its files (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
 * Nothing is packed, no entry has a time, an attribute or a comment: for given files there is one
 * zip only, and every byte of it can be told in advance.
 */
final class ZipLayout {

  static final int LOCAL_LENGTH = 30;
  static final int CENTRAL_LENGTH = 46;
  static final int END_LENGTH = 22;
  static final int LOCAL = 0x04034b50;
  static final int CENTRAL = 0x02014b50;
  static final int END = 0x06054b50;

  private static final short VERSION = 20;
  private static final short FIRST_OF_JANUARY_1980 = 0x21;

  private ZipLayout() {}

  /** What stands before a file. */
  static byte[] local(PackageFile file, Digests digests) {
    byte[] name = name(file);
    byte[] bytes = new byte[LOCAL_LENGTH + name.length];
    ByteBuffer header = littleEndian(bytes).putInt(LOCAL);
    common(header, digests, name);
    header.put(name);
    return bytes;
  }

  /** What stands behind all files. */
  static byte[] tail(Map<PackageFile, Digests> files) {
    int length = 0;
    for (PackageFile file : files.keySet()) {
      length += CENTRAL_LENGTH + name(file).length;
    }
    byte[] bytes = new byte[length + END_LENGTH];
    ByteBuffer tail = littleEndian(bytes);
    long offset = 0;
    for (Map.Entry<PackageFile, Digests> entry : files.entrySet()) {
      byte[] name = name(entry.getKey());
      tail.putInt(CENTRAL).putShort(VERSION);
      common(tail, entry.getValue(), name);
      tail.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
      tail.putInt((int) offset).put(name);
      offset += LOCAL_LENGTH + name.length + entry.getValue().length();
    }
    short count = (short) files.size();
    tail.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
    tail.putInt(length).putInt((int) offset).putShort((short) 0);
    return bytes;
  }

  static byte[] name(PackageFile file) {
    return file.path().getBytes(StandardCharsets.US_ASCII);
  }

  /** Version, flags, method, time, date, CRC, both sizes, lengths of name and extra field. */
  private static void common(ByteBuffer header, Digests digests, byte[] name) {
    header.putShort(VERSION).putShort((short) 0).putShort((short) 0);
    header.putShort((short) 0).putShort(FIRST_OF_JANUARY_1980);
    header.putInt((int) digests.crc());
    header.putInt((int) digests.length()).putInt((int) digests.length());
    header.putShort((short) name.length).putShort((short) 0);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
