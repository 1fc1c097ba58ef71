package io.jianzhen.platform.campaign.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.campaign.calendar.Standing;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who owes what by when; it is 10 April 2022 unless a test says otherwise. */
@SpringBootTest(
    properties = {
      "jianzhen.first-administrator=false",
      "jianzhen.websites.capture=false",
      "jianzhen.reminders.send-every=1h"
    })
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, DutyClock.class})
class DutyCalendarTest {

  private static final String ZONE = "120116403";
  private static final String STREET = "120116001";

  @Autowired MockMvcTester mvc;
  @Autowired Staff staff;
  @Autowired DutyBook book;
  @Autowired DutyWork work;
  @Autowired CalendarItems items;
  @Autowired JdbcClient jdbc;
  @Autowired DutyClock clock;

  private SignedIn reporter;
  private SignedIn office;

  @BeforeEach
  void itIsTheTenthOfApril() {
    clock.set("2022-04-10");
    reporter = staff.person(ZONE, Role.UNIT_REPORTER);
    office = staff.person("YJ-BGS", Role.OFFICE);
    jdbc.sql("DELETE FROM campaign_decision").update();
    jdbc.sql("UPDATE unit SET ends = NULL").update();
    jdbc.sql("UPDATE calendar_item SET withdrawn = true").update();
  }

  @Test
  void aUnitOwesSevenMonthsTheLiaisonListAndTheSummary() {
    assertThat(of(ZONE, "monthly-report"))
        .extracting(line -> line.period().key() + " " + line.due())
        .containsExactly(
            "2021-11 2022-01-05",
            "2021-12 2022-01-05",
            "2022-01 2022-02-05",
            "2022-02 2022-03-05",
            "2022-03 2022-04-05",
            "2022-04 2022-05-05",
            "2022-05 2022-06-05");
    assertThat(of(ZONE, "liaison-list"))
        .extracting(DutyLine::due)
        .map(Object::toString)
        .containsExactly("2022-01-02");
    assertThat(of(ZONE, "summary"))
        .extracting(DutyLine::due)
        .map(Object::toString)
        .containsExactly("2022-05-01");
  }

  @Test
  void theOfficeOwesTwoRoundsOfSupervisionBeforeMay() {
    assertThat(of("YJ-BGS", "supervision"))
        .extracting(line -> line.period().key() + " " + line.due())
        .containsExactly("1 2022-04-30", "2 2022-04-30");
  }

  @Test
  void whoOwesIsAsManyAsTheNoticeNames() {
    List<DutyLine> all = book.within("/");
    assertThat(all.stream().filter(line -> line.duty().equals("summary"))).hasSize(28);
    assertThat(all.stream().filter(line -> line.duty().equals("liaison-list"))).hasSize(29);
  }

  @Test
  void whatTheOfficeDecidesMovesTheLastDays() {
    decide("monthly-deadline", "day-30");
    decide("liaison-overdue", "as-written");
    decide("summary-deadline", "may-31");
    decide("months-before-notice", "from-december");
    decide("supervision-end", "may-31");
    decide("supervision-dates", "from-march");
    assertThat(of(ZONE, "monthly-report"))
        .extracting(line -> line.period().key() + " " + line.due())
        .startsWith("2021-12 2021-12-30", "2022-01 2022-01-30", "2022-02 2022-02-28");
    assertThat(of(ZONE, "liaison-list").get(0).due()).isEqualTo("2021-12-22");
    assertThat(of(ZONE, "summary").get(0).due()).isEqualTo("2022-05-31");
    DutyLine round = of("YJ-BGS", "supervision").get(0);
    assertThat(round.due()).isEqualTo("2022-05-31");
    assertThat(round.period().remindFrom()).isEqualTo("2022-03-01");
  }

  @Test
  void theCampaignMayGoOnUntilJune() {
    decide("campaign-end", "june");
    assertThat(of(ZONE, "monthly-report"))
        .extracting(line -> line.period().key())
        .endsWith("2022-06");
  }

  @Test
  void aUnitSaysThatItIsDoneWithANoteAndTheOfficeSeesWhoHasNot() {
    String duty = asked();
    String page = "/calendar/owed/" + duty + "/once";
    assertThat(text(get(office, page))).contains("0 个已办结");
    assertThat(mark(reporter, page, ZONE, "true", "已报送纸质报告", 0)).hasStatus3xxRedirection();
    assertThat(standing(ZONE, duty)).isEqualTo(Standing.DONE);
    assertThat(text(get(office, page))).contains("1 个已办结", "已报送纸质报告");
    assertThat(mark(reporter, page, ZONE, "false", "误报", lastMark())).hasStatus3xxRedirection();
    assertThat(standing(ZONE, duty)).isEqualTo(Standing.AHEAD);
  }

