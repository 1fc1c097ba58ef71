package io.jianzhen.platform.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.publicity.Leftovers.Kind;
import io.jianzhen.platform.publicity.Leftovers.Leftover;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What should not be published is found, and hidden, however it is written. */
class LeftoversTest {

  @ParameterizedTest
  @CsvSource({
    "身份证号999999199001011232。, IDENTITY_NUMBER, 999999199001011232",
    "身份证９９９９９９１９９００１０１１２３２, IDENTITY_NUMBER, ９９９９９９１９９００１０１１２３２",
    "号码 999999 19900101 123X, IDENTITY_NUMBER, 999999 19900101 123X",
    "电话139-0000-3333联系, PHONE, 139-0000-3333",
    "证号T999999199001011232的, CARD_NUMBER, T999999199001011232",
    "驾驶津A·12345逃离, PLATE, 津A·12345",
    "邮箱a.b@example.com, EMAIL, a.b@example.com",
    "微信号：banzheng_888, ACCOUNT, banzheng_888",
    "犯罪嫌疑人张小三伪造证件, LIKELY_NAME, 张小三",
    "嫌疑人王小明被抓获, LIKELY_NAME, 王小明",
    "嫌疑人李强通过微信, LIKELY_NAME, 李强",
    "嫌疑人欧阳明涉嫌诈骗, LIKELY_NAME, 欧阳明",
    "卡号6222 0200 1234 5678 901, CARD_NUMBER, 6222 0200 1234 5678 901",
    "电话02228451234, PHONE, 02228451234",
    "加vx：abc123, ACCOUNT, abc123",
    "法定代表人：王五。, LIKELY_NAME, 王五"
  })
  void isFound(String text, Kind kind, String what) {
    assertThat(Leftovers.in(text, List.of()))
        .anySatisfy(
            one -> {
              assertThat(one.kind()).isEqualTo(kind);
              assertThat(one.text()).isEqualTo(what);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "犯罪嫌疑人张某某伪造特种作业操作证34个",
        "2022年3月1日，对某机械公司罚款20000元",
        "请到cx.mem.gov.cn查询，举报电话12350",
        "当事人未取得操作证上岗作业",
        "负责人因未履行职责被约谈",
        "嫌疑人通过微信群兜售",
        "中介机构违规发证",
        "公安机关抓获犯罪嫌疑人40名"
      })
  void whatMayBePublishedIsNotFound(String text) {
    assertThat(Leftovers.in(text, List.of())).isEmpty();
  }

  @Test
  void aNameThatWasGivenIsFoundWhereverItStands() {
    assertThat(Leftovers.in("赵六在宏远培训公司报名，后赵六投案", List.of("赵六", "宏远培训公司")))
        .extracting(Leftover::text)
        .containsExactly("赵六", "宏远培训公司", "赵六");
  }

  @Test
  void aNumberOfACardIsHiddenOnceAndNothingBehindItIsTouched() {
    assertThat(Leftovers.hidden("证号T999999199001011232系伪造", List.of())).isEqualTo("证号********系伪造");
  }

  @Test
  void anEmptyLineAmongTheNamesIsNoName() {
    assertThat(Leftovers.hidden("张某到案", List.of("", "张"))).isEqualTo("张某到案");
    assertThat(Item.namesIn("赵六、钱七\n\n 宏远公司")).containsExactly("赵六", "钱七", "宏远公司");
  }

  @Test
  void whatIsHiddenReadsAsInCourtPapers() {
    assertThat(Leftovers.hidden("犯罪嫌疑人张小三（电话13900003333）在宏远培训公司报名", List.of("宏远培训公司")))
        .isEqualTo("犯罪嫌疑人张某某（电话********）在某公司报名");
  }

  @Property(tries = 300)
  void nothingIsLeftInWhatWasHidden(@ForAll @StringLength(max = 60) String noise) {
    String text = noise + "犯罪嫌疑人张小三，电话13900003333，证号T999999199001011232。" + noise;
    List<String> names = List.of("张小三");
    assertThat(Leftovers.in(Leftovers.hidden(text, names), names))
        .noneMatch(one -> one.kind() == Kind.PHONE || one.kind() == Kind.GIVEN_NAME);
  }
}
