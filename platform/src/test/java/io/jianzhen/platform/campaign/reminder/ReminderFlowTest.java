package io.jianzhen.platform.campaign.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.jianzhen.platform.campaign.duty.DutyClock;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Reminders are made by rule, each once, and reach mail boxes and robots, however often the servers
 * there are down. A real mail server and a real robot answer on this machine.
 */
@SpringBootTest(
    properties = {
      "jianzhen.first-administrator=false",
      "jianzhen.websites.capture=false",
      "jianzhen.reminders.send-every=1h",
      "jianzhen.reminders.loopback=true",
      "jianzhen.mail.host=127.0.0.1",
      "jianzhen.mail.tls=none",
      "jianzhen.mail.from=jianzhen@example.gov.cn"
    })
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, DutyClock.class})
class ReminderFlowTest {

  private static final String ZONE = "120116403";
  private static final int PORT = freePort();

  @Autowired MockMvcTester mvc;
  @Autowired Staff staff;
  @Autowired Reminders reminders;
  @Autowired Courier courier;
  @Autowired ReminderOutbox outbox;
  @Autowired ReminderTargets targets;
  @Autowired MessageWork work;
  @Autowired JdbcClient jdbc;
  @Autowired DutyClock clock;

  private final List<String> toRobot = Collections.synchronizedList(new ArrayList<>());
  private final GreenMail mail =
      new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private HttpServer robot;
  private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
  private volatile int status = 200;
  private SignedIn office;

  @DynamicPropertySource
  static void port(DynamicPropertyRegistry settings) {
    settings.add("jianzhen.mail.port", () -> PORT);
  }

  @BeforeEach
  void nothingWasSentYet() throws IOException {
    clock.set("2021-11-01");
    jdbc.sql("ALTER TABLE reminder DISABLE TRIGGER ALL").update();
    jdbc.sql("DELETE FROM reminder").update();
    jdbc.sql("ALTER TABLE reminder ENABLE TRIGGER ALL").update();
    jdbc.sql("DELETE FROM reminder_message").update();
    jdbc.sql("DELETE FROM reminder_target").update();
    office = staff.person("YJ-BGS", Role.OFFICE);
    robot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    robot.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          toRobot.add(exchange.getRequestURI() + " " + body);
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    robot.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
    robot.stop(0);
  }

  @Test
  void aUnitIsRemindedBeforeOnAndAfterTheDayAndLeadersAreToldAfterThreeDays()
      throws MessagingException, IOException {
    mail.start();
    target("MAIL", "UNIT", ZONE, "zone@example.gov.cn");
    target("MAIL", "LEADER", "", "leader@example.gov.cn");
    for (String day : new String[] {"2022-01-30", "2022-02-01", "2022-02-02", "2022-02-05"}) {
      on(day);
    }
    assertThat(subjectsTo("zone@example.gov.cn")).hasSize(3);
    assertThat(subjectsTo("leader@example.gov.cn")).as("January's report is not late").hasSize(1);
    on("2022-02-06");
    on("2022-02-08");
    assertThat(subjectsTo("zone@example.gov.cn")).hasSize(4);
    assertThat(subjectsTo("leader@example.gov.cn")).hasSize(2);
    assertThat(kinds("monthly-report", "2022-01"))
        .containsExactly("start", "ahead-3", "on-the-day", "overdue", "escalation");
    String last = text(mail.getReceivedMessages()[mail.getReceivedMessages().length - 1]);
    assertThat(last).contains("东疆保税港区", "2022-01", "2022-02-05", "已逾期");
  }

  @Test
  void nothingIsMadeTwiceNeitherByTwoRunsNorAfterTheClockWasSetBack() {
    mail.start();
    target("MAIL", "OFFICE", "", "office@example.gov.cn");
    on("2022-02-06");
    int made = count("reminder");
    reminders.run();
    courier.run();
    on("2022-01-20");
    on("2022-02-05");
    on("2022-02-06");
    assertThat(count("SELECT DISTINCT duty, period, unit, kind FROM reminder", "x"))
        .isEqualTo(count("reminder"));
    assertThat(kinds("monthly-report", "2022-01")).containsOnlyOnce("overdue");
    assertThat(count("reminder")).isGreaterThanOrEqualTo(made);
    long sent = mail.getReceivedMessages().length;
    on("2022-02-06");
    assertThat(mail.getReceivedMessages()).hasSize((int) sent);
  }

