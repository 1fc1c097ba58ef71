package io.jianzhen.platform.demo;

import io.jianzhen.capture.CapturingMachine;
import io.jianzhen.capture.Circumstances;
import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.Judgement;
import io.jianzhen.platform.website.Recheck;
import io.jianzhen.platform.website.Recipient;
import io.jianzhen.platform.website.Sighting;
import io.jianzhen.platform.website.SightingSource;
import io.jianzhen.platform.website.SiteDesk;
import io.jianzhen.platform.website.SiteKind;
import io.jianzhen.platform.website.SiteLetters;
import io.jianzhen.platform.website.SuspectWebsites;
import io.jianzhen.platform.website.Told;
import io.jianzhen.platform.website.capture.GenuineDesk;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Made-up suspect sites: one that was closed in January, one in hand, and an account just seen. */
@Component
@ConditionalOnProperty(name = "jianzhen.demo", havingValue = "true")
class SuspectSites {

  private static final String CLOSED = "http://cx-mem-gov-cn.example.net/special?index=0";
  private static final String PROVIDER = "某某网络科技有限公司（示例）";

  /** When the closed site was looked at again. */
  private static final List<LocalDate> LOOKS =
      List.of(
          LocalDate.of(2022, 1, 15),
          LocalDate.of(2022, 1, 19),
          LocalDate.of(2022, 2, 11),
          LocalDate.of(2022, 3, 13),
          LocalDate.of(2022, 4, 12));

  private final SuspectWebsites suspects;
  private final SiteDesk desk;
  private final SiteLetters letters;
  private final GenuineDesk genuine;
  private final MadeUpWeb web;
  private final DemoClock clock;
  private final AtomicLong closed = new AtomicLong();

  SuspectSites(
      SuspectWebsites suspects,
      SiteDesk desk,
      SiteLetters letters,
      GenuineDesk genuine,
      MadeUpWeb web,
      DemoClock clock) {
    this.suspects = suspects;
    this.desk = desk;
    this.letters = letters;
    this.genuine = genuine;
    this.web = web;
    this.clock = clock;
  }

  /** What happened before the 20th of a month; in April, up to the demonstration. */
  void play(YearMonth month, Cast cast) {
    SignedIn police = cast.the("police");
    if (month.equals(YearMonth.of(2022, 1))) {
      close(police);
    }
    LOOKS.stream()
        .filter(day -> YearMonth.from(day).equals(month))
        .forEach(day -> lookAgain(day, police));
    if (month.equals(YearMonth.of(2022, 4))) {
      takeInHand(cast.the("inspector"));
      seeAnAccount(cast.the("reporter"));
      seeTheCopy(cast.the("office"), cast.the("inspector"));
    }
  }

  private void close(SignedIn police) {
    clock.travelTo(LocalDate.of(2022, 1, 6));
    long id = seen(Sighting.ofAddress(CLOSED, SightingSource.TIP_OFF), police);
    closed.set(id);
    clock.travelTo(LocalDate.of(2022, 1, 7));
    judge(id, "与官方查询平台页面一致，域名不是官方域名，任意编号均能查到", police);
    tell(id, police);
    clock.travelTo(LocalDate.of(2022, 1, 10));
    long report = tellProvider(id, null, police);
    clock.travelTo(LocalDate.of(2022, 1, 11));
    desk.receipt(desk.now(id, police), report, OffsetDateTime.now(clock), "签收单（示例）", police);
    clock.travelTo(LocalDate.of(2022, 1, 12));
    desk.block(desk.now(id, police), LocalDate.now(clock), PROVIDER + "停止接入", police);
    clock.travelTo(LocalDate.of(2022, 1, 14));
    desk.delist(desk.now(id, police), LocalDate.now(clock), "示例搜索", police);
  }

  private void tell(long id, SignedIn by) {
    letters.issue(desk.now(id, by), Recipient.HOSTING, PROVIDER, by);
    letters.issue(desk.now(id, by), Recipient.SEARCH_ENGINE, "示例搜索有限公司", by);
  }

  private long tellProvider(long id, @Nullable Long letter, SignedIn by) {
    return desk.report(
        desk.now(id, by),
        new Told(Recipient.HOSTING, PROVIDER, LocalDate.now(clock), "EMS 邮寄（示例）", letter),
        by);
  }

  private void lookAgain(LocalDate day, SignedIn police) {
    clock.travelTo(day);
    desk.recheck(desk.now(closed.get(), police), day, Recheck.GONE, "", police);
  }

  /** Reported, and not blocked yet when the demonstration begins. */
  private void takeInHand(SignedIn inspector) {
    clock.travelTo(LocalDate.of(2022, 4, 18));
    long id =
        seen(
            Sighting.ofAddress(
                "https://yingjiguanlibu-chaxun.example.com/c?n=1", SightingSource.QR),
            inspector);
    clock.travelTo(LocalDate.of(2022, 4, 19));
    judge(id, "证件二维码指向该网站，网站不是官方网站", inspector);
    clock.travelTo(LocalDate.of(2022, 4, 22));
    tellProvider(
        id,
        letters.issue(desk.now(id, inspector), Recipient.HOSTING, PROVIDER, inspector),
        inspector);
  }

  private void seeAnAccount(SignedIn reporter) {
    clock.travelTo(LocalDate.of(2022, 4, 26));
    seen(
        new Sighting(
            SiteKind.WECHAT_ACCOUNT, "示例安全证书查询服务", SightingSource.OFFICER, "工地公示栏二维码指向该公众号"),
        reporter);
  }

  /** The genuine site is known; its copy was just seen, and waits to be captured. */
  private void seeTheCopy(SignedIn office, SignedIn inspector) {
    clock.travelTo(LocalDate.of(2022, 4, 27));
    if (genuine.isAvailable()) {
      genuine.add(
          new GenuineDesk.Wanted(
              "mingzhou",
              new Sentence("明洲市应急管理局证书查询平台（虚构）", "Mingzhou certificate look-up (made up)"),
              web.genuineAddress(),
              "虚构的网站，由演示系统在本机提供"),
          captured(office),
          office);
    }
    seen(Sighting.ofAddress(web.copyAddress(), SightingSource.OFFICER), inspector);
  }

  private static Circumstances captured(SignedIn office) {
    return new Circumstances(
        "",
        "登记官方网站页面（演示）",
        office.displayName(),
        "",
        "无：演示",
        "",
        CapturingMachine.device(),
        CapturingMachine.software(),
        "演示时钟",
        Optional.empty(),
        Optional.empty());
  }

  private void judge(long id, String reason, SignedIn by) {
    LocalDate today = LocalDate.now(clock);
    desk.noteEvidence(desk.now(id, by), today, "录屏及截图，存专班硬盘（示例）", by);
    desk.judge(desk.now(id, by), Judgement.COUNTERFEIT, reason, by);
  }

  private long seen(Sighting sighting, SignedIn by) {
    return suspects.sighted(sighting, by).id();
  }
}
