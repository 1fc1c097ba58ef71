package io.jianzhen.cli.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines of text in UTF-8, one at a time, in bounded memory. Of a longer line only the beginning is
 * kept, which is still too long to be an address. Bytes that are not UTF-8 become U+FFFD.
 */
public final class TextLines {

  /** Bytes of a line that are kept: more than 8,192 characters, however they are written. */
  private static final int MOST_BYTES = 1 << 16;

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final InputStream in;
  private boolean isFirst = true;

  /** Lines of this stream, which is left open. */
  public TextLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next line without its end; empty after the last. */
  public Optional<String> next() throws IOException {
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    var line = new ByteArrayOutputStream();
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < MOST_BYTES) {
        line.write(b);
      }
    }
    String text = line.toString(StandardCharsets.UTF_8);
    if (isFirst && text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
    isFirst = false;
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }

  /** Whether the next line would have to be waited for. */
  public boolean isIdle() throws IOException {
    return in.available() == 0;
  }
}
