package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.Pages;
import io.jianzhen.platform.casework.file.dossier.OutcomeKind;
import io.jianzhen.platform.casework.file.dossier.PersonRole;
import io.jianzhen.platform.casework.file.form.CaseInput;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.ledger.Figures;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Officers at cases, for tests. */
@TestComponent
final class CaseScene {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final YearMonth DECEMBER = YearMonth.of(2021, 12);

  private final CaseDesk desk;
  private final Figures figures;
  private final JdbcClient jdbc;
  private final Staff staff;
  private final Pages pages;

  CaseScene(CaseDesk desk, Figures figures, JdbcClient jdbc, Staff staff, Pages pages) {
    this.desk = desk;
    this.figures = figures;
    this.jdbc = jdbc;
    this.staff = staff;
    this.pages = pages;
  }

  /** The clock stands. */
  @TestConfiguration
  static class Noon {

    @Bean
    @Primary
    Clock noon() {
      return Clock.fixed(Instant.parse("2021-12-28T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
  }

  /** An identity number that nobody had before, and nobody has. */
  static String identity() {
    String digits = "99999919900101%03d".formatted(COUNT.incrementAndGet());
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  SignedIn person(String unit, Role role) {
    return staff.person(unit, role);
  }

  /** Opens a case with the unit of the person. */
  long opens(SignedIn me, String title) {
    return opens(me, title, "CRIMINAL");
  }

  long opens(SignedIn me, String title, String kind) {
    return desk.open(
        input(CaseStep.OPEN, "title", title, "kind", kind, "unit", me.unit().code()), me);
  }

  /** Takes a step with the newest version, past the pages. */
  void takes(SignedIn me, long id, CaseStep step, String... fields) {
    takesAt(version(id), me, id, step, fields);
  }

  void takesAt(int version, SignedIn me, long id, CaseStep step, String... fields) {
    MultiValueMap<String, String> sent = sent(fields);
    sent.set("version", Integer.toString(version));
    desk.take(id, CaseInput.of(step, sent), me);
  }

  static CaseInput input(CaseStep step, String... fields) {
    return CaseInput.of(step, sent(fields));
  }

  private static MultiValueMap<String, String> sent(String... fields) {
    MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      sent.add(fields[i], fields[i + 1]);
    }
    return sent;
  }

  /** Enters persons, one a line; the ids. */
  List<Long> enters(SignedIn me, long id, PersonRole role, String names) {
    takes(me, id, CaseStep.PERSONS_IN, "names", names, "role", role.name(), "sort", "false");
    List<Long> all =
        jdbc.sql("SELECT id FROM case_person WHERE case_file = :id ORDER BY id")
            .param("id", id)
            .query(Long.class)
            .list();
    return all.subList(all.size() - (int) names.lines().count(), all.size());
  }

  /** Enters an outcome for one person on a day of December. */
  void outcome(SignedIn me, long id, long person, OutcomeKind kind, int day, String... more) {
    if (kind == OutcomeKind.FINE && !me.isAnyOf(Role.CASE_OFFICER)) {
      tells(me, id, person, day, more[1]);
    }
    String[] fields = new String[more.length + 6];
    fields[0] = "persons";
    fields[1] = Long.toString(person);
    fields[2] = "outcome";
    fields[3] = kind.name();
    fields[4] = "on";
    fields[5] = "2021-12-%02d".formatted(day);
    System.arraycopy(more, 0, fields, 6, more.length);
    takes(me, id, CaseStep.OUTCOME, fields);
  }

  /** The party is told of the fine that is intended, on a day of December. */
  void tells(SignedIn me, long id, long person, int day, String yuan) {
    takes(
        me,
        id,
        CaseStep.PENALTY_NOTICE,
        "persons",
        Long.toString(person),
        "on",
        "2021-12-%02d".formatted(day),
        "yuan",
        yuan);
  }

  void withdraws(SignedIn me, long id, long person) {
    long last =
        jdbc.sql(
                """
                SELECT max(id) FROM case_outcome o WHERE person = :person
                   AND NOT EXISTS (SELECT 1 FROM case_outcome_withdrawn w WHERE w.outcome = o.id)
                """)
            .param("person", person)
            .query(Long.class)
            .single();
    takes(me, id, CaseStep.WITHDRAW, "of", Long.toString(last), "note", "登记错了");
  }

  int version(long id) {
    return jdbc.sql("SELECT version FROM case_file WHERE id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  String number(long id) {
    return jdbc.sql("SELECT number FROM case_file WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /** The last gang, den or seizure of a case. */
  String last(String table, long id) {
    return jdbc.sql("SELECT max(id) FROM " + table + " WHERE case_file = :id")
        .param("id", id)
        .query(Long.class)
        .single()
        .toString();
  }

  /** What all of the district has counted so far. */
  Map<ReportItem, BigDecimal> counted() {
    return counted("/");
  }

  Map<ReportItem, BigDecimal> counted(String reach) {
    Map<ReportItem, BigDecimal> counted = new EnumMap<>(ReportItem.class);
    figures.of(reach, DECEMBER).forEach((item, of) -> counted.put(item, of.cumulative()));
    return counted;
  }

  /** What has been added to a figure of the district. */
  String added(ReportItem item, Map<ReportItem, BigDecimal> before) {
    BigDecimal was = before.getOrDefault(item, BigDecimal.ZERO);
    BigDecimal is = counted().getOrDefault(item, BigDecimal.ZERO);
    BigDecimal added = is.subtract(was);
    return added.signum() == 0 ? "0" : added.stripTrailingZeros().toPlainString();
  }

  MvcTestResult get(SignedIn me, String address) {
    return pages.get(me, address);
  }

  String page(SignedIn me, String address) {
    return pages.page(me, address);
  }

  MvcTestResult post(SignedIn me, String address, String... fields) {
    return pages.post(me, address, fields);
  }

  /** Sends the form of a step as it is shown now. */
  MvcTestResult sends(SignedIn me, long id, CaseStep step, String... fields) {
    return pages.post(
        me,
        "/cases/%d/steps/%s".formatted(id, step.path()),
        fields,
        "version",
        Integer.toString(version(id)));
  }

  static String text(MvcTestResult result) {
    return Pages.text(result);
  }
}
