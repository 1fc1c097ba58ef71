package io.jianzhen.roster.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file in one of the encodings that Chinese spreadsheet programs write: UTF-8 with or
 * without a byte order mark, UTF-16 with one, and GB18030 (of which GBK and GB 2312 are parts).
 *
 * @param mark length of the byte order mark, in bytes
 */
record TextFile(Path file, Charset charset, int mark) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int CHUNK = 1 << 16;

  /**
   * Finds the encoding by decoding the whole file, since a roster may have its first Chinese
   * character far down.
   *
   * @throws UnreadableFile if the file is no text
   */
  static TextFile of(Path file) throws UnreadableFile, IOException {
    byte[] head = head(file);
    if (startsWith(head, 0xff, 0xfe)) {
      return new TextFile(file, StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(head, 0xfe, 0xff)) {
      return new TextFile(file, StandardCharsets.UTF_16BE, 2);
    }
    if (decodes(file, StandardCharsets.UTF_8)) {
      int mark = startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
      return new TextFile(file, StandardCharsets.UTF_8, mark);
    }
    if (decodes(file, GB18030)) {
      return new TextFile(file, GB18030, 0);
    }
    throw UnreadableFile.notRoster("既不是工作簿也不是文本", "neither a workbook nor text");
  }

  /** Opens the text behind the byte order mark. */
  Reader reader(InputStream in) throws IOException {
    in.skipNBytes(mark);
    return new InputStreamReader(in, charset);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(3);
    }
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean decodes(Path file, Charset charset) throws UnreadableFile, IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    try (InputStream in = Files.newInputStream(file)) {
      boolean ended = false;
      while (!ended) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        if (decoder.decode(bytes, chars.clear(), ended).isError()) {
          return false;
        }
        refuseNul(chars.flip());
        bytes.compact();
      }
      return true;
    }
  }

  private static void refuseNul(CharBuffer chars) throws UnreadableFile {
    for (int i = 0; i < chars.length(); i++) {
      if (chars.charAt(i) == 0) {
        throw UnreadableFile.notRoster("含有空字符，不是文本", "it contains NUL and so is no text");
      }
    }
  }
}