  @Test
  void withoutANoteNothingIsDoneAndWithAnIdentityNumberNeither() {
    String duty = asked();
    String page = "/calendar/owed/" + duty + "/once";
    assertThat(mark(reporter, page, ZONE, "true", " ", 0)).hasStatus(422);
    MvcTestResult refused = mark(reporter, page, ZONE, "true", "联络人999999199001011232", 0);
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("联络人999999199001011232");
    assertThat(standing(ZONE, duty)).isEqualTo(Standing.AHEAD);
  }

  @Test
  void theSecondOfTwoColleaguesSeesWhatTheFirstHasSaid() {
    String page = "/calendar/owed/" + asked() + "/once";
    mark(staff.person(STREET, Role.UNIT_REPORTER), page, STREET, "true", "甲报的", 0);
    MvcTestResult second =
        mark(staff.person(STREET, Role.UNIT_REVIEWER), page, STREET, "true", "乙报的", 0);
    assertThat(second).hasStatus(409);
    assertThat(text(second)).contains("甲报的", "乙报的");
  }

  @Test
  void anotherUnitIsOutOfReachAndWhatAModuleKnowsIsNotMarkedByHand() {
    SignedIn elsewhere = staff.person(STREET, Role.UNIT_REPORTER);
    assertThat(mark(elsewhere, "/calendar/owed/summary/once", ZONE, "true", "替人报", 0))
        .hasStatus(404);
    assertThat(mark(reporter, "/calendar/owed/monthly-report/2022-03", ZONE, "true", "报了", 0))
        .hasStatus(404);
    assertThat(get(elsewhere, "/calendar?unit=" + ZONE)).hasStatus(404);
  }

  @Test
  void aUnitThatWasAbolishedOwesNothingAfterItsEnd() {
    assertThat(end(STREET, "2022-02-15", "")).hasStatus3xxRedirection();
    assertThat(of(STREET, "monthly-report"))
        .extracting(DutyLine::standing)
        .containsOnly(Standing.ENDED);
    clock.set("2022-02-10");
    assertThat(of(STREET, "monthly-report"))
        .extracting(DutyLine::standing)
        .containsExactly(
            Standing.OVERDUE,
            Standing.OVERDUE,
            Standing.OVERDUE,
            Standing.ENDED,
            Standing.ENDED,
            Standing.ENDED,
            Standing.ENDED);
    assertThat(end(STREET, "", "2021-01-01")).hasStatus3xxRedirection();
    assertThat(of(STREET, "monthly-report").get(6).standing())
        .as("somebody else had said another day: nothing is changed")
        .isEqualTo(Standing.ENDED);
    assertThat(end(STREET, "", "2022-02-15")).hasStatus3xxRedirection();
    assertThat(of(STREET, "monthly-report").get(6).standing()).isEqualTo(Standing.AHEAD);
  }

  @Test
  void whatTheOfficeAsksForWeeklyIsOwedEachWeekByThoseItNames() {
    clock.set("2022-03-30");
    assertThat(ask("报送检查照片", "WEEK", "2022-04-01", "2022-04-20", "NONE", ZONE, STREET))
        .hasStatus3xxRedirection();
    String duty = items.all().get(0).duty();
    assertThat(of(ZONE, duty))
        .extracting(DutyLine::due)
        .map(Object::toString)
        .containsExactly("2022-04-01", "2022-04-08", "2022-04-15");
    assertThat(of("120116406", duty)).isEmpty();
    assertThat(hrefs(reporter)).contains("/calendar/owed/" + duty + "/2022-04-01");
    mark(reporter, "/calendar/owed/" + duty + "/2022-04-01", ZONE, "true", "已报", 0);
    assertThat(hrefs(reporter)).doesNotContain("/calendar/owed/" + duty + "/2022-04-01");
  }

  @Test
  void theThirtyFirstOfEachMonthIsItsLastDayAndGoesToAWorkingDayIfSo() {
    ask("月末小结", "MONTH", "2021-12-31", "2022-04-30", "PREVIOUS", ZONE);
    assertThat(of(ZONE, items.all().get(0).duty()))
        .extracting(DutyLine::due)
        .map(Object::toString)
        .as("30 April 2022 is a Saturday of the May holiday, 29 April a Friday")
        .containsExactly("2021-12-31", "2022-01-30", "2022-02-28", "2022-03-31", "2022-04-29");
  }

  @Test
  void aLeapDayIsALastDay() {
    ask("闰日事项", "ONCE", "2024-02-29", "", "NONE", ZONE);
    assertThat(of(ZONE, items.all().get(0).duty()).get(0).due()).isEqualTo("2024-02-29");
    assertThat(text(get(reporter, "/calendar?month=2024-02"))).contains("闰日事项");
  }

