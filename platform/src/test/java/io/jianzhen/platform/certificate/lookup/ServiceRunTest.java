package io.jianzhen.platform.certificate.lookup;

import static io.jianzhen.platform.certificate.lookup.service.LocalService.answering;
import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.certificate.lookup.service.LocalService;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.SiteClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The work sheet with a data-sharing service: what it answers goes the way of every look-up. */
@Timeout(120)
@SpringBootTest(
    properties = {
      "jianzhen.first-administrator=false",
      "jianzhen.websites.capture=false",
      "jianzhen.data=target/test-data",
      "jianzhen.lookup.service.request.number={number}",
      "jianzhen.lookup.service.answer.result=/code",
      "jianzhen.lookup.service.answer.found=1",
      "jianzhen.lookup.service.answer.not-found=0",
      "jianzhen.lookup.service.answer.number-wrong=2",
      "jianzhen.lookup.service.answer.fields.NAME=/name",
      "jianzhen.lookup.service.answer.fields.TERM_END=/to",
      "jianzhen.lookup.service.requests-per-minute=600",
      "jianzhen.lookup.service.attempts=1",
    })
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, SiteClock.class, Roster.class})
class ServiceRunTest {

  private static final LocalService LOCAL = local();
  private static final String PAGE = "/certificates/lookups/service";

  @Autowired private MockMvcTester mvc;
  @Autowired private Staff staff;
  @Autowired private Roster roster;
  @Autowired private SiteClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private ServiceRuns runs;
  @Autowired private Exchanges exchanges;

  private SignedIn clerk;
  private LookupVisitor visitor;

  private static LocalService local() {
    try {
      return new LocalService();
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  @DynamicPropertySource
  static void address(DynamicPropertyRegistry registry) {
    registry.add(
        "jianzhen.lookup.service.url", () -> "http://127.0.0.1:%d/share".formatted(LOCAL.port()));
  }

  @AfterAll
  static void close() {
    LOCAL.close();
  }

  @BeforeEach
  void signIn() {
    clock.set(SiteClock.NOTICE);
    // Each test has a unit of its own, so that a run finds its own entries only.
    clerk = staff.person(nextUnit(), Role.UNIT_REPORTER);
    visitor = new LookupVisitor(mvc, clerk);
  }

  private String nextUnit() {
    return jdbc.sql(
            """
            SELECT code FROM unit u
             WHERE code LIKE '1201164%' AND NOT EXISTS (SELECT 1 FROM roster_import i
                                                         WHERE i.unit = u.code)
             ORDER BY code LIMIT 1
            """)
        .query(String.class)
        .single();
  }

  private String filed(String name) {
    return roster.files(staff.employer(name + "厂", clerk), name, clerk);
  }

  private void run() {
    visitor.post(PAGE);
    runs.await();
  }

  @Test
  void the_sheet_offers_the_service_and_its_answer_goes_the_way_of_every_look_up() {
    String entry = filed("共享甲");
    LOCAL.then(answering(200, "{\"code\":\"1\",\"name\":\"共享甲\",\"to\":\"2026-02-28\"}"));
    assertThat(visitor.page("/certificates/lookups")).contains("127.0.0.1", PAGE);

    run();

    assertThat(visitor.page(PAGE)).contains("核查完毕", "已核查 1 张，共 1 张");
    assertThat(visitor.page("/certificates/lookups?view=DONE")).contains("共享甲", "查到，与登记一致");
    assertThat(visitor.page(entry)).contains("service（", "网址 127.0.0.1", "下载答复原文");
  }

  @Test
  void what_was_asked_and_answered_is_kept_sealed_and_taking_it_is_recorded() {
    String entry = filed("共享乙");
    String answer = "{\"code\":\"0\",\"about\":\"共享乙\"}";
    LOCAL.then(answering(200, answer));

    run();

    assertThat(visitor.page(entry)).contains("未查到，待复查");
    String address =
        visitor.page(entry).replaceAll("(?s).*href=\"([^\"]*/lookup/\\d+/answer)\".*", "$1");
    assertThat(visitor.get(address)).hasStatusOk().bodyText().isNotEmpty();
    assertThat(LookupVisitor.text(visitor.get(address))).isEqualTo(answer);
    UUID id = exchange(entry);
    assertThat(exchanges.request(id)).contains("POST http://127.0.0.1", "T" + Filed.ID);
    assertThat(
            jdbc.sql("SELECT request FROM lookup_exchange WHERE id = :id")
                .param("id", id)
                .query(byte[].class)
                .single())
        .asString()
        .doesNotContain(Filed.ID);
    assertThat(
            jdbc.sql("SELECT count(*) FROM audit_event WHERE action = 'LOOKUP_ANSWER_TAKE'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void what_cannot_be_used_is_kept_too_and_changes_nothing() {
    String entry = filed("共享丙");
    LOCAL.then(answering(200, "{\"code\":\"77\"}"));

    run();

    assertThat(visitor.page(entry)).contains("答复中的结果在设置中没有定义");
    assertThat(visitor.page("/certificates/lookups?view=TO_DO")).contains("共享丙");
  }

  @Test
  void a_run_stops_by_itself_if_the_service_is_down() {
    for (int i = 0; i < 7; i++) {
      filed("共享丁" + i);
    }
    LOCAL.always(answering(503, ""));

    run();
    LOCAL.always(answering(200, "{\"code\":\"0\"}"));

    assertThat(visitor.page(PAGE)).contains("已核查 5 张，共 7 张", "已停止");
  }

  @Test
  void a_run_can_be_cancelled_and_others_wait_meanwhile() throws Exception {
    filed("共享戊");
    var asked = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    LOCAL.then(
        exchange -> {
          asked.countDown();
          try {
            over.await();
          } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
          }
        });
    visitor.post(PAGE);
    asked.await();
    var other = new LookupVisitor(mvc, staff.person("YJ-BGS", Role.OFFICE));

    assertThat(visitor.page(PAGE)).contains("正在请数据共享服务核查");
    assertThat(LookupVisitor.answer(other.post(PAGE))).contains("已有一批正在核查");
    visitor.post(PAGE + "/cancel");
    over.countDown();
    runs.await();

    assertThat(visitor.page(PAGE)).contains("已取消");
    assertThat(visitor.page("/certificates/lookups?view=TO_DO")).contains("共享戊");
  }

  private UUID exchange(String entry) {
    return jdbc.sql("SELECT id FROM lookup_exchange WHERE import = :import")
        .param("import", Long.valueOf(entry.split("/")[2]))
        .query(UUID.class)
        .single();
  }
}
