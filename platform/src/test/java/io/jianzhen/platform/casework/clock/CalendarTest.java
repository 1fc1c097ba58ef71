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
    assertThat(scene.page(inspector, "/clocks/calendar?year=2026")).contains("还没有节假日安排");
  }

  @Test
  void aDeadlineInAYearWithoutHolidaysSaysSo() {
    long known = scene.start("T17", subject, "2021-12-28T10:00", inspector);
    long unknown = scene.start("T25", subject, "2025-12-20T10:00", inspector);

    assertThat(scene.page(inspector, "/clocks/" + known)).doesNotContain("暂按周一至周五计算");
    assertThat(scene.page(inspector, "/clocks/" + unknown)).contains("暂按周一至周五计算");
    assertThat(scene.page(inspector, "/clocks")).contains("按周一至周五计");
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
    scene.step(inspector, one, "PAUSE", "reason", "送检鉴定");
    change("2022-01-06", "HOLIDAY", "临时放假");
    clock.set("2021-12-30T10:00");
    scene.step(inspector, one, "RESUME");
    assertThat(scene.due(one)).isEqualTo("2022-01-12T23:59");

    change("2022-01-06", "ORDINARY", "误录");

    assertThat(scene.due(one)).isEqualTo("2022-01-11T23:59");
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
