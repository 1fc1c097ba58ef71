package io.jianzhen.bench.host;

import java.util.List;
import java.util.stream.Stream;

/** What the owners of the four sites, and the sites themselves, are called. */
final class SiteNames {

  /** In Chinese, simplified and traditional. */
  static final List<String> CHINESE =
      words(
          """
          应急管理部 中国应急管理部 国家应急管理部 中华人民共和国应急管理部 应急管理局 应急管理厅
          天津应急管理局 天津市应急管理局 滨海新区应急管理局 天津滨海新区应急局 应急部官网
          特种作业操作证查询 特种作业操作证 特种作业证书查询 特种作业证查询平台 安全生产考试合格查询
          应急管理部特种作业操作证查询 應急管理部 應急管理局 天津市應急管理局 濱海新區應急管理局
          特種作業操作證查詢 特種作業證書查詢
          """);

  /** In pinyin, with spaces between syllables, and as initials. */
  static final List<String> LATIN =
      Stream.of(
              """
              ying ji guan li bu
              ying ji guan li ju
              ying ji guan li ting
              guo jia ying ji guan li bu
              zhong guo ying ji guan li bu
              tian jin ying ji guan li ju
              tian jin shi ying ji guan li ju
              bin hai xin qu ying ji guan li ju
              te zhong zuo ye cao zuo zheng
              te zhong zuo ye zheng shu cha xun
              te zhong zuo ye cha xun
              te zhong zuo ye zheng cha xun
              yjglb
              tjyjglj
              bhxqyjglj
              tzzyczz
              tzzyzs
              """
                  .split("\n"))
          .map(String::strip)
          .toList();

  /** What fraudsters put beside a name: look-up, certificate, official site. */
  static final List<String> SERVICES =
      words("chaxun query cert zhengshu zs cx tzzy zhengjian verify official guanwang login");

  static final List<String> CHINESE_SERVICES = words("查询 证书查询 官网 证件查询 查询平台 證書查詢");

  /** Initials that say nothing alone: such a name needs a service word beside it. */
  static final int LONGEST_INITIALS = 9;

  private SiteNames() {}

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
