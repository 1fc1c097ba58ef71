package io.jianzhen.detect.page;

import io.jianzhen.detect.host.address.WebAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A page as it was received.
 *
 * @param address where it came from
 * @param contentType the header as sent, empty if there was none
 * @param body the bytes, unpacked; more than {@link #MOST} are not looked at
 * @param screenshot a PNG or JPEG of the page, if there is one
 * @param assets files that were fetched with it, from its own host or others; none if none were
 */
public record PageSource(
    WebAddress.Readable address,
    String contentType,
    ByteBuffer body,
    Optional<ByteBuffer> screenshot,
    List<PageAsset> assets) {

  /** Bytes of a page that are looked at. No genuine page has more. */
  public static final int MOST = 4_000_000;

  public PageSource {
    body = body.asReadOnlyBuffer();
    screenshot = screenshot.map(ByteBuffer::asReadOnlyBuffer);
    assets = List.copyOf(assets);
  }

  /** A page whose files were not fetched. */
  public PageSource(
      WebAddress.Readable address,
      String contentType,
      ByteBuffer body,
      Optional<ByteBuffer> screenshot) {
    this(address, contentType, body, screenshot, List.of());
  }

  /** A page without a screenshot. */
  public static PageSource of(WebAddress.Readable address, String contentType, byte[] body) {
    return new PageSource(address, contentType, ByteBuffer.wrap(body), Optional.empty());
  }

  /** The same page with files that were fetched with it. */
  public PageSource with(List<PageAsset> fetched) {
    return new PageSource(address, contentType, body, screenshot, fetched);
  }

  boolean isCut() {
    return body.remaining() > MOST;
  }
}
