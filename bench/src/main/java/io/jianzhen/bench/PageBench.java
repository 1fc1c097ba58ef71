package io.jianzhen.bench;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.page.GenuineRegister;
import io.jianzhen.detect.page.GenuineSite;
import io.jianzhen.detect.page.PageScreen;
import io.jianzhen.detect.page.PageSource;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.jsoup.Jsoup;

/** How long a page of 100 kB takes to be judged, beside parsing it with jsoup and nothing else. */
public final class PageBench {

  private static final int SIZE = 100_000;
  private static final int PAGES = 40;
  private static final int ROUNDS = 100;
  private static final String WORDS = "安全生产特种作业证书查询通知公告企业单位检查培训考核应急管理工作会议部署落实责任隐患排查整治专项行动宣传教育";

  private PageBench() {}

  /** Prints CPU time a page of both, the least of the rounds, and their ratio. */
  public static void main(String[] args) {
    var dice = new Random(20211228);
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      pages.add(page(dice, SIZE));
    }
    var register = GenuineRegister.EMPTY;
    for (int i = 0; i < 5; i++) {
      register =
          register.plus(
              GenuineSite.learn(
                  "site-" + i,
                  new Sentence("站" + i, "site " + i),
                  List.of(source("https://s%d.gov.cn/".formatted(i), page(dice, SIZE)))));
    }
    var screen = new PageScreen(HostScreen.standard(), register);
    List<PageSource> received =
        pages.stream().map(page -> source("http://www.example.com/", page)).toList();
    double parse = Double.MAX_VALUE;
    double judge = Double.MAX_VALUE;
    // By turns, so that what else the machine has to do slows both.
    for (int round = 0; round < ROUNDS; round++) {
      parse = Math.min(parse, millis(pages, Jsoup::parse));
      judge = Math.min(judge, millis(received, screen::judge));
    }
    System.out.println("| what | ms a page | pages a second and core | times jsoup alone |");
    System.out.println("|---|---|---|---|");
    row("jsoup parses", parse, parse);
    row("**Jianzhen judges**, 5 genuine sites known", judge, parse);
  }

  private static void row(String title, double millis, double parse) {
    System.out.printf(
        Locale.ROOT, "| %s | %.2f | %.0f | %.2f |%n", title, millis, 1000 / millis, millis / parse);
  }

  private static PageSource source(String url, String html) {
    return PageSource.of(
        (WebAddress.Readable) WebAddress.parse(url),
        "text/html; charset=utf-8",
        html.getBytes(StandardCharsets.UTF_8));
  }

  /** Of CPU time, for one of them. */
  private static <T> double millis(List<T> pages, Consumer<T> work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    pages.forEach(work);
    return (threads.getCurrentThreadCpuTime() - start) / 1e6 / pages.size();
  }

  /** Lists, links, a table and paragraphs, as the front page of a bureau has them. */
  static String page(Random dice, int size) {
    var html = new StringBuilder("<html><head><title>某单位</title></head><body>");
    int bytes = 0;
    while (bytes < size) {
      String item =
          "<div class=\"box\"><h3>%s</h3><ul><li><a href=\"/art/%d.html\" title=\"%s\">%s</a><span>2021-12-%02d</span></li></ul><p>%s</p></div>%n"
              .formatted(
                  text(dice, 6),
                  dice.nextInt(100_000),
                  text(dice, 12),
                  text(dice, 20),
                  1 + dice.nextInt(28),
                  text(dice, 60));
      html.append(item);
      bytes += item.getBytes(StandardCharsets.UTF_8).length;
    }
    return html.append("<p>版权所有：某单位</p></body></html>").toString();
  }

  private static String text(Random dice, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(WORDS.charAt(dice.nextInt(WORDS.length())));
    }
    return text.toString();
  }
}
