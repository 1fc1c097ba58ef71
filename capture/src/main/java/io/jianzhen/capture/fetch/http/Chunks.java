package io.jianzhen.capture.fetch.http;

import io.jianzhen.capture.Truncation;
import io.jianzhen.capture.fetch.wire.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body in chunks, each with its length before it (RFC 9112, section 7.1). */
final class Chunks implements Body {

  private static final Pattern SIZE = Pattern.compile("0*([0-9A-Fa-f]{1,7})[ \\t]*(?:;.*)?\\r?");

  /** Longer lines of sizes or trailers are nobody's honest ones. */
  private static final int MOST_LINE = 4096;

  private static final int MOST_TRAILERS = 100;

  private final Inflow inflow;
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private int at;

  Chunks(Inflow inflow, int start) {
    this.inflow = inflow;
    this.at = start;
  }

  @Override
  public void read() throws IOException, Trouble {
    for (int size = size(); size > 0; size = size()) {
      copy(size);
      if (!line().isEmpty()) {
        throw broken();
      }
    }
    for (int i = 0; !line().isEmpty(); i++) {
      if (i == MOST_TRAILERS) {
        throw broken();
      }
    }
  }

  private int size() throws IOException, Trouble {
    Matcher size = SIZE.matcher(line());
    if (!size.matches()) {
      throw broken();
    }
    return Integer.parseInt(size.group(1), 16);
  }

  private void copy(int size) throws IOException, Trouble {
    int end = at + size;
    while (at < end) {
      need();
      byte[] came = inflow.slice(at, Math.min(end, inflow.size()));
      data.write(came, 0, came.length);
      at += came.length;
    }
  }

  /** The next line, without its end. */
  private String line() throws IOException, Trouble {
    int from = at;
    while (true) {
      need();
      if (inflow.at(at++) == '\n') {
        String line = new String(inflow.slice(from, at - 1), StandardCharsets.ISO_8859_1);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      }
      if (at - from > MOST_LINE) {
        throw broken();
      }
    }
  }

  private void need() throws IOException, Trouble {
    if (at == inflow.size() && !inflow.more()) {
      throw new Trouble(
          Truncation.DISCONNECT,
          "分块传输没有传完就断开了，只收到前面的部分；请重新取证。",
          "The connection closed before the last chunk; capture again.");
    }
  }

  private static Trouble broken() {
    return new Trouble(
        Truncation.UNSPECIFIED,
        "分块传输的格式有误，从出错处起没有再读；已收到的部分已保存。",
        "The chunks are malformed, and nothing was read from there on; what came was kept.");
  }

  @Override
  public byte[] bytes() {
    return data.toByteArray();
  }
}
