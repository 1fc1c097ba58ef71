package io.jianzhen.detect.host.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.address.HostName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnLabelsTest {

  @ParameterizedTest(name = "of {0} its holder chose {1}")
  @CsvSource(
      textBlock =
          """
          cx.mem.gov.cn,        cx.mem,   gov.cn
          www.mem.gov.cn,       mem,      gov.cn
          www.cx.mem.gov.cn,    cx.mem,   gov.cn
          cx.www.com,           cx.www,   com
          www.com,              www,      com
          mem.github.io,        mem,      github.io
          mem.ck,               mem,      ck
          a.mem.ck,             a,        mem.ck
          gov.cn,               gov,      cn
          cn,                   '',       cn
          mem.quickconnect.cn,  mem,      quickconnect.cn
          a.mem.quickconnect.cn, a.mem.quickconnect, cn
          mem.direct.quickconnect.cn, mem, direct.quickconnect.cn
          """)
  void ownLabels(String host, String labels, String suffix) {
    OwnLabels own = OwnLabels.of(new HostName(host), PublicSuffixes.standard());

    assertThat(String.join(".", own.labels())).isEqualTo(labels);
    assertThat(own.suffix()).isEqualTo(suffix);
  }
}