  @Test
  void aMailServerThatIsDownLosesNothingAndTheOfficeSeesIt()
      throws MessagingException, IOException {
    target("MAIL", "OFFICE", "", "office@example.gov.cn");
    on("2022-02-05");
    Message waiting = only();
    assertThat(waiting.state()).isEqualTo(Message.State.WAITING);
    assertThat(waiting.attempts()).isEqualTo(1);
    assertThat(work.waitingFor(office)).hasSize(1);
    assertThat(page("/calendar/messages")).contains("1 条消息没有发出", "邮件服务器");
    courier.run();
    assertThat(only().attempts()).as("it waits a minute").isEqualTo(1);
    clock.pass(Duration.ofMinutes(2));
    courier.run();
    assertThat(only().attempts()).isEqualTo(2);

    mail.start();
    clock.pass(Duration.ofMinutes(6));
    courier.run();
    assertThat(only().state()).isEqualTo(Message.State.SENT);
    assertThat(work.waitingFor(office)).isEmpty();
    MimeMessage[] received = mail.getReceivedMessages();
    assertThat(received).hasSize(1);
    assertThat(received[0].getMessageID()).isEqualTo("<" + waiting.key() + "@jianzhen>");
    clock.pass(Duration.ofHours(12));
    courier.run();
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whatWasSentButNotNotedIsSentAgainUnderTheSameNumber() throws MessagingException {
    mail.start();
    target("MAIL", "OFFICE", "", "office@example.gov.cn");
    on("2022-02-05");
    jdbc.sql("UPDATE reminder_message SET state = 'WAITING', sent_at = NULL").update();
    clock.pass(Duration.ofMinutes(2));
    courier.run();
    MimeMessage[] received = mail.getReceivedMessages();
    assertThat(received).hasSize(2);
    assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
  }

  @Test
  void aMessageDoesNotWaitAYearBecauseTheClockWasAhead() {
    target("MAIL", "OFFICE", "", "office@example.gov.cn");
    on("2022-02-05");
    clock.set("2021-02-05");
    mail.start();
    courier.run();
    assertThat(only().state()).isEqualTo(Message.State.SENT);
  }

  @Test
  void afterThreeDaysItIsTriedOnlyWhenSomebodySaysSo() {
    target("MAIL", "OFFICE", "", "office@example.gov.cn");
    on("2022-02-05");
    for (int i = 0; i < Message.MOST_ATTEMPTS; i++) {
      clock.pass(Duration.ofHours(7));
      courier.run();
    }
    Message failed = only();
    assertThat(failed.state()).isEqualTo(Message.State.FAILED);
    mail.start();
    clock.pass(Duration.ofHours(7));
    courier.run();
    assertThat(mail.getReceivedMessages()).isEmpty();
    String address = "/calendar/messages/%d/again".formatted(failed.id());
    assertThat(post(address, "seen", "0")).hasStatus(409);
    assertThat(post(address, "seen", Integer.toString(failed.version()))).hasStatus3xxRedirection();
    courier.run();
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void itIsGivenUpWithAReason() {
    target("MAIL", "OFFICE", "", "office@example.gov.cn");
    on("2022-02-05");
    Message stuck = only();
    String address = "/calendar/messages/%d/give-up".formatted(stuck.id());
    String seen = Integer.toString(stuck.version());
    assertThat(post(address, "seen", seen)).hasStatus(422);
    assertThat(post(address, "seen", seen, "reason", "已电话通知")).hasStatus3xxRedirection();
    mail.start();
    clock.pass(Duration.ofHours(7));
    courier.run();
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(page("/calendar/messages/" + stuck.id())).contains("已放弃", "已电话通知");
  }

  @Test
  void aRobotOfDingTalkIsSentSignedTextAndOneOfWeComPlainText() {
    target("DINGTALK", "OFFICE", "", robotAddress() + "?access_token=t", "SECabc");
    target("WECOM", "OFFICE", "", robotAddress() + "?key=k", "");
    on("2022-02-05");
    assertThat(toRobot)
        .hasSize(2)
        .allMatch(one -> one.contains("\"msgtype\":\"text\""))
        .anyMatch(one -> one.contains("access_token=t&timestamp=") && one.contains("&sign="))
        .anyMatch(one -> one.contains("?key=k {"));
    assertThat(toRobot.toString()).doesNotContain("SECabc");
    assertThat(outbox.newest()).extracting(Message::state).containsOnly(Message.State.SENT);
  }

  @Test
  void whatARobotRefusesIsNotTriedAgainByItselfAndWhatItIsTooBusyForIs() {
    target("WECOM", "OFFICE", "", robotAddress() + "?key=k", "");
    answer = "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}";
    on("2022-02-05");
    assertThat(only().state()).isEqualTo(Message.State.WAITING);
    answer = "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
    clock.pass(Duration.ofMinutes(2));
    courier.run();
    assertThat(only().state()).isEqualTo(Message.State.FAILED);
    assertThat(only().lastError()).contains("93000");
  }

  @Test
  void aRobotIsNotFollowedElsewhereAndASiteThatIsNoneIsToldSo() {
    target("WECOM", "OFFICE", "", robotAddress() + "?key=k", "");
    status = 302;
    on("2022-02-05");
    assertThat(toRobot).hasSize(1);
    assertThat(only().lastError()).isEqualTo("HTTP 302");
    status = 200;
    answer = "<html>";
    post("/calendar/messages/%d/again".formatted(only().id()), "seen", version());
    courier.run();
    assertThat(only().state()).isEqualTo(Message.State.FAILED);
  }

  @Test
  void addressesThatMayNotBeCalledAreRefusedAndStillInTheForm() {
    for (String address :
        new String[] {"https://a.example/robot", "http://10.0.0.1/", "ftp://127.0.0.1/x"}) {
      MvcTestResult refused =
          post("/calendar/targets", "channel", "WECOM", "audience", "OFFICE", "address", address);
      assertThat(refused).hasStatus(422);
      assertThat(text(refused)).contains(address);
    }
    for (String address :
        new String[] {"office", "a@b", "a@example.cn, b@example.cn", "a@example.cn\nBcc: b@c.cn"}) {
      assertThat(
              post(
                  "/calendar/targets", "channel", "MAIL", "audience", "OFFICE", "address", address))
          .hasStatus(422);
    }
  }

  @Test
  void theKeyOfARobotIsNeitherShownNorStoredAsItIs() {
    target("WECOM", "OFFICE", "", robotAddress() + "?key=secret-key-0123", "");
    assertThat(page("/calendar/targets")).doesNotContain("secret-key").contains("…0123");
    assertThat(
            jdbc.sql("SELECT encode(sealed, 'escape') || label FROM reminder_target")
                .query(String.class)
                .single())
        .doesNotContain("secret-key");
  }

  @Test
  void aTargetCanBeTriedAndRemoved() {
    mail.start();
    target("MAIL", "OFFICE", "", "office@example.gov.cn");
    long id = targets.all().get(0).id();
    post("/calendar/targets/%d/try".formatted(id));
    courier.run();
    assertThat(mail.getReceivedMessages()).hasSize(1);
    post("/calendar/targets/%d/remove".formatted(id));
    on("2022-02-05");
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(count("reminder")).as("the list of work has them all the same").isPositive();
  }

  @Test
  void nobodyIsRemindedForAUnitThatWasAbolished() {
    on("2022-02-02");
    jdbc.sql("UPDATE unit SET ends = '2022-02-15' WHERE code = :zone").param("zone", ZONE).update();
    try {
      on("2022-03-06");
      assertThat(kinds("monthly-report", "2022-01")).containsExactly("ahead-3");
      assertThat(kinds("monthly-report", "2022-02")).isEmpty();
    } finally {
      jdbc.sql("UPDATE unit SET ends = NULL").update();
    }
  }

  @Test
  void whatWaitsForATargetThatIsRemovedIsNotSent() {
    target("MAIL", "OFFICE", "", "office@example.gov.cn");
    on("2022-02-05");
    post("/calendar/targets/%d/remove".formatted(targets.all().get(0).id()));
    assertThat(only().state()).isEqualTo(Message.State.GIVEN_UP);
    assertThat(work.waitingFor(office)).isEmpty();
  }

  @Test
  void noPersonIsNamedInAMessage() throws MessagingException, IOException {
    mail.start();
    target("MAIL", "OFFICE", "", "office@example.gov.cn");
    SignedIn reporter = staff.person(ZONE, Role.UNIT_REPORTER);
    on("2022-02-05");
    assertThat(text(mail.getReceivedMessages()[0]))
        .doesNotContain(reporter.username(), office.username());
  }

  private void on(String day) {
    clock.set(day);
    reminders.run();
    courier.run();
  }

  private void target(String channel, String audience, String unit, String address) {
    target(channel, audience, unit, address, "");
  }

  private void target(String channel, String audience, String unit, String address, String secret) {
    assertThat(
            post(
                "/calendar/targets",
                "channel",
                channel,
                "audience",
                audience,
                "unit",
                unit,
                "address",
                address,
                "secret",
                secret))
        .hasStatus3xxRedirection();
  }

  private String robotAddress() {
    return "http://127.0.0.1:%d/send".formatted(robot.getAddress().getPort());
  }

  private Message only() {
    List<Message> all = outbox.newest();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private String version() {
    return Integer.toString(only().version());
  }

  private List<String> kinds(String duty, String period) {
    return jdbc.sql(
            """
            SELECT kind FROM reminder
             WHERE duty = :duty AND period = :period AND unit = :unit ORDER BY id
            """)
        .param("duty", duty)
        .param("period", period)
        .param("unit", ZONE)
        .query(String.class)
        .list();
  }

  private int count(String table) {
    return count("SELECT * FROM " + table, "x");
  }

  private int count(String query, String as) {
    return jdbc.sql("SELECT count(*) FROM (%s) %s".formatted(query, as))
        .query(Integer.class)
        .single();
  }

  private List<String> subjectsTo(String address) throws MessagingException {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage one : mail.getReceivedMessages()) {
      if (one.getAllRecipients()[0].toString().equals(address)) {
        subjects.add(one.getSubject());
      }
    }
    return subjects;
  }

  private static String text(MimeMessage message) throws MessagingException, IOException {
    return message.getSubject() + message.getContent();
  }

  private String page(String address) {
    return text(mvc.get().uri(address).with(user(office)).exchange());
  }

  private MvcTestResult post(String address, String... fields) {
    var request = mvc.post().uri(address).with(user(office)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], Objects.requireNonNull(fields[i + 1]));
    }
    return request.exchange();
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }
}
