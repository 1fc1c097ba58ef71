package io.jianzhen.roster.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that the cells of a workbook share, read as far as they are asked for.
 *
 * <p>A roster of a million people has several million of them, so they are kept as UTF-8 in large
 * blocks and not as objects.
 */
final class SharedStrings implements AutoCloseable {

  /** What the table may unpack to with all its tags, in bytes. */
  static final long MAX_XML = 256L << 20;

  /**
   * What all texts together may take in memory, in bytes, a place in the index included. A full
   * sheet, a name and two numbers in each row, takes 67 MB.
   */
  static final long MAX_BYTES = 96L << 20;

  private static final int BLOCK = 1 << 20;
  private static final int LENGTH_BYTES = 3;

  private final XmlPart xml;
  private final CellText text = new CellText();
  private final List<byte[]> blocks = new ArrayList<>();
  private int[] starts = new int[1024];
  private int known;
  private int filled = BLOCK;
  private long held;

  SharedStrings(XmlPart xml) {
    this.xml = xml;
  }

  /**
   * A text.
   *
   * @param index counted from 0
   * @throws UnreadableFile if the table is shorter, or its texts pass {@link #MAX_BYTES}
   */
  String get(int index) throws UnreadableFile {
    while (index >= known) {
      if (!toNext()) {
        throw UnreadableFile.damaged("共享字符串表不完整", "its table of shared strings is incomplete");
      }
      append(text.rich(xml).getBytes(StandardCharsets.UTF_8));
    }
    byte[] block = blocks.get(starts[index] / BLOCK);
    int at = starts[index] % BLOCK;
    int length =
        ((block[at] & 0xff) << 16) | ((block[at + 1] & 0xff) << 8) | (block[at + 2] & 0xff);
    return new String(block, at + LENGTH_BYTES, length, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    xml.close();
  }

  private boolean toNext() throws UnreadableFile {
    while (xml.nextStart()) {
      if (xml.isAt("si")) {
        return true;
      }
    }
    return false;
  }

  /** A text never crosses the end of a block; its length stands before it. */
  private void append(byte[] utf8) throws UnreadableFile {
    held += LENGTH_BYTES + utf8.length + Integer.BYTES;
    if (held > MAX_BYTES) {
      throw UnreadableFile.textsTooLarge(MAX_BYTES);
    }
    if (filled + LENGTH_BYTES + utf8.length > BLOCK) {
      blocks.add(new byte[BLOCK]);
      filled = 0;
    }
    byte[] block = blocks.get(blocks.size() - 1);
    if (known == starts.length) {
      starts = Arrays.copyOf(starts, 2 * known);
    }
    starts[known++] = (blocks.size() - 1) * BLOCK + filled;
    block[filled] = (byte) (utf8.length >> 16);
    block[filled + 1] = (byte) (utf8.length >> 8);
    block[filled + 2] = (byte) utf8.length;
    System.arraycopy(utf8, 0, block, filled + LENGTH_BYTES, utf8.length);
    filled += LENGTH_BYTES + utf8.length;
  }
}
