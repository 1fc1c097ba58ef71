package io.jianzhen.detect.qr.read;

import com.google.zxing.FormatException;
import com.google.zxing.common.CharacterSetECI;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The data of a code as bytes (ISO/IEC 18004, section 7.4). They are put together by ourselves, as
 * libraries guess the charset of each segment and so lose what stands there: encoders cut a Chinese
 * text in UTF-8 or GBK into segments of bytes and of what happens to look like Japanese.
 */
final class Message {

  private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final int PAD_ONE = 0xEC;
  private static final int PAD_TWO = 0x11;

  private final byte[] data;
  private final int version;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Optional<Charset> declared = Optional.empty();
  private int at;
  private boolean isPadded = true;

  private Message(byte[] data, int version) {
    this.data = data;
    this.version = version;
  }

  /**
   * Reads the data.
   *
   * @param data the codewords without those for correction
   * @param level the letter of the level of correction
   * @return empty if they break the rules: then the code was not read well
   */
  static Optional<Message> of(byte[] data, String level) {
    Optional<Integer> version = version(data.length, level);
    if (version.isEmpty()) {
      return Optional.empty();
    }
    var message = new Message(data, version.get());
    try {
      while (message.segment()) {}
      return Optional.of(message);
    } catch (Broken rules) {
      return Optional.empty();
    }
  }

  /** The size of a code follows from how much data it holds. */
  private static Optional<Integer> version(int length, String level) {
    ErrorCorrectionLevel correction;
    try {
      correction = ErrorCorrectionLevel.valueOf(level);
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
    for (int number = 1; number <= 40; number++) {
      Version version = Version.getVersionForNumber(number);
      int spare = version.getECBlocksForLevel(correction).getTotalECCodewords();
      if (version.getTotalCodewords() - spare == length) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** The charset that the code names itself, if it does. */
  Optional<Charset> declared() {
    return declared;
  }

  int version() {
    return version;
  }

  /** Modules along a side. */
  int size() {
    return 17 + 4 * version;
  }

  /** Whether the rest is filled as the standard says. What was read wrongly hardly ever is. */
  boolean isPadded() {
    return isPadded;
  }

  private boolean segment() throws Broken {
    int mode = left() < 4 ? 0 : take(4);
    switch (mode) {
      case 0 -> checkPadding();
      case 1 -> digits(take(count(10, 12, 14)));
      case 2 -> alphanumeric(take(count(9, 11, 13)));
      case 3 -> take(16);
      case 4 -> plain(take(count(8, 16, 16)));
      case 5 -> {}
      case 7 -> charset(number());
      case 8 -> kanji(take(count(8, 10, 12)));
      case 9 -> take(8);
      case 13 -> hanzi();
      default -> throw new Broken();
    }
    return mode != 0;
  }

  private int count(int small, int middle, int large) {
    return version < 10 ? small : version < 27 ? middle : large;
  }

  private void digits(int count) throws Broken {
    int rest = count;
    for (; rest >= 3; rest -= 3) {
      write(String.format(Locale.ROOT, "%03d", below(take(10), 1000)));
    }
    if (rest == 2) {
      write("%02d".formatted(below(take(7), 100)));
    } else if (rest == 1) {
      write("%d".formatted(below(take(4), 10)));
    }
  }

  private void alphanumeric(int count) throws Broken {
    int rest = count;
    for (; rest >= 2; rest -= 2) {
      int pair = below(take(11), 45 * 45);
      bytes.write(ALPHANUMERIC.charAt(pair / 45));
      bytes.write(ALPHANUMERIC.charAt(pair % 45));
    }
    if (rest == 1) {
      bytes.write(ALPHANUMERIC.charAt(below(take(6), 45)));
    }
  }

  private void plain(int count) throws Broken {
    if (count * 8 > left()) {
      throw new Broken();
    }
    for (int i = 0; i < count; i++) {
      bytes.write(take(8));
    }
  }

  /** Two bytes of Shift-JIS each, which may have been two bytes of anything. */
  private void kanji(int count) throws Broken {
    for (int i = 0; i < count; i++) {
      int value = take(13);
      int pair = (value / 0xC0) << 8 | (value % 0xC0);
      pair += pair < 0x1F00 ? 0x8140 : 0xC140;
      bytes.write(pair >> 8);
      bytes.write(pair);
    }
  }

  /** Two bytes of GB 2312 each (GB/T 18284). */
  private void hanzi() throws Broken {
    int subset = take(4);
    int count = take(count(8, 10, 12));
    if (subset != 1) {
      throw new Broken();
    }
    for (int i = 0; i < count; i++) {
      int value = take(13);
      int pair = (value / 0x60) << 8 | (value % 0x60);
      pair += pair < 0xA00 ? 0xA1A1 : 0xA6A1;
      bytes.write(pair >> 8);
      bytes.write(pair);
    }
  }

  private void charset(int number) throws Broken {
    try {
      CharacterSetECI named = CharacterSetECI.getCharacterSetECIByValue(number);
      declared = named == null ? Optional.empty() : Optional.of(named.getCharset());
    } catch (FormatException | IllegalArgumentException unknown) {
      throw new Broken();
    }
  }

  private int number() throws Broken {
    int first = take(8);
    if ((first & 0x80) == 0) {
      return first;
    }
    if ((first & 0xC0) == 0x80) {
      return (first & 0x3F) << 8 | take(8);
    }
    return (first & 0x1F) << 16 | take(16);
  }

  private void checkPadding() {
    int next = (at + 7) / 8;
    int expected = PAD_ONE;
    for (int i = next; i < data.length; i++) {
      isPadded &= (data[i] & 0xFF) == expected;
      expected = expected == PAD_ONE ? PAD_TWO : PAD_ONE;
    }
  }

  private void write(String digits) {
    bytes.writeBytes(digits.getBytes(StandardCharsets.US_ASCII));
  }

  private static int below(int value, int limit) throws Broken {
    if (value >= limit) {
      throw new Broken();
    }
    return value;
  }

  private int left() {
    return data.length * 8 - at;
  }

  private int take(int bits) throws Broken {
    if (bits > left()) {
      throw new Broken();
    }
    int value = 0;
    for (int i = 0; i < bits; i++) {
      value = value << 1 | ((data[at / 8] >> (7 - at % 8)) & 1);
      at++;
    }
    return value;
  }

  /** What stands there follows no rule. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken() {
      super(null, null, false, false);
    }
  }
}
