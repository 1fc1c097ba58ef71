package io.jianzhen.capture.fetch.http;

import io.jianzhen.capture.Truncation;
import io.jianzhen.capture.fetch.wire.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Every byte that came, and the way to the next ones. */
final class Inflow {

  private static final int AT_ONCE = 16 * 1024;

  private final InputStream in;
  private final int most;
  private byte[] bytes = new byte[AT_ONCE];
  private int size;

  /**
   * @param most how many bytes are read at most
   */
  Inflow(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /**
   * Reads once.
   *
   * @return whether something came; if not, nothing will
   * @throws Trouble if enough came already
   */
  boolean more() throws IOException, Trouble {
    if (size == most) {
      throw new Trouble(
          Truncation.LENGTH,
          "回应超过%d字节的上限，只保存前面的部分；需要完整内容的，请调高上限后重新取证。".formatted(most),
          "The response has more than %d bytes and only these were kept; raise the limit to keep more."
              .formatted(most));
    }
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    int came = in.read(bytes, size, Math.min(Math.min(bytes.length, most) - size, AT_ONCE));
    size += Math.max(came, 0);
    return came > 0;
  }

  int size() {
    return size;
  }

  byte at(int index) {
    return bytes[index];
  }

  byte[] slice(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }
}
