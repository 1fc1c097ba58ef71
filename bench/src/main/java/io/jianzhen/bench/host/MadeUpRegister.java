package io.jianzhen.bench.host;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Registers of official sites for measurements, in the format of official-sites.yaml. */
final class MadeUpRegister {

  /** The sites that recall and speed are promised for. */
  private static final String FOUR =
      """
      sites:
        - id: mem
          name: {zh: "应急管理部", en: "Ministry of Emergency Management"}
          hosts: ["mem.gov.cn", "www.mem.gov.cn"]
          watched: true
          names: ["应急管理部", "国家应急管理部", "应急部"]
          latin: ["ying ji guan li bu", "yjglb"]
          source: "made up for measurements"
        - id: mem-cx
          name: {zh: "特种作业操作证查询平台", en: "Look-up of special-operation certificates"}
          hosts: ["cx.mem.gov.cn"]
          watched: true
          names: ["特种作业操作证查询", "特种作业操作证"]
          latin: ["te zhong zuo ye cao zuo zheng", "tzzyczz"]
          source: "made up for measurements"
        - id: tj-yjgl
          name: {zh: "天津市应急管理局", en: "Tianjin Emergency Management Bureau"}
          hosts: ["yjgl.tj.gov.cn"]
          watched: true
          names: ["天津市应急管理局", "天津应急管理局"]
          latin: ["tian jin ying ji guan li ju", "tjyjglj"]
          source: "made up for measurements"
        - id: tjbh
          name: {zh: "滨海新区人民政府", en: "Government of Binhai New Area"}
          hosts: ["tjbh.gov.cn", "www.tjbh.gov.cn"]
          watched: true
          names: ["滨海新区人民政府", "滨海新区政府"]
          latin: ["bin hai xin qu zheng fu", "bhxqzf"]
          source: "made up for measurements"
      """;

  private static final List<Named> PLACES =
      read(
          """
          北京 bei jing
          上海 shang hai
          广州 guang zhou
          深圳 shen zhen
          武汉 wu han
          成都 cheng du
          南京 nan jing
          杭州 hang zhou
          西安 xi an
          苏州 su zhou
          青岛 qing dao
          大连 da lian
          宁波 ning bo
          厦门 xia men
          福州 fu zhou
          合肥 he fei
          济南 ji nan
          郑州 zheng zhou
          长沙 chang sha
          昆明 kun ming
          贵阳 gui yang
          南宁 nan ning
          海口 hai kou
          兰州 lan zhou
          西宁 xi ning
          银川 yin chuan
          哈尔滨 ha er bin
          长春 chang chun
          沈阳 shen yang
          太原 tai yuan
          无锡 wu xi
          佛山 fo shan
          南昌 nan chang
          东莞 dong guan
          """);

  private static final List<Named> OFFICES =
      read(
          """
          应急管理局 ying ji guan li ju
          教育局 jiao yu ju
          财政局 cai zheng ju
          公安局 gong an ju
          民政局 min zheng ju
          司法局 si fa ju
          审计局 shen ji ju
          统计局 tong ji ju
          水利局 shui li ju
          农业农村局 nong ye nong cun ju
          商务局 shang wu ju
          林业局 lin ye ju
          体育局 ti yu ju
          医疗保障局 yi liao bao zhang ju
          市场监督管理局 shi chang jian du guan li ju
          生态环境局 sheng tai huan jing ju
          交通运输局 jiao tong yun shu ju
          住房和城乡建设局 zhu fang he cheng xiang jian she ju
          自然资源局 zi ran zi yuan ju
          人力资源和社会保障局 ren li zi yuan he she hui bao zhang ju
          卫生健康委员会 wei sheng jian kang wei yuan hui
          发展和改革委员会 fa zhan he gai ge wei yuan hui
          科学技术局 ke xue ji shu ju
          工业和信息化局 gong ye he xin xi hua ju
          文化和旅游局 wen hua he lv you ju
          退役军人事务局 tui yi jun ren shi wu ju
          城市管理局 cheng shi guan li ju
          信访局 xin fang ju
          粮食和物资储备局 liang shi he wu zi chu bei ju
          政务服务中心 zheng wu fu wu zhong xin
          """);

  private MadeUpRegister() {}

  /** The four protected sites. */
  static String four() {
    return FOUR;
  }

  /** The four and others, all watched, together so many. */
  static String of(int sites) {
    return FOUR
        + PLACES.stream()
            .flatMap(place -> OFFICES.stream().map(office -> entry(place, office)))
            .limit(sites - 4L)
            .collect(Collectors.joining());
  }

  private static String entry(Named place, Named office) {
    String name = place.zh + "市" + office.zh;
    return """
      - id: %s-%s
        name: {zh: "%s", en: "%s"}
        hosts: ["%s.%s.gov.cn"]
        watched: true
        names: ["%s", "%s"]
        latin: ["%s %s", "%s%s"]
        source: "made up for measurements"
    """
        .formatted(
            place.joined(),
            office.joined(),
            name,
            place.joined() + " " + office.joined(),
            office.initials(),
            place.joined(),
            name,
            place.zh + office.zh,
            place.syllables,
            office.syllables,
            place.initials(),
            office.initials());
  }

  private static List<Named> read(String table) {
    return table
        .lines()
        .map(line -> line.split(" ", 2))
        .map(parts -> new Named(parts[0], parts[1]))
        .toList();
  }

  private record Named(String zh, String syllables) {

    String joined() {
      return syllables.replace(" ", "");
    }

    String initials() {
      return Stream.of(syllables.split(" "))
          .map(s -> s.substring(0, 1))
          .collect(Collectors.joining());
    }
  }
}
