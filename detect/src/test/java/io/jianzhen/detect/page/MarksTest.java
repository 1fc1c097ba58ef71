package io.jianzhen.detect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

  private static List<Mark> marks(String body) {
    return Marks.in(Page.read(MadeUpSite.at("http://a.example.com/", "<html><body>" + body)));
  }

  @Test
  void metaElementsNameTheSite() {
    assertThat(
            marks(
                "<meta name=SiteName content=明洲市><meta name=SiteDomain content=\"http://www.mingzhou.gov.cn/\">"
                    + "<meta name=SiteIDCode content=9900000001>"))
        .containsExactly(
            new Mark(MarkKind.SITE_NAME, "明洲市", Place.META),
            new Mark(MarkKind.SITE_DOMAIN, "www.mingzhou.gov.cn", Place.META),
            new Mark(MarkKind.SITE_CODE, "9900000001", Place.META));
  }

  @Test
  void theFaultLinkNamesTheTrueSite() {
    assertThat(
            marks(
                "<a href=\"https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=bm99000001&amp;url=http%3A%2F%2Fwww.mingzhou.gov.cn%2F\">找错</a>"))
        .contains(
            new Mark(MarkKind.FAULT_LINK, "bm99000001", Place.LINK),
            new Mark(MarkKind.FAULT_LINK, "www.mingzhou.gov.cn", Place.LINK));
  }

  @Test
  void aNumberSplitBySpansIsOneNumber() {
    assertThat(marks("<p>京<span>ICP</span>备<span>99054</span><b>529</b>号</p>"))
        .containsExactly(new Mark(MarkKind.ICP, "京ICP备99054529号", Place.VISIBLE));
  }

  @Test
  void fullWidthCharactersAreReadAsTheirPlainOnes() {
    assertThat(marks("网站标识码：９９００００００１２"))
        .containsExactly(new Mark(MarkKind.SITE_CODE, "9900000012", Place.VISIBLE));
  }

  @Test
  void aFooterThatWasCommentedOutStillTells() {
    assertThat(marks("<!-- <p>主办单位：明洲市应急管理局 承办：信息科</p> -->"))
        .containsExactly(new Mark(MarkKind.SPONSOR, "明洲市应急管理局", Place.HIDDEN));
  }

  @Test
  void aConacMarkIsReadInsideUnescape() {
    assertThat(
            marks(
                "<script>document.write(unescape(\"%3Cscript src='//dcs.conac.cn/js/99/000/0000/12345678/CA990000000123456780001.js'%3E%3C/script%3E\"));</script>"))
        .contains(new Mark(MarkKind.CONAC_SCRIPT, "990000000123456780001", Place.SCRIPT));
  }

  @Test
  void theRecordOfThePoliceIsReadFromTextAndLink() {
    assertThat(
            marks(
                "<a href=\"http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=99010102000001\">浙公网安备 99010102000001号</a>"))
        .containsExactly(
            new Mark(MarkKind.POLICE, "99010102000001", Place.LINK),
            new Mark(MarkKind.POLICE, "99010102000001", Place.VISIBLE));
  }

  @Test
  void quotingAnAddressInRunningTextIsNoMark() {
    assertThat(marks("<p>请登录 cx.mem.gov.cn 查询，应急管理部网站 www.mem.gov.cn 有说明。</p>")).isEmpty();
  }
}
