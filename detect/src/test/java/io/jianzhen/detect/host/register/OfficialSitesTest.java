package io.jianzhen.detect.host.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the register that ships with the library, and whose a host is. */
class OfficialSitesTest {

  private final OfficialSites sites = OfficialSites.standard();

  @Test
  void everySiteHasItsOwnId() {
    assertThat(sites.sites()).extracting(OfficialSite::id).doesNotHaveDuplicates().contains("mem");
  }

  @Test
  void everyEntrySaysWhereItIsWritten() {
    assertThat(sites.sites()).extracting(OfficialSite::source).allMatch(s -> s.length() >= 15);
    assertThat(sites.former()).extracting(FormerHost::source).allMatch(s -> s.length() >= 15);
  }

  @Test
  void everyHostIsWrittenAsTheDnsCarriesIt() {
    assertThat(hosts().map(host -> host.startsWith("*.") ? host.substring(2) : host))
        .allSatisfy(
            host -> assertThat(HostName.parse(host)).map(HostName::ascii).get().isEqualTo(host));
  }

  @Test
  void theHostToTellPeopleIsANameAndNotAPattern() {
    assertThat(sites.sites()).extracting(site -> site.hosts().get(0)).noneMatch(this::isPattern);
  }

  @Test
  void underRestrictedSuffixesOnlyExactHostsAreListed() {
    assertThat(hosts().filter(this::isPattern).map(host -> new HostName(host.substring(2))))
        .isNotEmpty()
        .noneMatch(PublicSuffixes.standard()::isRestricted);
  }

  @Test
  void theMinistryTheLookUpTianjinAndBinhaiAreWatchedAndNoOthers() {
    assertThat(sites.sites().stream().filter(OfficialSite::watched).map(OfficialSite::id))
        .containsExactlyInAnyOrder("mem", "mem-cx", "tj-yjgl", "tjbh", "tjbh-yjglj");
  }

  @Test
  void everyProvinceButTaiwanAndTheSpecialRegionsHasItsEmergencyDepartment() {
    assertThat(sites.sites().stream().filter(site -> site.name().zh().matches(".*应急管理[厅局]")))
        .extracting(site -> site.name().zh())
        .filteredOn(name -> name.matches(".*(省|自治区)应急管理厅|(北京|天津|上海|重庆)市应急管理局"))
        .hasSize(31);
  }

  @Test
  void latinNamesAreLowerCaseAndInitialsAreNotTooShortToMeanAnything() {
    assertThat(sites.sites().stream().flatMap(site -> site.latin().stream()))
        .allMatch(name -> name.matches("[a-z0-9]+( [a-z0-9]+)*") && name.length() >= 4);
  }

  @Test
  void formerNamesAreNamesThatOthersCanRegister() {
    assertThat(sites.former())
        .isNotEmpty()
        .extracting(FormerHost::host)
        .noneMatch(PublicSuffixes.standard()::isRestricted)
        .noneMatch(host -> sites.holder(host).isPresent());
  }

