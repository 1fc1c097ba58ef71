package io.jianzhen.detect.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a page into text. What is UTF-8 is read so, whatever the page declares; else
 * what it declares is tried (byte order mark, header, meta element), then GB18030 and Big5. The
 * first that fits without an error is taken.
 */
final class Charsets {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final int LOOK_FOR_META = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{1,40})", Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  /** The text of the bytes; what fits no encoding is shown as U+FFFD. */
  static String text(ByteBuffer body, String contentType) {
    // Java decodes arrays faster than buffers that hide theirs.
    byte[] bytes = new byte[Math.min(body.remaining(), PageSource.MOST)];
    body.duplicate().get(bytes);
    String head = head(bytes);
    List<Charset> declared = new ArrayList<>();
    byteOrderMark(head).ifPresent(declared::add);
    declared(contentType).ifPresent(declared::add);
    declared(head).ifPresent(declared::add);
    Charset first = declared.isEmpty() ? StandardCharsets.UTF_8 : declared.get(0);
    List<Charset> candidates = new ArrayList<>(declared);
    // Hardly a text in GB18030 or Big5 is UTF-8 by chance, while nearly every text is GB18030.
    candidates.add(first.name().startsWith("UTF-16") ? 1 : 0, StandardCharsets.UTF_8);
    candidates.addAll(List.of(GB18030, BIG5));
    for (Charset charset : candidates) {
      Optional<String> text = strictly(bytes, charset);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return first.decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static String head(byte[] bytes) {
    int length = Math.min(bytes.length, LOOK_FOR_META);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static Optional<Charset> byteOrderMark(String head) {
    if (head.startsWith("\u00EF\u00BB\u00BF")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")
        ? Optional.of(StandardCharsets.UTF_16)
        : Optional.empty();
  }

  private static Optional<Charset> declared(String text) {
    Matcher matcher = DECLARED.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    if (name.equals("gbk") || name.equals("gb2312") || name.equals("gb_2312-80")) {
      // Browsers read all three as the largest of them (WHATWG Encoding, section 10).
      return Optional.of(GB18030);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      // The fast way, which replaces what is wrong: where nothing is replaced, nothing is wrong.
      String read = new String(bytes, StandardCharsets.UTF_8);
      if (read.indexOf('\uFFFD') < 0) {
        return Optional.of(withoutMark(read));
      }
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer whole = ByteBuffer.wrap(bytes);
    CharBuffer text =
        CharBuffer.allocate((int) (whole.remaining() * decoder.maxCharsPerByte()) + 1);
    boolean isCut = whole.remaining() == PageSource.MOST;
    // Of a page that is cut, the last character may be half there.
    boolean isGood = !decoder.decode(whole, text, !isCut).isError();
    if (!isGood || (!isCut && decoder.flush(text).isError())) {
      return Optional.empty();
    }
    return Optional.of(withoutMark(text.flip().toString()));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