  @Test
  void aRequestThatIsNotWholeComesBackAsItWasTyped() {
    MvcTestResult refused = ask("报照片", "WEEK", "2022-02-30", "", "NONE");
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("报照片", "2022-02-30", "请填写日期", "请至少选择一个单位");
    assertThat(ask("长".repeat(81), "ONCE", "2022-04-01", "", "NONE", ZONE)).hasStatus(422);
    assertThat(ask("二十年", "WEEK", "2002-01-04", "", "NONE", ZONE)).hasStatus(422);
    assertThat(ask("三年", "WEEK", "2022-04-01", "2024-12-31", "NONE", ZONE)).hasStatus(422);
    assertThat(ask("一世纪", "WEEK", "2022-04-01", "2099-01-01", "NONE", ZONE)).hasStatus(422);
  }

  @Test
  void ofTwoOfficersTheSecondDoesNotUndoWhatTheFirstHasChanged() {
    ask("第一版", "ONCE", "2022-04-20", "", "NONE", ZONE);
    String page = "/calendar/items/" + items.all().get(0).id();
    String[] first = item("第二版", "ONCE", "2022-04-21", "", "NONE", "0", ZONE);
    String[] second = item("另一版", "ONCE", "2022-04-22", "", "NONE", "0", ZONE);
    assertThat(post(office, page, first)).hasStatus3xxRedirection();
    MvcTestResult late = post(office, page, second);
    assertThat(late).hasStatus(409);
    assertThat(text(late)).contains("另一版", "第二版");
    assertThat(items.all().get(0).title()).isEqualTo("第二版");
    assertThat(text(late)).contains("name=\"seen\" value=\"1\"");
    MvcTestResult off = post(office, page + "/withdraw", "seen", "0", "reason", "不再需要");
    assertThat(off).hasStatus(409);
    assertThat(text(off)).contains("不再需要", "name=\"seen\" value=\"1\"");
    String[] again = item("另一版", "ONCE", "2022-04-22", "", "NONE", "1", ZONE);
    assertThat(post(office, page, again)).hasStatus3xxRedirection();
    assertThat(items.all().get(0).title()).isEqualTo("另一版");
  }

  @Test
  void aUnitThatWasAbolishedStillOwesWhatItOwedWhenAnItemIsChanged() {
    ask("改期事项", "ONCE", "2022-04-20", "", "NONE", ZONE, STREET);
    CalendarItem item = items.all().get(0);
    jdbc.sql("UPDATE unit SET ends = '2022-04-01' WHERE code = :unit")
        .param("unit", STREET)
        .update();
    String[] changed = item("改期事项", "ONCE", "2022-04-21", "", "NONE", "0", ZONE);
    assertThat(post(office, "/calendar/items/" + item.id(), changed)).hasStatus3xxRedirection();
    assertThat(items.owers().get(item.id())).containsExactlyInAnyOrder(ZONE, STREET);
  }

  @Test
  void whatIsWithdrawnIsOwedNoMore() {
    ask("撤回的事项", "ONCE", "2022-04-20", "", "NONE", ZONE);
    CalendarItem item = items.all().get(0);
    String page = "/calendar/items/%d/withdraw".formatted(item.id());
    assertThat(post(office, page, "seen", "0")).hasStatus(422);
    assertThat(post(office, page, "seen", "0", "reason", "合并到月报")).hasStatus3xxRedirection();
    assertThat(of(ZONE, item.duty())).isEmpty();
    assertThat(text(get(office, "/calendar/items/" + item.id()))).contains("合并到月报");
  }

  @Test
  void theOfficeSeesWhatIsOverdueOnTheNextDayAndLeadersAfterThree() {
    SignedIn leader = staff.person("YJ", Role.LEADER);
    ask("逾期事项", "ONCE", "2022-04-08", "", "NONE", ZONE);
    String href = "/calendar/owed/" + items.all().get(0).duty() + "/once";
    assertThat(hrefs(leader)).doesNotContain(href);
    assertThat(hrefs(office)).contains(href);
    clock.set("2022-04-08");
    assertThat(hrefs(office)).doesNotContain(href);
    clock.set("2022-04-11");
    assertThat(hrefs(leader)).contains(href);
    clock.set("2022-08-01");
    assertThat(hrefs(leader)).contains(href);
  }

  @Test
  void aCalendarIsReadUnderItsSecretAddressUntilThatIsRenewed() {
    String first = newAddress(reporter);
    assertThat(text(feed(first)))
        .contains("BEGIN:VCALENDAR", "UID:BH2021.summary.once@jianzhen", "20220501");
    assertThat(feed(first).getResponse().getContentType()).startsWith("text/calendar");
    String second = newAddress(reporter);
    assertThat(feed(first)).hasStatus(404);
    assertThat(feed(second)).hasStatusOk();
    post(reporter, "/calendar/feed/end");
    assertThat(feed(second)).hasStatus(404);
  }

