package io.jianzhen.detect.host.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.Table;
import io.jianzhen.detect.host.address.HostName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CdnZonesTest {

  private final CdnZones zones = CdnZones.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en.npc.gov.cn.cdurl.cn",
        "xzgg-gov-cn.cname.saaswaf.com",
        "www.mem.gov.cn.w.kunlunar.com",
        "www.mem.gov.cn.wscdns.com"
      })
  void holdsAliasesOfOfficialSites(String host) {
    assertThat(zones.holds(new HostName(host))).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          cdurl.cn,               the zone itself
          www.saaswaf.com,        beside the zone of aliases
          x-cdurl.cn,             ends so but within a label
          mem.gov.cn.cdurl.com,   another name
          cn,                     a single label
          """)
  void doesNotHold(String host, String why) {
    assertThat(zones.holds(new HostName(host))).as(why).isFalse();
  }

  @Test
  void everyZoneIsAHostNameWithAVendorAndASource() {
    assertThat(Table.rows(CdnZones.class, "cdn-zones.csv"))
        .allSatisfy(
            row -> {
              assertThat(HostName.parse(row[0])).isPresent();
              assertThat(row[1]).isNotBlank();
              assertThat(row[2]).matches("(SEEN|DICT|cdnmon).*");
            })
        .extracting(row -> row[0])
        .doesNotHaveDuplicates();
  }

  @Test
  void noZoneIsASuffixUnderWhichAnybodyChoosesANameAndNoneIsRestricted() {
    assertThat(Table.rows(CdnZones.class, "cdn-zones.csv"))
        .extracting(row -> new HostName(row[0]))
        .noneMatch(PublicSuffixes.standard()::isRestricted);
  }
}
