package io.jianzhen.platform.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The calendar of working days, and what moves with it. */
@ClockTest
class CalendarTest {

  @Autowired ClockScene scene;
  @Autowired Clocks clocks;
  @Autowired StandingClock clock;
  @Autowired WorkingDays days;
  @Autowired CalendarCatchUp catchUp;
  @Autowired JdbcClient jdbc;

  private SignedIn office;
  private SignedIn inspector;
  private String subject;

  @BeforeEach
  void people() {
    clock.set("2021-12-28T10:00");
    office = scene.person("YJ-BGS", Role.OFFICE);
    inspector = scene.person(ClockScene.UNIT, Role.INSPECTOR);
    subject = ClockScene.subject();
  }

  @Test
  void holidaysOf2021To2025AreThereAndSayThatTheyAreToBeCompared() {
    for (int year = 2021; year <= 2025; year++) {
      assertThat(scene.page(inspector, "/clocks/calendar?year=" + year))
          .contains("国办发明电〔%d〕".formatted(year - 1), "待与正式文本核对", "系统预置")
          .doesNotContain("调整一天");
    }
    assertThat(scene.page(inspector, "/clocks/calendar?year=2022")).contains("全年 249 个工作日");
  }

  @Test
  void theYears2021To2026AreDeliveredAsCompleteWithTheirNotices() {
    for (int year = 2021; year <= 2026; year++) {
      assertThat(scene.page(inspector, "/clocks/calendar?year=" + year))
          .contains("已录入完整", "国务院办公厅关于%d年部分节假日安排的通知（国办发明电〔%d〕".formatted(year, year - 1))
          .doesNotContain("还没有录入完整");
    }
    assertThat(scene.page(inspector, "/clocks/calendar?year=2026"))
        .contains("国办发明电〔2025〕7号", "全年 248 个工作日")
        .doesNotContain("待与正式文本核对");
  }

  @Test
  void aDeadlineThatRunsThroughAYearThatIsNotCompleteNamesIt() {
    long known = scene.start("T17", subject, "2021-12-28T10:00", inspector);
    long unknown = scene.start("T25", subject, "2026-12-20T10:00", inspector);

    assertThat(scene.page(inspector, "/clocks/" + known)).doesNotContain("还没有录入完整");
    assertThat(scene.page(inspector, "/clocks/" + unknown)).contains("期限经过 2027 年", "还没有录入完整");
    assertThat(scene.page(inspector, "/clocks")).contains("2027 年节假日未录全");
    assertThat(scene.page(inspector, "/clocks/calendar?year=2027")).contains("2027 年的节假日安排还没有录入完整");
  }

  @Test
  void oneDayThatIsEnteredDoesNotMakeAYearKnownAndTheOfficeSaysWhenItIs() {
    long one = scene.start("T25", subject, "2027-12-20T10:00", inspector);
    change("2028-01-03", "HOLIDAY", "元旦");
    assertThat(scene.page(inspector, "/clocks/" + one)).contains("期限经过 2027、2028 年");
    assertThat(ClockScene.text(year("2028", "true", "false", "notice", "")))
        .contains("请填写通知的名称和文号");

    year("2028", "true", "false", "notice", "国办发明电〔2027〕1号");

    assertThat(scene.page(inspector, "/clocks/" + one)).contains("期限经过 2027 年");
    assertThat(scene.page(inspector, "/clocks/calendar?year=2028"))
        .contains("已录入完整", "国办发明电〔2027〕1号", office.username());
    assertThat(year("2028", "true", "false", "notice", "又一次")).hasStatus(409);
    assertThat(ClockScene.text(year("2028", "false", "true", "because", ""))).contains("请写明理由");
    year("2028", "false", "true", "because", "漏录春节");
    assertThat(scene.page(inspector, "/clocks/" + one)).contains("期限经过 2027、2028 年");
    assertThat(scene.page(office, "/clocks/calendar?year=2028")).contains("漏录春节");
  }

  @Test
  void onlyTheOfficeSaysThatAYearIsComplete() {
    assertThat(
            scene.post(
                inspector,
                "/clocks/calendar/years",
                "year",
                "2029",
                "complete",
                "true",
                "was",
                "false",
                "notice",
                "x"))
        .hasStatus(403);
    assertThat(year("1999", "true", "false", "notice", "x")).hasStatus(404);
  }

  private MvcTestResult year(String year, String complete, String was, String field, String text) {
    return scene.post(
        office,
        "/clocks/calendar/years",
        "year",
        year,
        "complete",
        complete,
        "was",
        was,
        field,
        text);
  }