  @Test
  void aWrongAddressLeadsNowhereAndNeitherDoesThatOfAClosedAccount() {
    assertThat(feed("/feeds/" + "A".repeat(43) + "/calendar.ics")).hasStatus(404);
    assertThat(feed("/feeds/x/calendar.ics")).hasStatus(404);
    String address = newAddress(reporter);
    jdbc.sql("UPDATE account SET enabled = false WHERE id = :id")
        .param("id", reporter.account())
        .update();
    assertThat(feed(address)).hasStatus(404);
  }

  @Test
  void theAddressItselfIsKeptNowhereAndNoPersonStandsInTheCalendar() {
    String address = newAddress(reporter);
    String token = address.split("/", -1)[2];
    assertThat(
            jdbc.sql("SELECT count(*) FROM calendar_feed WHERE token_hash = :token")
                .param("token", token)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(text(feed(address))).doesNotContain(reporter.username());
    assertThat(text(get(reporter, "/calendar/feed"))).doesNotContain(token);
  }

  @Test
  void whoAsksTooOftenWaits() {
    boolean waits = false;
    for (int i = 0; i < 40; i++) {
      waits |=
          mvc.get()
                  .uri("/feeds/x/calendar.ics")
                  .with(
                      request -> {
                        request.setRemoteAddr("203.0.113.77");
                        return request;
                      })
                  .exchange()
                  .getResponse()
                  .getStatus()
              == 429;
    }
    assertThat(waits).isTrue();
  }

  @Test
  void theMonthIsDrawnWithWhatIsDueInIt() {
    String page = text(get(reporter, "/calendar?month=2022-05"));
    assertThat(page).contains("2022年5月", "报送专项行动总结书面报告", "2022-05-01");
    assertThat(get(reporter, "/calendar?month=2022-13")).hasStatusOk();
    assertThat(get(reporter, "/calendar?month=999999-01")).hasStatusOk();
  }

  private List<DutyLine> of(String unit, String duty) {
    return book.within("/").stream()
        .filter(line -> line.unit().code().equals(unit) && line.duty().equals(duty))
        .sorted(java.util.Comparator.comparing(line -> line.period().key()))
        .toList();
  }

  /** Something that the office asks of two units and that no module knows of. */
  private String asked() {
    ask("报送检查照片", "ONCE", "2022-04-20", "", "NONE", ZONE, STREET);
    return items.all().get(0).duty();
  }

  private Standing standing(String unit, String duty) {
    return of(unit, duty).get(0).standing();
  }

  private long lastMark() {
    return jdbc.sql("SELECT max(id) FROM calendar_mark").query(Long.class).single();
  }

  private void decide(String contradiction, String value) {
    post(office, "/campaign/decisions/" + contradiction, "value", value, "reason", "会议决定");
  }

  private MvcTestResult mark(
      SignedIn me, String page, String unit, String done, String note, long seen) {
    return post(me, page, "unit", unit, "done", done, "note", note, "seen", Long.toString(seen));
  }

  private MvcTestResult end(String unit, String last, String seen) {
    return post(office, "/organisation/units/%s/end".formatted(unit), "last", last, "seen", seen);
  }

  private MvcTestResult ask(
      String title, String every, String first, String until, String shift, String... units) {
    return post(office, "/calendar/items", item(title, every, first, until, shift, "0", units));
  }

  private static String[] item(
      String title,
      String every,
      String first,
      String until,
      String shift,
      String seen,
      String... units) {
    String[] fields = {
      "title", title, "every", every, "first", first, "until", until, "shift", shift, "seen", seen
    };
    String[] all = java.util.Arrays.copyOf(fields, fields.length + 2 * units.length);
    for (int i = 0; i < units.length; i++) {
      all[fields.length + 2 * i] = "units";
      all[fields.length + 2 * i + 1] = units[i];
    }
    return all;
  }

  private String newAddress(SignedIn me) {
    Matcher address =
        Pattern.compile("/feeds/[\\w-]{43}/calendar\\.ics")
            .matcher(text(post(me, "/calendar/feed")));
    assertThat(address.find()).isTrue();
    return address.group();
  }

  private MvcTestResult feed(String address) {
    return mvc.get().uri(address).exchange();
  }

  private List<String> hrefs(SignedIn me) {
    return work.waitingFor(me).stream().map(WorkItem::href).toList();
  }

  private MvcTestResult get(SignedIn me, String address) {
    return mvc.get().uri(address).with(user(me)).exchange();
  }

  private MvcTestResult post(SignedIn me, String address, String... fields) {
    var request = mvc.post().uri(address).with(user(me)).with(csrf());
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
}
