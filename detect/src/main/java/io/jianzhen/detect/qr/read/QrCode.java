package io.jianzhen.detect.qr.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One code that was read.
 *
 * @param text what it says; empty if its bytes are text in no charset that is considered
 * @param encoding how the bytes were taken for text
 * @param hex the bytes themselves, in hexadecimal
 * @param x where its middle lies, across, in points of the picture
 * @param y where its middle lies, down
 */
public record QrCode(String text, Encoding encoding, String hex, double x, double y) {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** How bytes were taken for text. */
  public enum Encoding {
    /** As UTF-8, without a fault. */
    UTF_8,
    /** As GB 18030, of which GBK and GB 2312 are part. */
    GB18030,
    /** As the code itself says. */
    DECLARED,
    /** As nothing: nothing is guessed. */
    NONE
  }

  /**
   * The text of some bytes: as the code says, if they fit; else UTF-8, if they are that without a
   * fault; else GB 18030, likewise. GBK without a word on it is what Chinese generators write.
   */
  static QrCode of(byte[] bytes, Optional<Charset> declared, double x, double y) {
    String hex = HexFormat.of().formatHex(bytes);
    // Latin-1 is what stands for "nothing in particular"; generators write it over anything.
    Optional<String> text =
        declared
            .filter(charset -> !charset.equals(StandardCharsets.ISO_8859_1))
            .flatMap(charset -> strictly(bytes, charset));
    if (text.isPresent()) {
      return new QrCode(text.get(), Encoding.DECLARED, hex, x, y);
    }
    text = strictly(bytes, StandardCharsets.UTF_8);
    if (text.isPresent()) {
      return new QrCode(text.get(), Encoding.UTF_8, hex, x, y);
    }
    text = strictly(bytes, GB18030);
    return text.isPresent()
        ? new QrCode(text.get(), Encoding.GB18030, hex, x, y)
        : new QrCode("", Encoding.NONE, hex, x, y);
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

  QrCode movedTo(double left, double top, double scale) {
    return new QrCode(text, encoding, hex, left + x * scale, top + y * scale);
  }
}