  @Test
  void aDayThatIsChangedMovesOpenLimitsAndShowsWhich() {
    long open = scene.start("T17", subject, "2021-12-28T10:00", inspector);
    long inDays = scene.start("T14", subject, "2021-12-28T10:00", inspector);
    long met = scene.start("T25", subject, "2021-12-28T10:00", inspector);
    clocks.met("T25", subject, ClockScene.at("2021-12-28T10:00"), inspector);
    assertThat(scene.due(open)).isEqualTo("2022-01-07T23:59");
    String before = scene.due(met);

    MvcTestResult changed = change("2022-01-05", "HOLIDAY", "临时放假");

    assertThat(scene.due(open)).isEqualTo("2022-01-10T23:59");
    assertThat(scene.due(inDays)).isEqualTo("2022-03-28T23:59");
    assertThat(scene.due(met)).isEqualTo(before);
    String address = changed.getResponse().getRedirectedUrl();
    assertThat(scene.page(office, String.valueOf(address)))
        .contains("案件 " + subject, "2022-01-07 → 2022-01-10", "临时放假");
    assertThat(scene.page(inspector, "/clocks/" + open)).contains("因工作日调整重算");

    change("2022-01-05", "ORDINARY", "误录");

    assertThat(scene.due(open)).isEqualTo("2022-01-07T23:59");
  }

  @Test
  void aPausedLimitMovesToo() {
    long one = scene.start("T17", subject, "2021-12-28T10:00", inspector);
    scene.step(inspector, one, "ASK_PAUSE", "reason", "送检鉴定");
    scene.step(scene.person(ClockScene.UNIT, Role.UNIT_REVIEWER), one, "PAUSE");
    change("2022-01-06", "HOLIDAY", "临时放假");
    clock.set("2021-12-30T10:00");
    scene.step(inspector, one, "RESUME");
    assertThat(scene.due(one)).isEqualTo("2022-01-12T23:59");

    change("2022-01-06", "ORDINARY", "误录");

    assertThat(scene.due(one)).isEqualTo("2022-01-11T23:59");
  }

  @Test
  void aCalendarThatCameWithANewVersionMovesOpenLimitsAtTheStart() {
    long open = scene.start("T17", subject, "2021-12-28T10:00", inspector);
    jdbc.sql(
            """
            INSERT INTO working_day (day, kind, name, source, compared, by, at)
            VALUES ('2022-01-05', 'HOLIDAY', '新增', '新版本', true, '', '2021-12-28T00:00+08')
            """)
        .update();

    catchUp.countAgain();

    assertThat(scene.due(open)).isEqualTo("2022-01-10T23:59");
    assertThat(scene.page(inspector, "/clocks/" + open)).contains("因工作日调整重算");
    jdbc.sql("DELETE FROM working_day WHERE day = '2022-01-05'").update();
    catchUp.countAgain();
    assertThat(scene.due(open)).isEqualTo("2022-01-07T23:59");
  }

  @Test
  void twoAtOnceDoNotOverwriteEachOther() {
    long seen = days.newest();
    changeAt(seen, "2023-03-01", "HOLIDAY", "第一人");

    MvcTestResult second = changeAt(seen, "2023-03-02", "HOLIDAY", "第二人");

    assertThat(second).hasStatus(409);
    assertThat(ClockScene.text(second)).contains("别人刚调整过日历", "第一人", "第二人", "2023-03-02");
    assertThat(
            jdbc.sql("SELECT count(*) FROM working_day WHERE day = '2023-03-02'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whatCannotBeTakenIsSaidAtTheField() {
    long seen = days.newest();

    assertThat(ClockScene.text(scene.post(office, "/clocks/calendar", "seen", "" + seen)))
        .contains("day-error", "请选择这一天怎么算", "reason-error");
    assertThat(ClockScene.text(changeAt(seen, "2022-02-30", "HOLIDAY", "x"))).contains("day-error");
    assertThat(ClockScene.text(changeAt(seen, "2022-02-28", "FEAST", "x"))).contains("请选择");
    assertThat(ClockScene.text(changeAt(seen, "2022-02-28", "HOLIDAY", "\u202e")))
        .contains("reason-error");
    assertThat(days.newest()).isEqualTo(seen);
  }

  @Test
  void changesAreNeverRewritten() {
    change("2023-04-03", "HOLIDAY", "x");

    assertThatThrownBy(() -> jdbc.sql("UPDATE working_day_event SET reason = ''").update())
        .isInstanceOf(DataAccessException.class);
  }

  private MvcTestResult change(String day, String kind, String reason) {
    return changeAt(days.newest(), day, kind, reason);
  }

  private MvcTestResult changeAt(long seen, String day, String kind, String reason) {
    return scene.post(
        office,
        "/clocks/calendar",
        "seen",
        Long.toString(seen),
        "day",
        day,
        "kind",
        kind,
        "name",
        "临时",
        "source",
        "区政府通知",
        "reason",
        reason);
  }
}
