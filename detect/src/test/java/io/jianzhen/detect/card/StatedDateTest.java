package io.jianzhen.detect.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateTest {

  private static final List<String> FORMS =
      List.of(
          "uuuu-MM-dd",
          "uuuu-M-d",
          "uuuu/M/d",
          "uuuu.MM.dd",
          "uuuu年M月d日",
          "uuuu年MM月dd号",
          "uuuuMMdd",
          " uuuu 年 M 月 d 日 ",
          "uuuu-MM-dd 00:00:00",
          "uuuu-MM-dd'T08:30:00.000Z'",
          "uuuu/M/d 8:05",
          "uuuu-MM-dd'T00:00:00+08:00'");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-3-4",
        "2021/03/04",
        "2021.3.4",
        "2021年3月4日",
        "2021年3月4号",
        "20210304",
        "２０２１－０３－０４",
        "２０２１年３月４日",
        "二〇二一年三月四日",
        "二零二一年三月四日",
        "2021-03-04 00:00:00",
        "2021-03-04T00:00:00Z",
        "\u00a02021-03-04 ",
        "2021 - 3 - 4",
      })
  void theFourthOfMarchIsReadInEveryUsualForm(String text) {
    assertThat(StatedDate.parse(text).day()).isEqualTo(LocalDate.of(2021, 3, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"二〇二一年十二月三十一日", "贰零贰壹年拾贰月叁拾壹日", "31/12/2021", "12/31/2021"})
  void theLastDayOfTheYearIsReadInItsForms(String text) {
    assertThat(StatedDate.parse(text).day()).isEqualTo(LocalDate.of(2021, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "21-3-4",
        "3/4/2021",
        "2021-02-30",
        "2021-13-01",
        "2021-00-10",
        "2021年3月",
        "2021",
        "长期",
        "2021-03-04至2027-03-03",
        "2021-3/4",
        "202134",
        "43826",
        "2021-03-04x",
        "2021-02-29",
        "0021-03-04",
        "13/13/2021",
        "2021年3月4日5",
        "二〇二一年十三月一日",
        "99999999999999999999",
        "2021--4",
      })
  void aTextThatIsNoDayOrCouldBeTwoIsUnreadable(String text) {
    assertThat(StatedDate.parse(text).isUnreadable()).isTrue();
    assertThat(StatedDate.parse(text).text()).isEqualTo(text);
  }

  @Test
  void blanksAreNothing() {
    assertThat(StatedDate.parse(" \u3000")).isEqualTo(StatedDate.NONE);
  }

  @Property
  void everyDayIsReadBackFromEveryForm(
      @ForAll @IntRange(min = -25_567, max = 47_481) int epochDay,
      @ForAll @IntRange(max = 11) int form) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    String text = day.format(DateTimeFormatter.ofPattern(FORMS.get(form)));
    assertThat(StatedDate.parse(text).day()).as(text).isEqualTo(day);
  }

  @Property
  void noTextMakesItThrow(@ForAll String text) {
    assertThatCode(() -> StatedDate.parse(text)).doesNotThrowAnyException();
  }

  @Property
  void noMixtureOfItsOwnCharactersMakesItThrow(
      @ForAll
          @StringLength(max = 24)
          @Chars({
            '0', '1', '2', '9', '-', '/', '.', '年', '月', '日', '十', '二', '〇', 'T', ':', ' ', '+'
          })
          String text) {
    StatedDate stated = StatedDate.parse(text);
    assertThat(stated.isUnreadable()).isEqualTo(stated.day() == null && !text.isBlank());
  }
}
