package io.jianzhen.platform.certificate;

import java.util.List;

/**
 * A made-up person of a roster. Identity numbers begin with 999999, which no division has.
 *
 * @param number what stands as certificate number
 */
record Person(String name, String sex, String id, String number, String start, String end) {

  static final List<String> HEADER =
      List.of(
          "序号", "姓名", "性别", "身份证号", "岗位类别", "证书名称", "证书编号", "作业类别", "准操项目", "初领日期", "有效期开始日期",
          "有效期结束日期", "应复审日期", "签发机关");

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** A man whose entry contradicts nothing on 28 December 2021. */
  static Person clean(String name, int serial) {
    String id = id(serial);
    return new Person(name, "男", id, "T" + id, "2020-03-01", "2026-02-28");
  }

  /** The sex contradicts the identity number: one finding of weight ERROR. */
  Person asWoman() {
    return new Person(name, "女", id, number, start, end);
  }

  /** The term ended in 2020: a finding of weight INVALID. */
  Person expired() {
    return new Person(name, sex, id, number, "2014-03-01", "2020-02-28");
  }

  /** The same certificate at another name. */
  Person named(String other) {
    return new Person(other, sex, id, number, start, end);
  }

  /** Without a name the row cannot be taken. */
  Person nameless() {
    return new Person("", sex, "=1+1", number, start, end);
  }

  List<String> cells(int position) {
    int year = Integer.parseInt(start.substring(0, 4));
    return List.of(
        Integer.toString(position),
        name,
        sex,
        id,
        "特种作业人员",
        "特种作业操作证",
        number,
        "电工作业",
        "低压电工作业",
        start,
        start,
        end,
        (year + 3) + start.substring(4),
        "天津市应急管理局");
  }

  /** A valid number of a man born on 1 January 1990. */
  static String id(int serial) {
    String digits = "99999919900101%02d1".formatted(serial % 100);
    digits = "999999" + (1970 + serial / 100 % 30) + digits.substring(10);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return digits + "10X98765432".charAt(sum % 11);
  }
}
