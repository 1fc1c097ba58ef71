package io.jianzhen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          192.0.2.1,              192.0.2.1
          ::ffff:192.0.2.1,       192.0.2.1
          2001:db8::1,            20010db800000000
          fe80::1%eth0,           fe80000000000000
          a-name.example,         ?
          beef,                   ?
          :::,                    ?
          ''                    , ?
          """)
  void clientsAreToldApartByAddressAndNoNameIsLookedUp(String remote, String client) {
    assertThat(ClientAddress.of(remote)).isEqualTo(client);
  }
}
