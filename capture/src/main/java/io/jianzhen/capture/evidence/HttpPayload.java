package io.jianzhen.capture.evidence;

import io.jianzhen.capture.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;

/** Looks into a response for what WARC calls its payload: the body without chunks. */
final class HttpPayload {

  /** A longer head is not looked into, in bytes. */
  private static final int MOST_HEAD = 64 * 1024;

  private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
  private static final Pattern STATUS = Pattern.compile("HTTP/\\d\\.\\d ([1-9]\\d\\d)\\b");

  private HttpPayload() {}

  /** The digest of the payload; empty where the bytes are no whole response. */
  static Optional<Sha256> digest(byte[] response) {
    try {
      return digest(new ByteArrayInputStream(response));
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  /**
   * The same of a stream. How much of it was read is not said.
   *
   * @throws IOException if reading fails
   */
  static Optional<Sha256> digest(InputStream response) throws IOException {
    var in = new PushbackInputStream(response, MOST_HEAD);
    byte[] start = in.readNBytes(MOST_HEAD);
    in.unread(start);
    if (!hasHead(start)) {
      return Optional.empty();
    }
    try {
      HttpResponse parsed = HttpResponse.parse(Channels.newChannel(in));
      return Optional.of(Sha256.of(parsed.body().stream()));
    } catch (IOException | RuntimeException noWholeResponse) {
      // Whoever serves the page chose these bytes, and the parser has more than one way to refuse.
      return Optional.empty();
    }
  }

  /** The status in the first line; empty if there is no such line. */
  static Optional<Integer> status(byte[] response) {
    var line = new String(response, 0, Math.min(response.length, 32), StandardCharsets.ISO_8859_1);
    Matcher matcher = STATUS.matcher(line);
    return matcher.lookingAt() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  private static boolean hasHead(byte[] start) {
    for (int i = 0; i + END_OF_HEAD.length <= start.length; i++) {
      if (start[i] == '\r'
          && start[i + 1] == '\n'
          && start[i + 2] == '\r'
          && start[i + 3] == '\n') {
        return true;
      }
    }
    return false;
  }
}
