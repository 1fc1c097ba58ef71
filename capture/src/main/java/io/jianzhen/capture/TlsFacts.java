package io.jianzhen.capture;

import io.jianzhen.detect.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * What a peer showed of itself over TLS. A certificate that is wrong is a fact about the site, not
 * a reason to look away.
 *
 * @param protocol such as {@code TLSv1.3}
 * @param cipher the cipher suite
 * @param chain its certificates in DER, its own first
 * @param fault what is wrong with them; none if nothing is
 */
public record TlsFacts(
    String protocol, String cipher, List<Bytes> chain, Optional<Sentence> fault) {

  public TlsFacts {
    chain = List.copyOf(chain);
  }
}
