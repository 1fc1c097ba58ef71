package io.jianzhen.detect.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.Tier;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of a genuine site that turn up elsewhere. */
class SameFileRuleTest {

  private static final MadeUpSite BUREAU = new MadeUpSite(1);
  private static final PageAsset LOGO = PageAsset.of("/images/logo.png", bytes(1, 4000));
  private static final PageAsset ICON = PageAsset.of("/favicon.ico", bytes(2, 1150));

  @Test
  void theLogoOfAGenuineSiteOnAnotherHostIsSuspicious() {
    PageVerdict verdict =
        judge("http://www.example.top/", PageAsset.of("/i/a.png", LOGO.bytes()), other());

    assertThat(verdict.tier()).isEqualTo(Tier.WATCH);
    assertThat(verdict.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(PageRule.SAME_FILE);
              assertThat(finding.strength()).isEqualTo(Strength.SUSPECT);
              assertThat(finding.imitates().map(PageFinding.Target::id)).contains("made-up-1");
              assertThat(finding.says().zh())
                  .isEqualTo(
                      "本页有 1 个文件与%s的文件逐字节相同：/i/a.png（该网站上为 /images/logo.png），而本页在 www.example.top 上。"
                          .formatted(BUREAU.body()));
              assertThat(finding.says().en()).contains("/i/a.png", "/images/logo.png");
            });
  }

  @Test
  void onItsOwnHostItIsWhereItBelongs() {
    assertThat(judge("https://" + BUREAU.host() + "/", LOGO).findings()).isEmpty();
  }

  @Test
  void aFileThatDiffersInOneBitIsAnother() {
    byte[] changed = LOGO.bytes();
    changed[17] ^= 1;

    assertThat(judge("http://www.example.top/", PageAsset.of("/logo.png", changed)).findings())
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "/js/jquery-3.7.1.min.js, x, a library by its name",
    "/js/lib.js, '/*! jQuery v3.7.1 | (c) OpenJS Foundation', a library by its first line",
    "/images/beian.png, x, the badge of the police record is on every site"
  })
  void whatEverySecondSiteHasTellsNothing(String path, String start, String why) {
    PageAsset file =
        PageAsset.of(path, (start + "x".repeat(500)).getBytes(StandardCharsets.US_ASCII));
    PageScreen screen = screen(GenuineRegister.EMPTY.plus(bureau(List.of(file))));

    assertThat(screen.judge(page("http://www.example.top/").with(List.of(file))).findings())
        .as(why)
        .isEmpty();
  }

  @Test
  void aPictureOfOneDotTellsNothing() {
    PageAsset dot = PageAsset.of("/images/emblem.gif", bytes(3, 43));
    PageScreen screen = screen(GenuineRegister.EMPTY.plus(bureau(List.of(dot))));

    assertThat(screen.judge(page("http://www.example.top/").with(List.of(dot))).findings())
        .isEmpty();
  }

  @Test
  void ofSeveralSitesTheOneWithMostOfTheFilesIsNamed() {
    GenuineRegister register =
        GenuineRegister.EMPTY
            .plus(GenuineSite.learn("a", new Sentence("甲", "A"), List.of(), List.of(LOGO)))
            .plus(GenuineSite.learn("b", new Sentence("乙", "B"), List.of(), List.of(LOGO, ICON)));

    PageVerdict verdict =
        screen(register).judge(page("http://www.example.top/").with(List.of(LOGO, ICON)));

    assertThat(verdict.imitates().map(PageFinding.Target::id)).contains("b");
  }

  @Test
  void theRegisterKeepsWhatFilesAreAndTheHashByWhichAFaviconIsSearched() throws Exception {
    GenuineRegister register = GenuineRegister.EMPTY.plus(bureau(List.of(LOGO, ICON)));
    var written = new StringWriter();
    register.write(written);

    assertThat(read(written.toString()).sites()).isEqualTo(register.sites());
    assertThat(register.sites().get(0).assets())
        .containsExactly(
            new GenuineAsset(
                "/favicon.ico", ICON.sha256(), Optional.of(FaviconHash.of(ICON.bytes()))),
            new GenuineAsset("/images/logo.png", LOGO.sha256(), Optional.empty()));
  }

  @Test
  void sitesOfWhichNothingIsKnownYetAreReadAsWell() throws Exception {
    GenuineRegister register =
        GenuineRegister.EMPTY
            .plus(GenuineSite.learn("a", new Sentence("甲", "A"), List.of()))
            .plus(GenuineSite.learn("b", new Sentence("乙", "B"), List.of()));
    var written = new StringWriter();
    register.write(written);

    assertThat(read(written.toString()).sites()).isEqualTo(register.sites());
  }

  @Test
  void aRegisterFromBeforeFilesWereKeptIsReadAsWell() throws Exception {
    var written = new StringWriter();
    GenuineRegister.EMPTY.plus(BUREAU.genuine()).write(written);
    String older = written.toString().replace("  assets: []\n", "");

    assertThat(older).doesNotContain("assets");
    assertThat(read(older).sites()).containsExactly(BUREAU.genuine());
  }

  @ParameterizedTest
  @CsvSource({"sha256: '12', sha256", "favicon: x, favicon"})
  void aDamagedRegisterIsRefused(String line, String field) throws Exception {
    var written = new StringWriter();
    GenuineRegister.EMPTY.plus(bureau(List.of(ICON))).write(written);
    String damaged = written.toString().replaceAll("\\b" + field + ": .*", line);

    assertThatExceptionOfType(UnusableGenuineRegister.class).isThrownBy(() -> read(damaged));
  }

  private static PageVerdict judge(String url, PageAsset... files) {
    return screen(GenuineRegister.EMPTY.plus(bureau(List.of(LOGO, ICON))))
        .judge(page(url).with(List.of(files)));
  }

  private static PageScreen screen(GenuineRegister register) {
    return new PageScreen(HostScreen.standard(), register);
  }

  private static GenuineSite bureau(List<PageAsset> files) {
    return GenuineSite.learn(
        "made-up-1", new Sentence(BUREAU.body(), "Made-up bureau 1"), BUREAU.pages(), files);
  }

  private static PageSource page(String url) {
    return MadeUpSite.at(url, "<title>花店</title><p>鲜花</p>");
  }

  private static PageAsset other() {
    return PageAsset.of("/i/b.png", bytes(9, 4000));
  }

  private static GenuineRegister read(String yaml) throws Exception {
    return GenuineRegister.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] bytes(int seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
