package io.jianzhen.detect.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.page.PageSketch.Likeness;
import io.jianzhen.detect.page.PageSketch.Trait;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Pages that nobody calls genuine are compared with each other. */
class PageSketchTest {

  private static final String QUERY =
      "<h1>全国特种作业操作证及安全生产知识和管理能力考核合格信息查询平台</h1><form><table><tr><td>证件编号</td>"
          + "<td><input name=no></td></tr><tr><td>姓名</td><td><input name=name></td></tr></table>"
          + "<p>请输入证件编号和姓名进行查询，查询结果仅供参考，如有疑问请联系发证机关。</p></form>";
  private static final String SHOP =
      "<div><div><ul><li>春季新款连衣裙</li><li>男士运动鞋限时优惠</li></ul></div><section><article><p>"
          + "全场包邮，七天无理由退货，客服二十四小时在线，欢迎选购本店各类商品并收藏店铺。</p></article></section></div>";

  @Test
  void thePageOnAnotherHostIsTheSame() {
    PageSketch one = sketch("http://one.example/cx", QUERY);
    PageSketch other = sketch("http://two.example/", QUERY);

    assertThat(one.identity()).isEqualTo(other.identity());
    assertThat(one.likeness(other)).contains(new Likeness(Trait.TEXT, 100));
  }

  @Test
  void aCopyWithAnotherFooterIsAlikeAndNotTheSame() {
    PageSketch one = sketch("http://one.example/", QUERY);
    PageSketch other = sketch("http://two.example/", QUERY + "<p>客服微信见下方二维码，全程代办包通过</p>");

    assertThat(one.identity()).isNotEqualTo(other.identity());
    assertThat(one.likeness(other))
        .map(Likeness::percent)
        .hasValueSatisfying(percent -> assertThat(percent).isBetween(50, 99));
    assertThat(other.likeness(one)).isEqualTo(one.likeness(other));
  }

  @Test
  void pagesThatHaveNothingInCommonAreNotAlike() {
    assertThat(sketch("http://one.example/", QUERY).likeness(sketch("http://two.example/", SHOP)))
        .isEmpty();
  }

  @Test
  void aPageThatSaysNextToNothingHasNoSketch() {
    assertThat(PageSketch.of(MadeUpSite.at("http://one.example/", "<p>404 Not Found</p>")))
        .isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    PageSource page = MadeUpSite.at("http://one.example/", QUERY);
    ByteBuffer picture = MadeUpPicture.png(640, 480);
    PageSketch sketch =
        PageSketch.of(
                new PageSource(
                    page.address(), page.contentType(), page.body(), Optional.of(picture)))
            .orElseThrow();

    assertThat(PageSketch.parse(sketch.toString())).hasToString("Optional[%s]".formatted(sketch));
    assertThat(PageSketch.parse("")).isEmpty();
    assertThat(PageSketch.parse("1 5 AAA AAA -")).isEmpty();
    assertThat(PageSketch.parse(sketch + " ")).isEmpty();
  }

  @Test
  void samplesOfHalvesThatOverlapTellHowMuch() {
    Sketch one = Sketch.of(LongStream.range(0, 10_000).toArray());
    Sketch other = Sketch.of(LongStream.range(5_000, 15_000).toArray());

    assertThat(one.sharedWith(other, 12)).isBetween(0.25, 0.42);
    assertThat(one.sharedWith(one, 12)).isEqualTo(1);
    assertThat(Sketch.of(new long[] {1}).sharedWith(Sketch.of(new long[] {1}), 12)).isZero();
  }

  private static PageSketch sketch(String url, String html) {
    return PageSketch.of(MadeUpSite.at(url, html)).orElseThrow();
  }
}
