package io.jianzhen.cli.input;

import io.airlift.compress.zstd.ZstdInputStream;
import io.jianzhen.detect.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** How a file is packed, told from its first bytes, never from its name. */
enum Packing {
  GZIP("\u001f\u008b", ""),
  ZSTD("(\u00b5/\u00fd", ""),
  ZIP("PK\u0003\u0004", "unzip -p"),
  XZ("\u00fd7zX", "xz -dc"),
  BZIP2("BZh", "bzip2 -dc"),
  UTF_16_LITTLE("\u00ff\u00fe", "iconv -f UTF-16 -t UTF-8"),
  UTF_16_BIG("\u00fe\u00ff", "iconv -f UTF-16 -t UTF-8"),
  NONE("", "");

  private static final int MAGIC = 4;

  private final String magic;
  private final String elsewhere;

  /**
   * @param elsewhere the command that turns it into text, where we do not; empty where we do
   */
  Packing(String magic, String elsewhere) {
    this.magic = magic;
    this.elsewhere = elsewhere;
  }

  /**
   * The text in the stream, unpacked as it is read.
   *
   * @param name the input as the user named it
   * @throws UnusableInput if it is packed in a way that we do not read
   */
  static InputStream unpack(InputStream in, String name) throws IOException {
    byte[] first = in.readNBytes(MAGIC);
    var whole = new PushbackInputStream(in, MAGIC);
    whole.unread(first);
    Packing packing = of(first);
    if (!packing.elsewhere.isEmpty()) {
      throw new UnusableInput(name, packing.advice());
    }
    return switch (packing) {
      case GZIP -> new GzipMembers(whole);
      case ZSTD -> new Zstd(whole);
      default -> whole;
    };
  }

  private static Packing of(byte[] first) {
    for (Packing packing : values()) {
      if (packing.begins(first)) {
        return packing;
      }
    }
    return NONE;
  }

  private boolean begins(byte[] first) {
    for (int i = 0; i < magic.length(); i++) {
      if (i >= first.length || (first[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private Sentence advice() {
    return new Sentence(
        "不能直接读取%s格式；请先转换：%s 文件 | ./jianzhen …".formatted(name(), elsewhere),
        "%s is not read directly; convert it: %s FILE | ./jianzhen …".formatted(name(), elsewhere));
  }

  /** Reading it ahead never waits for anybody, so there is always more until the end. */
  private static final class Zstd extends ZstdInputStream {

    /** What a call has unpacked is lost with it when the file is damaged there. */
    private static final int MOST_LOST = 1 << 13;

    Zstd(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return super.read(bytes, offset, Math.min(length, MOST_LOST));
    }

    @Override
    public int available() {
      return 1;
    }
  }
}
