package io.jianzhen.ocr;

import io.jianzhen.detect.card.text.CardField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What stands on a card that nobody has; the identity numbers start with 999999. */
record MadeUpCard(Map<CardField, String> fields) {

  private static final List<String> SURNAMES =
      List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何");
  private static final String GIVEN = "伟芳娜敏静强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰建国志海文波红梅春生东林";
  private static final List<String> WORK =
      List.of(
          "电工作业/低压电工作业",
          "电工作业/高压电工作业",
          "电工作业/防爆电气作业",
          "焊接与热切割作业/熔化焊接与热切割作业",
          "焊接与热切割作业/压力焊作业",
          "高处作业/登高架设作业",
          "高处作业/高处安装、维护、拆除作业",
          "制冷与空调作业/制冷与空调设备运行操作作业",
          "危险化学品安全作业/氯化工艺作业",
          "危险化学品安全作业/化工自动化控制仪表作业");
  private static final List<String> ISSUERS =
      List.of("天津市应急管理局", "河北省应急管理厅", "山东省应急管理厅", "北京市应急管理局", "四川省应急管理厅");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** A card by chance. */
  static MadeUpCard of(Random dice) {
    Map<CardField, String> fields = new EnumMap<>(CardField.class);
    String id = id(dice);
    String[] work = one(WORK, dice).split("/");
    LocalDate issued = LocalDate.of(2019, 9, 1).plusDays(dice.nextInt(2000));
    LocalDate start = dice.nextInt(3) > 0 ? issued : issued.plusYears(6);
    fields.put(CardField.CERTIFICATE_NUMBER, "T" + id);
    fields.put(CardField.NAME, name(dice));
    fields.put(CardField.SEX, (id.charAt(16) - '0') % 2 == 1 ? "男" : "女");
    fields.put(CardField.CATEGORY, work[0]);
    fields.put(CardField.ITEM, work[1]);
    fields.put(CardField.FIRST_ISSUED, issued.toString());
    fields.put(CardField.TERM_START, start.toString());
    fields.put(CardField.TERM_END, start.plusYears(6).minusDays(1).toString());
    fields.put(CardField.REVIEW_DUE, start.plusYears(3).toString());
    fields.put(CardField.ISSUER, one(ISSUERS, dice));
    return new MadeUpCard(fields);
  }

  String get(CardField field) {
    return fields.getOrDefault(field, "");
  }

  private static String id(Random dice) {
    LocalDate birth = LocalDate.of(1965, 1, 1).plusDays(dice.nextInt(13_000));
    String digits = "999999%s%03d".formatted(birth.toString().replace("-", ""), dice.nextInt(1000));
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  private static String name(Random dice) {
    StringBuilder name = new StringBuilder(one(SURNAMES, dice));
    for (int i = dice.nextInt(3) == 0 ? 1 : 2; i > 0; i--) {
      name.append(GIVEN.charAt(dice.nextInt(GIVEN.length())));
    }
    return name.toString();
  }

  private static String one(List<String> choice, Random dice) {
    return choice.get(dice.nextInt(choice.size()));
  }
}
