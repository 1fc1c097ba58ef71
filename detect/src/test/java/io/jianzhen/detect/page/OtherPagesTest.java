package io.jianzhen.detect.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Pages that have to do with certificates and government and imitate nobody: schools, press, firms,
 * associations. All made up; one alarm in a thousand is the most that is allowed.
 */
class OtherPagesTest {

  private static final int PAGES = 2000;
  private static final String[] NAMES = {"宏远", "安泰", "育才", "鼎盛", "明德", "中兴达", "新航", "华育"};
  private static final String[] PLACES = {"明洲", "青屿", "临砚", "云岫", "南澹", "松坞"};

  private final PageScreen screen =
      new PageScreen(
          HostScreen.standard(),
          GenuineRegister.EMPTY
              .plus(new MadeUpSite(1).genuine())
              .plus(new MadeUpSite(2).genuine()));

  @Test
  void alarmsOnPagesThatImitateNobodyAreRarerThanOneInAThousand() {
    var dice = new Random(20211228);
    List<String> alarms = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      String html = page(dice);
      PageVerdict verdict =
          screen.judge(MadeUpSite.at("http://www.a%dc.com/n/%d.html".formatted(i, i), html));
      if (verdict.tier() == Tier.ALERT) {
        alarms.add(verdict.findings().get(0).rule() + " " + html);
      }
    }

    assertThat(alarms).hasSizeLessThanOrEqualTo(PAGES / 1000);
  }

  private static String page(Random dice) {
    String firm = PLACES[dice.nextInt(PLACES.length)] + NAMES[dice.nextInt(NAMES.length)];
    String footer =
        "<div class=foot>版权所有：%s有限公司 <a href=https://beian.miit.gov.cn>京ICP备99%06d号</a></div>"
            .formatted(firm, dice.nextInt(1_000_000));
    return switch (dice.nextInt(8)) {
      case 0 -> // A training school with a form to enrol.
          "<title>%s安全培训学校 特种作业报名</title><h1>特种作业操作证培训</h1><form>姓名<input name=xm>身份证号<input name=sfzh><input type=submit value=提交报名></form>"
                  .formatted(firm)
              + footer;
      case 1 -> // The press about the platform.
          "<title>特种作业操作证查询平台上线 - %s新闻网</title><h1>特种作业操作证可在网上查询</h1><p>应急管理部提醒，请登录 cx.mem.gov.cn 查询，谨防假冒网站。</p>"
                  .formatted(firm)
              + footer;
      case 2 -> // How to look up a certificate, with a link.
          "<title>电工证怎么查询真伪</title><p>打开<a href=https://cx.mem.gov.cn/special?index=0>查询平台</a>，输入证件号码、姓名和验证码。</p>"
              + footer;
      case 3 -> // A school with the mark of public institutions.
          "<title>%s中学</title><p>主办单位：%s中学</p><script src=//dcs.conac.cn/js/99/000/0000/%08d/CA990000000%08d0001.js></script>"
              .formatted(firm, firm, dice.nextInt(100_000_000), dice.nextInt(100_000_000));
      case 4 -> // An association that looks up its own members.
          "<title>%s行业协会会员证书查询</title><form>证书编号<input name=certno>姓名<input name=name>验证码<input name=yzm><input type=submit value=查询></form>"
                  .formatted(firm)
              + footer;
      case 5 -> // A training school that looks up safety certificates: watched, no alarm.
          "<title>%s培训中心</title><h2>证书查询</h2><form>证件号码<input name=zjhm>姓名<input name=xm><input type=submit value=查询></form><p>特种作业培训</p>"
                  .formatted(firm)
              + footer;
      case 6 -> // A firm that links to government sites and shows a picture of one.
          "<title>%s安全技术</title><ul><li><a href=https://www.mem.gov.cn>应急管理部</a><li><a href=https://yjgl.tj.gov.cn>天津市应急管理局</a></ul><img src=https://www.mem.gov.cn/images/notice.jpg>"
                  .formatted(firm)
              + footer;
      default -> // A reprint of an order with its source.
          "<title>关于开展特种作业持证专项检查的通知</title><p>来源：%s市应急管理局</p><p>%s</p>"
                  .formatted(
                      firm.substring(0, 2),
                      "各企业应核查特种作业人员证书，对问题线索一查到底。".repeat(1 + dice.nextInt(20)))
              + footer;
    };
  }
}
