package io.jianzhen.platform.website.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.PublicSuffixes;
import io.jianzhen.platform.website.indicator.Indicator.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shared, in each of the forms. */
class IndicatorFormatTest {

  private static final IndicatorSheet SHEET =
      SheetFixture.of(
          SheetFixture.one(
              "WZ-2021-0002",
              Kind.DOMAIN,
              "cx-mem-gov-cn.example.net",
              "http://cx-mem-gov-cn.example.net/q"),
          SheetFixture.one("WZ-2021-0001", Kind.DOMAIN, "xn--fiqs8s.example"),
          SheetFixture.one("WZ-2021-0003", Kind.IPV4, "192.0.2.7"),
          SheetFixture.one("WZ-2021-0004", Kind.WECHAT_ACCOUNT, "=HYPERLINK(\"http://x\")"));

  @ParameterizedTest
  @EnumSource(IndicatorFormat.class)
  void theSameIndicatorsInAnyOrderGiveTheSameBytes(IndicatorFormat format) {
    List<Indicator> turned = new ArrayList<>(SHEET.indicators());
    Collections.reverse(turned);
    assertThat(format.write(SheetFixture.of(turned.toArray(Indicator[]::new))))
        .isEqualTo(format.write(SHEET));
  }

  @Test
  void aZoneHasTheNameAndAllBelowItAndASerialOfTheTime() {
    assertThat(IndicatorFormat.RPZ.write(SHEET).lines().filter(line -> !line.startsWith(";")))
        .containsExactly(
            "$TTL 300",
            "@ SOA localhost. root.localhost. 1641348000 3600 600 604800 300",
            "@ NS localhost.",
            "xn--fiqs8s.example CNAME .",
            "*.xn--fiqs8s.example CNAME .",
            "cx-mem-gov-cn.example.net CNAME .",
            "*.cx-mem-gov-cn.example.net CNAME .");
    assertThat(IndicatorFormat.RPZ.write(SHEET)).contains("2 records left out");
  }

  @Test
  void noBlockListEverShutsOutAnOfficialSiteOrWhatOnlyPublicBodiesCanHave() {
    List<String> official =
        OfficialSites.standard().sites().stream()
            .map(OfficialSite::hosts)
            .flatMap(List::stream)
            .map(host -> host.replace("*.", ""))
            .toList();
    String[] all =
        Stream.of(
                official.stream(),
                official.stream().flatMap(IndicatorFormatTest::above),
                PublicSuffixes.standard().restricted().stream(),
                Stream.of("any.gov.cn", "com.cn", "github.io", "cn", "a".repeat(60) + ".example"))
            .flatMap(hosts -> hosts)
            .distinct()
            .toArray(String[]::new);
    for (IndicatorFormat format :
        List.of(IndicatorFormat.RPZ, IndicatorFormat.HOSTS, IndicatorFormat.LIST)) {
      assertThat(
              format.write(SheetFixture.ofDomains(all)).lines().filter(line -> line.contains(".")))
          .as(format.file())
          .filteredOn(
              line -> !line.startsWith(";") && !line.startsWith("#") && !line.startsWith("@"))
          .allMatch(line -> line.contains("a".repeat(60)));
    }
  }

  @ParameterizedTest
  @CsvSource({"x-gov.cn", "mem-gov.cn", "cx.mem.gov.cn.example.org", "mem.gov.cn.com"})
  void aNameThatOnlyLooksOfficialIsBlocked(String host) {
    assertThat(IndicatorFormat.RPZ.write(SheetFixture.ofDomains(host)))
        .contains("\n" + host + " CNAME .");
  }

  @Test
  void aNameTooLongForAZoneIsLeftOutAndDoesNotBreakIt() {
    String label = "a".repeat(62) + ".";
    assertThat(
            IndicatorFormat.RPZ.write(
                SheetFixture.ofDomains(label.repeat(3) + "longer-and-longer.example")))
        .doesNotContain("aaa")
        .contains("1 records left out");
  }

  @Test
  void hostsFileAndListHaveTheNames() {
    assertThat(IndicatorFormat.HOSTS.write(SHEET))
        .endsWith("\n0.0.0.0 xn--fiqs8s.example\n0.0.0.0 cx-mem-gov-cn.example.net\n")
        .startsWith("# 某某专项行动, TLP:GREEN, 2022-01-05");
    assertThat(IndicatorFormat.LIST.write(SHEET))
        .isEqualTo("xn--fiqs8s.example\ncx-mem-gov-cn.example.net\n");
  }

  @Test
  void noCellOfTheTableCanBecomeAFormula() {
    assertThat(IndicatorFormat.CSV.write(SHEET))
        .startsWith("\uFEFF\"编号 number\"")
        .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
        .doesNotContainPattern("(^|\n|,)\"[=+@＝-]");
  }

  @Test
  void aBundleHasIndicatorsWithPatternsObservablesAndTheMark() {
    JsonNode objects =
        JsonMapper.shared().readTree(IndicatorFormat.STIX.write(SHEET)).get("objects");
    assertThat(objects.valueStream().map(one -> one.get("type").asString()))
        .containsExactly(
            "marking-definition",
            "identity",
            "indicator",
            "domain-name",
            "indicator",
            "domain-name",
            "url",
            "indicator",
            "ipv4-addr");
    assertThat(
            objects
                .valueStream()
                .map(one -> one.path("pattern").asString(""))
                .filter(one -> !one.isEmpty()))
        .containsExactly(
            "[domain-name:value = 'xn--fiqs8s.example']",
            "[domain-name:value = 'cx-mem-gov-cn.example.net']",
            "[ipv4-addr:value = '192.0.2.7']");
    assertThat(objects.valueStream().skip(2))
        .allMatch(
            one ->
                one.get("object_marking_refs")
                    .get(0)
                    .asString()
                    .endsWith("34098fce-860f-48ae-8e50-ebd3cc5e41da"));
    assertThat(objects.valueStream())
        .allMatch(
            one -> one.get("id").asString().matches(one.get("type").asString() + "--[0-9a-f-]{36}"))
        .allMatch(one -> one.get("spec_version").asString().equals("2.1"));
  }

  @Test
  void theIdOfAnObservableIsTheOneThatEverybodyElseWouldGiveIt() {
    // RFC 9562, appendix A.4
    assertThat(
            StixBundle.uuid5(
                UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  }

  private static Stream<String> above(String host) {
    List<String> labels = new HostName(host).labels();
    return Stream.iterate(1, i -> i < labels.size(), i -> i + 1)
        .map(i -> String.join(".", labels.subList(i, labels.size())));
  }
}