  @ParameterizedTest(name = "{0} belongs to {1}")
  @CsvSource(
      textBlock =
          """
          cx.mem.gov.cn,      mem-cx
          www.mem.gov.cn,     mem
          mem.gov.cn,         mem
          wxcx.mem.gov.cn,    mem-wxcx
          yjgl.tj.gov.cn,     tj-yjgl
          www.tjbh.gov.cn,    tjbh
          yjglj.tjbh.gov.cn,  tjbh-yjglj
          zg.cpta.com.cn,     cpta
          a.b.osta.org.cn,    osta
          zscx.osta.org.cn,   osta-zscx
          cnse.e-cqs.cn,      samr-cnse
          bszs.conac.cn,      conac
          """)
  void belongsTo(String host, String id) {
    assertThat(sites.holder(new HostName(host))).map(OfficialSite::id).contains(id);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          x.cx.mem.gov.cn,        below an exact host
          fake-mem.gov.cn,        ends so but within a label
          xosta.org.cn,           ends so but within a label
          cx.mem.gov.cn.example,  only begins so
          gov.cn,                 nobody's alone
          cn,                     a single label
          """)
  void belongsToNobody(String host, String why) {
    assertThat(sites.holder(new HostName(host))).as(why).isEmpty();
  }

  @Test
  void aUsersEntryReplacesTheOneOfTheSameIdInItsPlace() {
    OfficialSites both = sites.plus(own("mem-cx", "cx2.mem.gov.cn"));
    assertThat(both.sites()).hasSameSizeAs(sites.sites());
    assertThat(both.sites().get(1).hosts()).containsExactly("cx2.mem.gov.cn");
    assertThat(both.holder(new HostName("cx.mem.gov.cn"))).isEmpty();
    assertThat(both.former()).isEqualTo(sites.former());
  }

  @Test
  void aHostThatBothHaveBelongsToTheUsersEntry() {
    OfficialSites both = own("ours", "cx.mem.gov.cn").plus(sites).plus(own("x", "cx.mem.gov.cn"));
    assertThat(both.holder(new HostName("cx.mem.gov.cn"))).map(OfficialSite::id).contains("x");
  }

  @Test
  void aHostBelongsToTheUsersEntryThoughALaterOneOfTheOthersHasItToo() {
    OfficialSites both = sites.plus(own("mem", "cx.mem.gov.cn"));
    assertThat(both.holder(new HostName("cx.mem.gov.cn"))).map(OfficialSite::id).contains("mem");

    OfficialSites below = sites.plus(own("mem", "*.osta.org.cn"));
    assertThat(below.holder(new HostName("a.osta.org.cn"))).map(OfficialSite::id).contains("mem");
  }

  @Test
  void aUsersFormerNamesAreAddedOrReplaceWhatIsSaidOfTheSameName() {
    FormerHost known = sites.former().get(0);
    var body = new Sentence("某单位", "some body");
    var again = new FormerHost(known.host(), body, "2024", "ours");
    var other = new FormerHost(new HostName("old.example.com"), body, "2024", "ours");

    OfficialSites both = sites.plus(new OfficialSites(List.of(), List.of(again, other)));

    assertThat(both.former()).contains(again, other).doesNotContain(known);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "x.cx.mem.gov.cn, true",
    "a.b.cx.mem.gov.cn, true",
    "xcx.mem.gov.cn, true",
    "cx.example.gov.cn, false",
    "xmem.gov.cn, false",
    "mem.gov.cn, false",
    "cn, false"
  })
  void aNameLiesBelowAHostThatIsListed(String host, boolean isBelow) {
    assertThat(sites.isBelowOne(new HostName(host))).isEqualTo(isBelow);
  }

  @Test
  void sitesAreEqualIfAllThatIsWrittenOfThemIs() {
    OfficialSite site = site("a", "某", "a.cn", true, "甲", "jia", "x");

    assertThat(site)
        .isEqualTo(site("a", "某", "a.cn", true, "甲", "jia", "x"))
        .hasSameHashCodeAs(site("a", "某", "a.cn", true, "甲", "jia", "x"))
        .doesNotHaveSameHashCodeAs(site("b", "某", "a.cn", true, "甲", "jia", "x"))
        .isNotEqualTo(site("b", "某", "a.cn", true, "甲", "jia", "x"))
        .isNotEqualTo(site("a", "另", "a.cn", true, "甲", "jia", "x"))
        .isNotEqualTo(site("a", "某", "b.cn", true, "甲", "jia", "x"))
        .isNotEqualTo(site("a", "某", "a.cn", false, "甲", "jia", "x"))
        .isNotEqualTo(site("a", "某", "a.cn", true, "乙", "jia", "x"))
        .isNotEqualTo(site("a", "某", "a.cn", true, "甲", "yi", "x"))
        .isNotEqualTo(site("a", "某", "a.cn", true, "甲", "jia", "y"))
        .isNotEqualTo("a");
  }

  private static OfficialSite site(
      String id,
      String zh,
      String host,
      boolean watched,
      String name,
      String latin,
      String source) {
    return new OfficialSite(
        id,
        new Sentence(zh, "some body"),
        List.of(host),
        watched,
        List.of(name),
        List.of(latin),
        source);
  }

  @Test
  void addingLeavesTheStandardRegisterAsItIs() {
    int before = sites.sites().size();
    OfficialSites both = sites.plus(own("ours", "www.example.com"));
    assertThat(both.sites()).hasSize(before + 1);
    assertThat(sites.sites()).hasSize(before);
    assertThat(sites.holder(new HostName("www.example.com"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 500, 999})
  void aThousandSitesAreFoundJustTheSame(int number) {
    List<OfficialSite> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      many.addAll(own("site" + i, "host" + i + ".example.com").sites());
    }
    OfficialSites register = new OfficialSites(many, List.of());
    assertThat(register.holder(new HostName("host" + number + ".example.com")))
        .map(OfficialSite::id)
        .contains("site" + number);
  }

  private static OfficialSites own(String id, String host) {
    return new OfficialSites(
        List.of(
            new OfficialSite(
                id,
                new Sentence("某单位", "some body"),
                List.of(host),
                true,
                List.of(),
                List.of(),
                "ours")),
        List.of());
  }

  private Stream<String> hosts() {
    return sites.sites().stream().flatMap(site -> site.hosts().stream());
  }

  private boolean isPattern(String host) {
    return host.startsWith("*.");
  }
}
