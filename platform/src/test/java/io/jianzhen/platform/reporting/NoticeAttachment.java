package io.jianzhen.platform.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table of Attachment 1, copied by hand from the notice, with the entries and figures of {@link
 * FormFixture#december()}. What the exports are compared with.
 */
final class NoticeAttachment {

  /** One line for each row, cells split by |, each {@code text~colspan~rowspan}, 1 left out. */
  private static final String TABLE =
      """
      一、安排部署阶段（2021年11月）~5
      类      别|项    目|相关内容~3
      安排部署情况~1~3|印发通知|文件名称及文号|津滨泰达发〔2021〕18号~2
      成立专班|专班成员|主任1人、成员6人~2
      宣传报道|形式及数量|条幅12条，微信推送3期~2
      二、专项整治阶段（2021年11月至2022年4月，每月5日前报送）~5
      类     别|项    目~2|本月数据|累计数据
      生产经营单位↵自查情况~1~3|开展自查（家）~2|1|1001
      发现假冒证件（人）~2|2|2002
      上报处理（人）~2|3|3003
      开展专项↵执法检查~1~4|执法检查（家次）~2|4|4004
      发现持假证上岗问题（条）~2|5|5005
      移交问题线索(条)~2|6|6006
      行政罚款（元）~2|7.50|7,007.50
      假冒安全生产证书违法行为查处情况~1~9|非法伪造、变造、买卖假证非法利用信息网络~1~4|涉嫌刑事并移送公安部门（人）|8|8008
      查处制售假证“窝点”（个）|9|9009
      查处非法违法团伙（人）|10|10010
      封堵网站（家）|11|11011
      涂改转借假冒特种作业证~1~3|发现问题证书（个）|12|12012
      行政罚款（元）|13.50|13,013.50
      依法查处持证人员（人）|14|14014
      公开曝光违法违规行为（次）~2|15|15015
      奖励举报人员（次）~2|16|16016
      """;

  private NoticeAttachment() {}

  /** A cell as the notice has it. */
  record Cell(String text, int colspan, int rowspan) {}

  static List<List<Cell>> rows() {
    return TABLE
        .lines()
        .map(line -> Arrays.stream(line.split("\\|")).map(NoticeAttachment::cell).toList())
        .toList();
  }

  /** The cells in reading order. */
  static List<Cell> cells() {
    List<Cell> all = new ArrayList<>();
    rows().forEach(all::addAll);
    return all;
  }

  private static Cell cell(String written) {
    String[] parts = written.split("~");
    return new Cell(
        parts[0].replace('↵', '\n'),
        parts.length > 1 ? Integer.parseInt(parts[1]) : 1,
        parts.length > 2 ? Integer.parseInt(parts[2]) : 1);
  }
}
