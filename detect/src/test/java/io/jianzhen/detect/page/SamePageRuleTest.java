package io.jianzhen.detect.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.HostScreen;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A genuine page at its own path on another host. */
class SamePageRuleTest {

  private static final MadeUpSite BUREAU = new MadeUpSite(1);
  private static final PageScreen SCREEN =
      new PageScreen(HostScreen.standard(), GenuineRegister.EMPTY.plus(BUREAU.genuine()));

  @Test
  void theSamePathAndTextOnAnotherHostIsSaid() {
    for (PageSource page : BUREAU.pages()) {
      PageVerdict verdict = judge("http://www.example.top" + page.address().path(), page, same());

      assertThat(verdict.findings())
          .filteredOn(finding -> finding.rule() == PageRule.SAME_PAGE)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.strength()).isEqualTo(Strength.STRONG);
                assertThat(finding.seen()).isEqualTo(page.address().path());
                assertThat(finding.says().zh()).contains(BUREAU.body(), "www.example.top");
              });
    }
  }

  @Test
  void anotherPathQueryOrTextIsNotTheSame() {
    PageSource lookup = BUREAU.pages().get(2);

    assertThat(rules(judge("http://www.example.top/zscx/other.html", lookup, same())))
        .doesNotContain(PageRule.SAME_PAGE);
    assertThat(rules(judge("http://www.example.top/zscx/query.html?a=1", lookup, same())))
        .doesNotContain(PageRule.SAME_PAGE);
    assertThat(
            rules(
                judge(
                    "http://www.example.top/zscx/query.html",
                    lookup,
                    html -> html.replace("</body>", "<p>多了一句话</p></body>"))))
        .doesNotContain(PageRule.SAME_PAGE);
  }

  @Test
  void itsOwnHostIsNoOther() {
    for (PageSource page : BUREAU.pages()) {
      assertThat(rules(SCREEN.judge(page))).doesNotContain(PageRule.SAME_PAGE);
    }
  }

  private static PageVerdict judge(String url, PageSource page, UnaryOperator<String> change) {
    String html = StandardCharsets.UTF_8.decode(page.body().duplicate()).toString();
    return SCREEN.judge(MadeUpSite.at(url, change.apply(html)));
  }

  private static UnaryOperator<String> same() {
    return UnaryOperator.identity();
  }

  private static List<PageRule> rules(PageVerdict verdict) {
    return verdict.findings().stream().map(PageFinding::rule).toList();
  }
}
