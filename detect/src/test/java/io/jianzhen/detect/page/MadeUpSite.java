package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A made-up government site with four kinds of page, put together as real ones are. No place,
 * number or code in it exists.
 *
 * @param seed another number, another site
 */
record MadeUpSite(int seed) {

  private static final String[] PLACES = {
    "明洲市", "青屿市", "临砚市", "云岫市", "南澹市", "北漪市", "松坞市", "竹汀市", "石濑市", "沙棠市"
  };
  private static final String[] LATIN = {
    "mingzhou",
    "qingyu",
    "linyan",
    "yunxiu",
    "nandan",
    "beiyi",
    "songwu",
    "zhuting",
    "shilai",
    "shatang"
  };
  private static final String[] TOPICS = {
    "危险化学品企业开展安全生产自查", "有限空间作业专项检查", "高处作业持证上岗核查", "工贸企业粉尘防爆整治",
    "烟花爆竹经营许可换证", "特种作业人员复审培训安排", "防汛抗旱应急演练", "矿山企业停产停建复工验收",
    "安全生产月宣传咨询活动", "重大事故隐患挂牌督办", "应急避难场所开放公告", "企业主要负责人考核安排"
  };

  String body() {
    return PLACES[seed % PLACES.length] + "应急管理局";
  }

  String host() {
    return "yjglj." + LATIN[seed % LATIN.length] + ".gov.cn";
  }

  String code() {
    return "99%02d000%03d".formatted(seed % 100, seed % 1000);
  }

  /** All its pages, as they were captured on its own host. */
  List<PageSource> pages() {
    return List.of(
        page("/index.html", front()),
        page("/tzgg/2021/notice_%d.html".formatted(seed), notice()),
        page("/zscx/query.html", lookup()),
        page("/special.html", app()));
  }

  GenuineSite genuine() {
    return GenuineSite.learn(
        "made-up-" + seed, new Sentence(body(), "Made-up bureau " + seed), pages());
  }

  private PageSource page(String path, String html) {
    return at("https://" + host() + path, html);
  }

  static PageSource at(String url, String html) {
    return PageSource.of(
        (WebAddress.Readable) WebAddress.parse(url),
        "text/html; charset=utf-8",
        html.getBytes(StandardCharsets.UTF_8));
  }

  private String framed(String title, String main) {
    return """
        <!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>%s</title>
        <meta name="SiteName" content="%s"><meta name="SiteDomain" content="%s"><meta name="SiteIDCode" content="%s">
        <link rel="stylesheet" href="/static/css/site.%s.css"><script src="/static/js/portal-%s.js"></script></head>
        <body><div class="head"><img class="logo" src="/images/emblem_%d.png" alt="%s"><ul class="nav">%s</ul></div>
        <div class="main">%s</div>
        <div class="foot"><p>主办单位：%s</p><p>网站标识码：%s</p><p>京ICP备990%05d号-1</p>
        <p><a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=%s&amp;url=https%%3A%%2F%%2F%s%%2F">网站找错</a></p>
        </div></body></html>
        """
        .formatted(
            title, body(), host(), code(), hash(1), hash(2), seed, body(), nav(), main, body(),
            code(), seed, code(), host());
  }

  private String hash(int salt) {
    return "%08x".formatted(new Random(seed * 31L + salt).nextInt() | 0x10000000);
  }

  private String nav() {
    var items = new StringBuilder();
    for (String item : List.of("首页", "机构概况", "政务公开", "办事服务", "互动交流", "专题专栏")) {
      items.append("<li><a href=\"/%d\">%s</a></li>".formatted(items.length(), item));
    }
    return items.toString();
  }

  private String front() {
    var lists = new StringBuilder();
    for (String heading : List.of("工作动态", "通知公告", "应急要闻")) {
      lists.append("<div class=\"box\"><h3>%s</h3><ul>".formatted(heading));
      for (String topic : topics(5, heading.hashCode())) {
        lists.append(
            "<li><a href=\"/a\">%s%s</a><span>2021-12-%02d</span></li>"
                .formatted(PLACES[seed % PLACES.length], topic, 1 + topic.length() % 28));
      }
      lists.append("</ul></div>");
    }
    return framed(body(), "<h1>" + body() + "</h1>" + lists);
  }

  private String notice() {
    var text = new StringBuilder();
    for (String topic : topics(8, 7)) {
      text.append(
          "<p>各有关单位：为做好%s工作，现就%s提出如下要求，请于本月%d日前报送书面材料，联系科室为综合协调科第%d组。</p>"
              .formatted(topic, topic, 3 + topic.length(), seed % 9 + 1));
    }
    return framed(
        "关于" + TOPICS[seed % TOPICS.length] + "的通知 - " + body(),
        "<h1>关于" + TOPICS[seed % TOPICS.length] + "的通知</h1>" + text);
  }

  private String lookup() {
    return framed(
        body() + "特种作业证书查询",
        """
        <h1>%s特种作业证书查询</h1><form action="/zscx/do" method="post">
        <table><tr><td>证件类型：</td><td><select name="type"><option>身份证</option></select></td></tr>
        <tr><td>证件号码：</td><td><input name="zjhm"></td></tr><tr><td>姓名：</td><td><input name="xm"></td></tr>
        <tr><td>验证码：</td><td><input name="yzm"><img src="/GetCode"></td></tr></table>
        <input type="submit" value="查询"></form><p>本查询结果由发证机关第%d办证窗口提供，如有疑问请携带证件原件到窗口核对，窗口编号%s。</p>
        """
            .formatted(body(), seed, code()));
  }

  private String app() {
    return framed(
        body() + "证书查询平台",
        """
        <div id="app"><h2>证书查询</h2><div class="row"><label>证件号码</label><input placeholder="请输入证件号码"></div>
        <div class="row"><label>姓名</label><input placeholder="请输入姓名"></div>
        <div class="row"><label>验证码</label><input placeholder="请输入验证码"></div><button>查询</button></div>
        <script src="/static/js/chunk-vendors.%s.js"></script><script src="/static/js/query.%s.js"></script>
        <p>操作说明：%s</p>
        """
            .formatted(hash(3), hash(4), String.join("；", topics(3, 11))));
  }

  private List<String> topics(int count, int salt) {
    var dice = new Random(seed * 1_000_003L + salt);
    List<String> topics = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      topics.add(
          TOPICS[dice.nextInt(TOPICS.length)]
              + "（第%d批%s）".formatted(dice.nextInt(90) + 10, PLACES[dice.nextInt(PLACES.length)]));
    }
    return topics;
  }
}
