package io.jianzhen.platform.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What all certificates on file say together. The day is 28 December 2021. */
@CertificateTest
class OnFileTest {

  private static final LocalDate ON = LocalDate.of(2021, 12, 28);

  @Autowired private MockMvcTester mvc;
  @Autowired private Staff staff;
  @Autowired private RosterDesk desk;
  @Autowired private JdbcClient jdbc;

  @TempDir private Path folder;
  private SignedIn clerk;
  private Browser browser;

  @BeforeEach
  void signIn() {
    clerk = staff.person("120116400", Role.UNIT_REPORTER);
    browser = new Browser(mvc, clerk);
  }

  @Test
  void aWholeNumberFindsItsCertificateAndStandsNowhereAfterwards() throws IOException {
    Person person = Person.clean("按号甲", 441);
    file("按号样例厂", person);

    assertThat(found(person.id())).contains("按号甲", "按号样例厂").doesNotContain(person.id());
    assertThat(found("  t" + person.id() + " ")).contains("按号甲");
    assertThat(audited()).noneMatch(line -> line.contains(person.id()));
  }

  @Test
  void aPartOfANumberFindsNothing() throws IOException {
    Person person = Person.clean("按号乙", 442);
    file("部分样例厂", person);

    assertThat(found(person.id().substring(0, 12))).doesNotContain("按号乙").contains("没有找到");
  }

  @Test
  void anotherUnitFindsNothing() throws IOException {
    Person person = Person.clean("按号丙", 443);
    file("他处样例厂", person);
    browser = new Browser(mvc, staff.person("120116406", Role.UNIT_REPORTER));

    assertThat(found(person.id())).contains("没有找到");
  }

  @Test
  void termsThatEndAreListedByHowSoon() throws IOException {
    file(
        "到期样例厂",
        ends("昨日止", 451, "2021-12-27"),
        ends("今日止", 452, "2021-12-28"),
        ends("三十日止", 453, "2022-01-27"),
        ends("三十一日止", 454, "2022-01-28"),
        ends("九十日止", 455, "2022-03-28"),
        ends("九十一日止", 456, "2022-03-29"));

    assertThat(due("TERM", "OVER")).contains("昨日止").doesNotContain("今日止");
    assertThat(due("TERM", "DAYS_30")).contains("今日止", "三十日止").doesNotContain("三十一日止");
    assertThat(due("TERM", "DAYS_60")).contains("三十一日止").doesNotContain("九十日止");
    assertThat(due("TERM", "DAYS_90")).contains("九十日止").doesNotContain("九十一日止");
  }

  @Test
  void reviewsAreListedByTheirOwnDate() throws IOException {
    Person person = Person.clean("复审丁", 461);
    file(
        "复审样例厂",
        new Person(
            person.name(), person.sex(), person.id(), person.number(), "2019-01-10", "2025-01-09"));

    assertThat(due("REVIEW", "DAYS_30")).contains("复审丁", "2022-01-10");
    assertThat(due("TERM", "DAYS_30")).doesNotContain("复审丁");
  }

  @Test
  void aReplacedRosterIsNotWatched() throws IOException {
    long employer = staff.employer("换册到期厂", clerk);
    confirmed(employer, ends("旧册戊", 471, "2022-01-05"));
    confirmed(employer, Person.clean("新册己", 472));

    assertThat(due("TERM", "DAYS_30")).doesNotContain("旧册戊");
  }

  @Test
  void aPersonAtTwoEmployersIsShownWithBoth() throws IOException {
    Person person = Person.clean("两处庚", 481);
    file("甲样例厂", person);
    file("乙样例厂", person);
    file("丙样例厂", Person.clean("一处辛", 482));

    assertThat(browser.page("/certificates/holders"))
        .contains("两处庚", "甲样例厂", "乙样例厂")
        .doesNotContain("一处辛", person.id());
  }

  private String found(String number) throws IOException {
    return browser.post("/certificates/find", "number", number).getResponse().getContentAsString();
  }

  private String due(String what, String window) {
    return browser.page("/certificates/due?what=" + what + "&window=" + window);
  }

  private java.util.List<String> audited() {
    return jdbc.sql("SELECT t::text FROM audit_event t").query(String.class).list();
  }

  private static Person ends(String name, int serial, String end) {
    Person person = Person.clean(name, serial);
    return new Person(name, person.sex(), person.id(), person.number(), person.start(), end);
  }

  private void file(String employer, Person... people) throws IOException {
    confirmed(staff.employer(employer, clerk), people);
  }

  private void confirmed(long employer, Person... people) throws IOException {
    Path file = Files.write(folder.resolve("名册.xlsx"), Workbooks.of(people));
    desk.confirm(desk.importNow(file, "名册.xlsx", employer, ON, clerk), clerk);
  }
}
