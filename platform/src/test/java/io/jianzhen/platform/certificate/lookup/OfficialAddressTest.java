package io.jianzhen.platform.certificate.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.certificate.lookup.OfficialAddress.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what a person looked at was the official platform. */
class OfficialAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://cx.mem.gov.cn/, PLATFORM",
    "http://cx.mem.gov.cn/special?index=0, PLATFORM",
    "cx.mem.gov.cn, PLATFORM",
    "CX.MEM.GOV.CN., PLATFORM",
    "https://www.mem.gov.cn/, OTHER_OFFICIAL",
    "https://cx-mem-gov-cn.example/, FOREIGN",
    "https://cx.mem.gov.cn@example.net/, FOREIGN",
    "https://cx.mem.gov.cn.example.net/, FOREIGN",
    "https://example.net/cx.mem.gov.cn, FOREIGN",
    "https://сx.mem.gov.cn/, FOREIGN", // a Cyrillic letter
    "查询 平台, UNREADABLE"
  })
  void theHostThatABrowserOpensCounts(String typed, Kind kind) {
    assertThat(OfficialAddress.check(typed).kind()).isEqualTo(kind);
  }

  @Test
  void anAddressWithAnIdentityNumberIsKeptAsItsHost() {
    var checked = OfficialAddress.check("https://cx.mem.gov.cn/q?id=" + Filed.ID);

    assertThat(checked.kind()).isEqualTo(Kind.PLATFORM);
    assertThat(checked.kept()).isEqualTo("cx.mem.gov.cn");
  }
}
