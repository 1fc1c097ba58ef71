package io.jianzhen.platform.web;

import java.util.List;

/**
 * A made-up finding for the table of the style guide. Identity numbers begin with 999999, which no
 * person has.
 *
 * @param number masked, as everywhere where the task does not need it
 * @param state message key of what has been decided
 * @param kind of the state's chip
 */
record StyleguideRow(
    String person,
    String number,
    String employer,
    String rule,
    String severity,
    String state,
    String kind,
    String date,
    int days) {

  static final List<StyleguideRow> SAMPLES =
      List.of(
          new StyleguideRow(
              "王样例",
              "999999********0018",
              "滨海示例化工有限公司",
              "TP-02",
              "ERROR",
              "styleguide.state.confirmed",
              "bad",
              "2021-12-28",
              2),
          new StyleguideRow(
              "李示范",
              "999999********1234",
              "新港示例船舶修造厂",
              "DT-05",
              "SUSPECT",
              "styleguide.state.open",
              "warn",
              "2021-12-27",
              3),
          new StyleguideRow(
              "赵举例",
              "999999********221X",
              "海河示例冷链物流有限公司",
              "ID-01",
              "INVALID",
              "styleguide.state.returned",
              "quiet",
              "2021-12-24",
              11),
          new StyleguideRow(
              "陈试用",
              "999999********0457",
              "塘沽示例建筑安装有限公司",
              "EX-03",
              "NOTE",
              "styleguide.state.genuine",
              "good",
              "2021-12-20",
              128));
}
