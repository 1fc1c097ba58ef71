package io.jianzhen.detect.page;

import io.jianzhen.detect.host.address.WebAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A page as it was received.
 *
 * @param address where it came from
 * @param contentType the header as sent, empty if there was none
 * @param body the bytes, unpacked; more than {@link #MOST} are not looked at
 * @param screenshot a PNG or JPEG of the page, if there is one
 */
public record PageSource(
    WebAddress.Readable address,
    String contentType,
    ByteBuffer body,
    Optional<ByteBuffer> screenshot) {

  /** Bytes of a page that are looked at. No genuine page has more. */
  public static final int MOST = 4_000_000;

  public PageSource {
    body = body.asReadOnlyBuffer();
    screenshot = screenshot.map(ByteBuffer::asReadOnlyBuffer);
  }

  /** A page without a screenshot. */
  public static PageSource of(WebAddress.Readable address, String contentType, byte[] body) {
    return new PageSource(address, contentType, ByteBuffer.wrap(body), Optional.empty());
  }

  boolean isCut() {
    return body.remaining() > MOST;
  }
}
