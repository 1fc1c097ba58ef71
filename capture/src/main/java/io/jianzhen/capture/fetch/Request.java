package io.jianzhen.capture.fetch;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.fetch.http.ContentCoding;
import io.jianzhen.capture.fetch.target.Target;
import io.jianzhen.detect.host.address.WebAddress;
import java.nio.charset.StandardCharsets;

/**
 * The request for a page: no cookies, no credentials, no referrer, nothing that tells who asks. All
 * of it is ASCII, for the parser has encoded what was not.
 */
record Request(Target target, String userAgent) {

  Bytes bytes() {
    String lines =
        """
        GET %s HTTP/1.1
        Host: %s
        User-Agent: %s
        Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
        Accept-Language: zh-CN,zh;q=0.9
        Accept-Encoding: %s
        Connection: close

        """
            .formatted(
                pathAndQuery(target.address()),
                target.authority(),
                userAgent,
                ContentCoding.ACCEPTED);
    return Bytes.of(lines.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static String pathAndQuery(WebAddress.Readable address) {
    return address.query().isEmpty() ? address.path() : address.path() + "?" + address.query();
  }

  /** The address as browsers write it, without user information and fragment. */
  static String url(WebAddress.Readable address) {
    return address.scheme() + "://" + Target.authority(address) + pathAndQuery(address);
  }
}
