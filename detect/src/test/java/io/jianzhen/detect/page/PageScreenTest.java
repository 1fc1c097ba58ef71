package io.jianzhen.detect.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.Tier;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageScreenTest {

  private static final PageScreen SCREEN =
      new PageScreen(HostScreen.standard(), GenuineRegister.EMPTY);

  private static PageVerdict judge(String url, String html) {
    return SCREEN.judge(MadeUpSite.at(url, html));
  }

  private static List<String> rules(PageVerdict verdict) {
    return verdict.findings().stream().map(f -> f.rule() + " " + f.strength()).toList();
  }

  private static final String FORM =
      "<form>证件号码<input name=zjhm> 姓名<input name=xm> 验证码<input name=yzm><input type=submit value=查询></form>";

  @Test
  void aLookupThatCallsItselfTheOfficialOneIsAnAlert() {
    PageVerdict verdict = judge("http://www.example.top/", "<title>特种作业操作证查询平台</title>" + FORM);

    assertThat(verdict.tier()).isEqualTo(Tier.ALERT);
    assertThat(verdict.imitates().map(PageFinding.Target::id)).contains("mem-cx");
  }

  @Test
  void theInterfacesOfTheGenuineLookupOnAnotherHostAreAnAlert() {
    PageVerdict verdict =
        judge(
            "http://www.example.top/",
            "<title>查询</title><div id=app></div><script>axios.get('/prod-api/certsearch/code')</script>");

    assertThat(rules(verdict)).containsExactly("LOOKUP_SURFACE STRONG");
  }

  @Test
  void anArticleThatQuotesTheInterfacesIsNone() {
    PageVerdict verdict =
        judge(
            "http://blog.example.com/",
            "<title>爬虫笔记</title><pre>GET /prod-api/certsearch/code</pre><p>查询请到 cx.mem.gov.cn</p>");

    assertThat(verdict.tier()).isEqualTo(Tier.NONE);
  }

  @Test
  void aFormForLookingUpSafetyCertificatesElsewhereIsWatched() {
    PageVerdict verdict = judge("http://www.example.com/", "<title>某某培训学校 电工证查询</title>" + FORM);

    assertThat(verdict.tier()).isEqualTo(Tier.WATCH);
    assertThat(rules(verdict)).containsExactly("LOOKUP_FORM SUSPECT");
  }

  @Test
  void theOfficialHostIsOfficialWhateverStandsInThePage() {
    assertThat(judge("https://cx.mem.gov.cn/special?index=0", FORM).tier())
        .isEqualTo(Tier.OFFICIAL);
  }

  @Test
  void withoutATargetItIsSaidThatTheRegisterMayLackIt() {
    PageVerdict verdict = judge("http://www.example.com/", "<title>花店</title><p>鲜花</p>");

    assertThat(verdict.tier()).isEqualTo(Tier.NONE);
    assertThat(verdict.remarks()).anyMatch(remark -> remark.zh().contains("不表示网页可信"));
  }

  @Test
  void marksOfDifferentProvincesContradictEachOther() {
    PageVerdict verdict =
        judge(
            "http://www.example.com/",
            "<p>网站标识码：3406000012 陕公网安备 61060002010001号 皖ICP备99000000号</p>");

    assertThat(rules(verdict)).contains("MARKS_DISAGREE SUSPECT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title><script>alert(1)</script></title>",
        "<title>\u202Eevil</title>",
        "<html",
        "",
        "\u0000\u0000",
        "<meta name=SiteDomain content='http://[::1'>",
        "<a href='http://%zz/'>x</a><form action='javascript:alert(1)'>",
        "<script>'\\u{FFFFFFF}' \"\\x\" `${`</script>"
      })
  void whateverThePageIsThereIsAVerdict(String html) {
    assertThat(judge("http://www.example.com/", html).tier()).isEqualTo(Tier.NONE);
  }

  @Test
  void aMillionNestedElementsAreReadToTheEnd() {
    String deep = "<div>".repeat(700_000) + "<p>主办单位：明洲市应急管理局</p>";

    assertThat(judge("http://www.example.com/", deep).tier()).isNotEqualTo(Tier.OFFICIAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!--<b>-->",
        "<script>'<b>'</script>",
        "<div><h1>",
        "<p>证件号码<input>",
        "<img src=a.png>",
        "主办单位：",
        "<script>\"\\"
      })
  void onePieceRepeatedForMegabytesIsJudgedAsWell(String piece) {
    String html = piece.repeat(1_500_000 / piece.length());

    assertThat(judge("http://www.example.com/", html).tier()).isNotEqualTo(Tier.OFFICIAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=SiteName content=\"应急管理部%s\">|网站",
        "<script>%s</script>|bszs.conac.cn/sitename?",
      })
  void aPageMadeToExhaustTheRulesIsJudgedOnASmallStack(String page) throws Exception {
    String[] part = page.split("[|]");
    String html = part[0].formatted(part[1].repeat(100_000));
    var judged = new FutureTask<>(() -> SCREEN.judge(MadeUpSite.at("http://a.example/", html)));
    new Thread(null, judged, "small", 256 * 1024).start();
    assertThat(judged.get().url()).isEqualTo("http://a.example/");
  }

  @Test
  void aRegisterComesBackAsItWasWritten() throws Exception {
    GenuineRegister register =
        GenuineRegister.EMPTY.plus(new MadeUpSite(1).genuine()).plus(new MadeUpSite(2).genuine());
    var written = new StringWriter();
    register.write(written);

    GenuineRegister read =
        GenuineRegister.read(
            new ByteArrayInputStream(written.toString().getBytes(StandardCharsets.UTF_8)));

    assertThat(read.sites()).isEqualTo(register.sites());
  }

  @Test
  void thePictureOfAGenuinePageIsKnownAgainAfterScaling() throws Exception {
    var genuine = PictureHash.of(MadeUpPicture.png(1280, 1600)).orElseThrow();
    var copy = PictureHash.of(MadeUpPicture.png(640, 800)).orElseThrow();

    assertThat(genuine.distance(copy)).isLessThanOrEqualTo(8);
  }

  @Test
  void aBlankPictureTellsNothing() throws Exception {
    assertThat(PictureHash.of(MadeUpPicture.blank())).isEmpty();
  }
}
