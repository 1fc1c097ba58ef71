package io.jianzhen.platform.website;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file of addresses: one a line, or a table whose first line names the column. UTF-8 or GB18030
 * (of which GBK and GB 2312 are parts), or UTF-16 with a byte order mark.
 */
final class AddressFile {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private AddressFile() {}

  /**
   * Reads a file.
   *
   * @param csv whether it is a table with commas, semicolons or tabs
   * @return its addresses, each on the line where the file has it; empty if it is no text
   */
  static Optional<AddressLines> read(byte[] bytes, boolean csv) {
    return decode(bytes)
        .filter(text -> text.indexOf('\0') < 0)
        .map(text -> new AddressLines(csv ? AddressColumn.of(text) : text));
  }

  private static Optional<String> decode(byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      return strictly(bytes, StandardCharsets.UTF_16);
    }
    return strictly(bytes, StandardCharsets.UTF_8)
        .or(() -> strictly(bytes, GB18030))
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
