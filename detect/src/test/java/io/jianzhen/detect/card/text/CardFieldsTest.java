package io.jianzhen.detect.card.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.card.KnownNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CardFieldsTest {

  private static final KnownNames NAMES = new KnownNames();
  private static final String NUMBER = "T999999199001010016";

  private static final int LINE = 40;

  /** Lines one under the other, parts of a line with | between. */
  private static CardFields card(String... lines) {
    List<TextLine> all = new ArrayList<>();
    for (int row = 0; row < lines.length; row++) {
      int left = 100;
      for (String part : lines[row].split("\\|", -1)) {
        all.add(line(part, left, row * LINE, 0.99));
        left += 30 * part.length() + 40;
      }
    }
    return CardFields.of(all, NAMES);
  }

  private static TextLine line(String text, int left, int top, double sureness) {
    var place = new Place(left, top, left + 30 * Math.max(1, text.length()), top + 30);
    return new TextLine(text, Collections.nCopies(text.length(), sureness), place, 0);
  }

  private static String value(CardFields card, CardField field) {
    return card.get(field).map(ReadField::value).orElse("");
  }

  private static String doubt(CardFields card, CardField field) {
    return card.get(field).flatMap(ReadField::doubt).map(Sentence::zh).orElse("");
  }

  @Test
  void a_card_of_the_new_style_is_read_field_by_field() {
    CardFields card =
        card(
            "中华人民共和国特种作业操作证",
            "证号 " + NUMBER,
            "姓名 甲示例|性别 男",
            "作业类别 电工作业",
            "操作项目 低压电工作业",
            "初领日期 2021-03-01",
            "有效期限 2021-03-01 至 2027-02-28",
            "应复审日期 2024-03-01",
            "签发机关 天津市应急管理局",
            "中华人民共和国应急管理部监制");

    assertThat(card.all())
        .extracting(ReadField::value)
        .containsExactly(
            NUMBER,
            "甲示例",
            "男",
            "电工作业",
            "低压电工作业",
            "2021-03-01",
            "2021-03-01",
            "2027-02-28",
            "2024-03-01",
            "天津市应急管理局");
    assertThat(card.isClear()).isTrue();
  }

  @Test
  void a_value_to_the_right_of_its_label_belongs_to_it() {
    CardFields card = card("姓名|甲示例|性别|男", "证号|" + NUMBER);

    assertThat(value(card, CardField.NAME)).isEqualTo("甲示例");
    assertThat(value(card, CardField.SEX)).isEqualTo("男");
    assertThat(value(card, CardField.CERTIFICATE_NUMBER)).isEqualTo(NUMBER);
  }

  @Test
  void two_labels_in_one_line_are_told_apart() {
    CardFields card = card("姓名：甲示例 性别：女");

    assertThat(value(card, CardField.NAME)).isEqualTo("甲示例");
    assertThat(value(card, CardField.SEX)).isEqualTo("女");
  }

  @Test
  void rows_of_a_slanting_card_are_found() {
    double slope = 0.1;
    List<TextLine> lines = new ArrayList<>();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 2; column++) {
        int left = 100 + 500 * column;
        String text =
            new String[][] {{"姓名", "甲示例"}, {"性别", "男"}, {"签发机关", "天津市应急管理局"}}[row][column];
        int top = row * LINE + (int) (slope * left);
        lines.add(
            new TextLine(
                text,
                Collections.nCopies(text.length(), 0.99),
                new Place(left, top, left + 200, top + 30),
                slope));
      }
    }

    CardFields card = CardFields.of(lines, NAMES);

    assertThat(value(card, CardField.NAME)).isEqualTo("甲示例");
    assertThat(value(card, CardField.SEX)).isEqualTo("男");
    assertThat(value(card, CardField.ISSUER)).isEqualTo("天津市应急管理局");
  }

  @Test
  void a_number_with_one_wrong_digit_never_counts_as_read() {
    for (int at = 1; at < NUMBER.length(); at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String wrong = NUMBER.substring(0, at) + digit + NUMBER.substring(at + 1);
        CardFields card = card("证号 " + wrong);
        assertThat(card.get(CardField.CERTIFICATE_NUMBER).orElseThrow().isSure())
            .as(wrong)
            .isEqualTo(wrong.equals(NUMBER));
      }
    }
  }

  @Test
  void a_t_that_was_read_as_1_is_not_put_right() {
    CardFields card = card("证号 1999999199001010016");

    assertThat(value(card, CardField.CERTIFICATE_NUMBER)).startsWith("1");
    assertThat(doubt(card, CardField.CERTIFICATE_NUMBER)).contains("字母T");
  }

  @Test
  void two_dim_characters_put_a_number_in_doubt_even_if_the_check_agrees() {
    List<Double> sureness = new ArrayList<>(Collections.nCopies(NUMBER.length() + 2, 0.99));
    sureness.set(7, 0.5);
    sureness.set(9, 0.6);
    var dim = new TextLine("证号" + NUMBER, sureness, new Place(0, 0, 600, 30), 0);

    CardFields card = CardFields.of(List.of(dim), NAMES);

    assertThat(doubt(card, CardField.CERTIFICATE_NUMBER)).contains("2个字符不清楚");
  }

  @Test
  void a_number_without_its_label_is_found_if_it_agrees_with_itself() {
    assertThat(value(card("甲示例", NUMBER), CardField.CERTIFICATE_NUMBER)).isEqualTo(NUMBER);
    assertThat(card("甲示例", "T999999199001010017").get(CardField.CERTIFICATE_NUMBER)).isEmpty();
  }

  @Test
  void two_good_numbers_that_differ_are_both_in_doubt() {
    CardFields differing = card("证号 " + NUMBER, "身份证号 " + otherId());
    assertThat(doubt(differing, CardField.CERTIFICATE_NUMBER)).contains("不一致");
    assertThat(doubt(differing, CardField.ID_NUMBER)).contains("不一致");
  }

  private static String otherId() {
    return Arrays.stream("0 1 2 3 4 5 6 7 8 9 X".split(" "))
        .map(check -> "99999919850712345" + check)
        .filter(id -> card("身份证号 " + id).isClear())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_sex_that_the_number_contradicts_puts_the_number_in_doubt() {
    assertThat(doubt(card("证号 " + NUMBER, "性别 女"), CardField.CERTIFICATE_NUMBER)).contains("性别");
  }

  @Test
  void what_sellers_print_instead_of_the_catalogues_names_is_shown_as_it_stands() {
    CardFields card = card("作业类别 焊工作业");

    assertThat(value(card, CardField.CATEGORY)).isEqualTo("焊工作业");
    assertThat(doubt(card, CardField.CATEGORY)).contains("不是特种作业目录中的名称");
  }

  @Test
  void a_name_of_the_catalogue_may_run_over_two_lines_and_have_other_separators() {
    List<TextLine> lines =
        List.of(
            line("操作项目", 100, 0, 0.99),
            line("高处安装,维护", 260, 0, 0.99),
            line("、拆除作业", 260, LINE, 0.99));

    CardFields card = CardFields.of(lines, NAMES);

    assertThat(value(card, CardField.ITEM)).isEqualTo("高处安装、维护、拆除作业");
    assertThat(card.isClear()).isTrue();
  }

  @Test
  void days_that_do_not_exist_or_lack_a_part_are_in_doubt() {
    assertThat(doubt(card("初领日期 2021-02-30"), CardField.FIRST_ISSUED)).contains("没有这一天");
    assertThat(doubt(card("初领日期 2021-0301"), CardField.FIRST_ISSUED)).contains("完整");
    assertThat(doubt(card("有效期限 2021-03-01 至"), CardField.TERM_START)).contains("起止");
    assertThat(value(card("初领日期 2021年3月1日"), CardField.FIRST_ISSUED)).isEqualTo("2021-03-01");
  }

  @Test
  void a_label_with_one_character_misread_is_known_all_the_same() {
    assertThat(value(card("签发机天 天津市应急管理局"), CardField.ISSUER)).isEqualTo("天津市应急管理局");
  }

  @Test
  void a_dim_name_is_in_doubt() {
    CardFields card = CardFields.of(List.of(line("姓名甲示例", 0, 0, 0.7)), NAMES);

    assertThat(doubt(card, CardField.NAME)).contains("不清楚");
  }

  @Test
  void every_field_says_where_it_stands() {
    CardFields card = card("姓名 甲示例|性别 男");
    Place name = card.get(CardField.NAME).orElseThrow().place();
    Place sex = card.get(CardField.SEX).orElseThrow().place();

    assertThat(name.left()).isGreaterThan(100);
    assertThat(sex.left()).isGreaterThan(name.right());
  }

  @Property(tries = 300)
  void no_lines_whatever_stop_the_reading(@ForAll List<String> texts) {
    assertThat(card(texts.toArray(String[]::new)).all()).isNotNull();
  }
}
