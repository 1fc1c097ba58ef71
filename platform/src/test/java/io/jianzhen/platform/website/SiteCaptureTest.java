package io.jianzhen.platform.website;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.page.PageSketch;
import io.jianzhen.detect.page.PageSource;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedInFixture;
import io.jianzhen.platform.website.capture.SiteCapture;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of captures, where there is something that captures. */
@SiteTest
@Import(SiteCaptureTest.Scripted.class)
class SiteCaptureTest {

  private static final String LEAD =
      "(SELECT id FROM lead WHERE reference = 'website:' || ? AND state <> 'WITHDRAWN')";

  @Autowired private SiteVisitor.Door door;
  @Autowired private Scripted capture;
  @Autowired private Rechecks rechecks;
  @Autowired private SiteClock clock;
  @Autowired private JdbcClient jdbc;

  private SiteVisitor browser;

  /** Captures nothing: the outcome is the first word of the path. */
  @TestComponent
  static class Scripted implements SiteCapture {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public boolean isOnline() {
      return true;
    }

    @Override
    public Taken capture(String address, Circumstances circumstances, CancelSignal cancel) {
      asked.add(address + " by " + circumstances.operator());
      if (address.contains("/broken")) {
        throw new IllegalStateException("broken on purpose");
      }
      Outcome outcome = address.contains("/gone") ? Outcome.GONE : Outcome.REACHED;
      Sentence says = new Sentence("页脚标识属于别的网站 <b>", "The mark in the footer is another site's");
      return new Taken(
          outcome,
          "ab".repeat(32),
          "",
          "",
          List.of(new Observation("MARK_OWNER", says)),
          outcome == Outcome.GONE ? List.of() : traces(address));
    }

    /** A page of its own for each host, and an address more each time. */
    private List<Trace> traces(String address) {
      long times = asked.stream().filter(one -> one.startsWith(address + " ")).count();
      String host = address.replaceAll("https?://([^/]+).*", "$1");
      return List.of(
          new Trace(Trace.Kind.IP, "192.0.2." + times, ""),
          new Trace(Trace.Kind.PAGE, "%064x".formatted(host.hashCode()), page(host)));
    }

    private static String page(String host) {
      String text = "请输入证件编号和姓名进行查询，查询结果仅供参考，如有疑问请联系发证机关；咨询电话见页面底部，工作日受理。";
      var source =
          PageSource.of(
              (WebAddress.Readable) WebAddress.parse("http://" + host + "/"),
              "text/html; charset=utf-8",
              "<p>%s<p>%s".formatted(text, host).getBytes(StandardCharsets.UTF_8));
      return PageSketch.of(source).orElseThrow().toString();
    }
  }

  @BeforeEach
  void signIn() {
    browser = door.enter(SignedInFixture.ofZone(Role.INSPECTOR));
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(SiteClock.NOTICE);
    jdbc.sql("UPDATE suspect_site SET due = NULL, due_for = NULL").update();
  }

  @Test
  void aCaptureTakesTheSiteOnAndShowsWhatWasSeen() {
    long id = browser.enters("http://captured.example/there");
    assertThat(browser.page(page(id))).contains("立即取证");

    assertThat(browser.captures(id)).contains("已打开并固定");

    assertThat(capture.asked).anyMatch(one -> one.startsWith("http://captured.example/there by "));
    String page = browser.page(page(id));
    assertThat(page).contains("待判定", "MARK_OWNER", "页脚标识属于别的网站 &lt;b&gt;", "ab".repeat(32));
    assertThat(browser.get(page(id) + "/genuine.png")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.get(page(id) + "/evidence.zip"))
        .as("a package that the store has lost")
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void anAccountIsNotCaptured() {
    browser.post("/websites/sites", "kind", "MINI_PROGRAM", "account", "某某证书查询");
    long id = jdbc.sql("SELECT max(id) FROM suspect_site").query(Long.class).single();
    assertThat(SiteVisitor.answer(browser.post(page(id) + "/capture"))).contains("不能自动取证");
  }

  @Test
  void theMorningLookNotesWhatIsGoneAndLeavesTheRestToPeopleWhateverFails() {
    long gone = blocked("http://one.example/gone");
    long broken = blocked("http://two.example/broken");
    long there = blocked("http://three.example/there");
    clock.set(LocalDate.of(2021, 12, 31));

    rechecks.run();

    assertThat(due(gone)).isEqualTo("BLOCKED RECHECK 2022-01-04");
    assertThat(due(broken)).isEqualTo("BLOCKED RECHECK 2021-12-31");
    assertThat(due(there)).isEqualTo("BLOCKED RECHECK 2021-12-31");
    assertThat(browser.page(page(there))).contains("有内容，尚不能确定", "(system)");

    List<String> before = new ArrayList<>(capture.asked);
    clock.set(LocalDate.of(2022, 1, 1));
    rechecks.run();
    assertThat(capture.asked.subList(before.size(), capture.asked.size()))
        .as("nobody has said yet what three.example is")
        .containsExactly("http://two.example/broken by 鉴真系统（定时）");
    assertThat(browser.takes(there, "recheck", "on", "2022-01-01", "outcome", "BACK"))
        .contains("已登记复查");
    assertThat(due(there)).startsWith("REAPPEARED REPORT");
  }

  @Test
  void whatCapturesFindComesToTheLeadAndOnlyWhatIsNewIsAdded() {
    long one = counterfeit("http://trace-one.example/there");
    assertThat(held(one))
        .containsExactlyInAnyOrder("DOMAIN ENTERED", "IP CAPTURE", "PAGE CAPTURE", "SITE SITE");

    browser.captures(one);
    assertThat(held(one)).as("a second address").hasSize(5);

    jdbc.sql("DELETE FROM lead_particular WHERE lead = " + LEAD).param(one).update();
    browser.captures(one);
    assertThat(held(one)).as("what officers took off stays off").containsExactly("IP CAPTURE");
  }

  @Test
  void pagesThatAreAlikeAreProposedToOfficers() {
    counterfeit("http://trace-three.example/there");
    counterfeit("http://trace-four.example/there");

    assertThat(
            jdbc.sql(
                    """
                    SELECT n.trait || n.share FROM near_pair n
                      JOIN particular p ON p.id = n.one AND p.key = ?
                      JOIN particular q ON q.id = n.other AND q.key = ?
                    """)
                .param("%064x".formatted("trace-three.example".hashCode()))
                .param("%064x".formatted("trace-four.example".hashCode()))
                .query(String.class)
                .single())
        .matches("(TEXT|STRUCTURE)[0-9]{2,3}");
  }

  private long counterfeit(String address) {
    long id = browser.enters(address);
    browser.captures(id);
    browser.takes(id, "judge", "judgement", "COUNTERFEIT", "note", "理由");
    return id;
  }

  private List<String> held(long site) {
    return jdbc.sql(
            "SELECT p.kind || ' ' || l.source FROM lead_particular l"
                + " JOIN particular p ON p.id = l.particular WHERE l.lead = "
                + LEAD)
        .param(site)
        .query(String.class)
        .list();
  }

  private long blocked(String address) {
    long id = browser.enters(address);
    browser.takes(id, "evidence", "on", "2021-12-28", "note", "录屏");
    browser.takes(id, "judge", "judgement", "COUNTERFEIT", "note", "理由");
    browser.takes(id, "block", "on", "2021-12-28", "note", "关停");
    return id;
  }

  private String due(long id) {
    return jdbc.sql("SELECT state || ' ' || due_for || ' ' || due FROM suspect_site WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private static String page(long id) {
    return "/websites/sites/" + id;
  }
}
