package io.jianzhen.capture.fetch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.address.WebAddress;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateNamesTest {

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(
      textBlock =
          """
          a.example,   a.example,         true
          a.example,   b.a.example,       false
          a.example,   b.example,         false
          *.a.example, b.a.example,       true
          *.a.example, a.example,         false
          *.a.example, c.b.a.example,     false
          *.example,   a.example,         false
          *,           a.example,         false
          b*.example,  bc.example,        false
          192.0.2.1,   192.0.2.1,         false
          """)
  void matchAsBrowsersSay(String name, String host, boolean matches) {
    var address = (WebAddress.Readable) WebAddress.parse("https://" + host + "/");
    assertThat(new CertificateNames(Set.of(name), Set.of()).match(address.host()))
        .isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1, true",
    "[2001:db8::1], [2001:db8::1], true",
    "1.1.1.1, 1.1.1.2, false"
  })
  void ofIpAddressesMatchThose(String ip, String host, boolean matches) {
    var address = (WebAddress.Readable) WebAddress.parse("https://" + host + "/");
    assertThat(new CertificateNames(Set.of(), Set.of(ip)).match(address.host())).isEqualTo(matches);
  }
}
