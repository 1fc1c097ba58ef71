package io.jianzhen.platform.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.certificate.RosterDesk;
import io.jianzhen.platform.certificate.SampleRoster;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.ledger.EmployerKey;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People, employers and invitations for tests. */
@TestComponent
final class Scene {

  static final String ZONE = "120116400";
  static final String STREET = "120116001";
  static final String PASSWORD = "Tanggu-Haihe-7";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final MockMvcTester mvc;
  private final Staff staff;
  private final RosterDesk rosters;
  private final UserDetailsService accounts;
  private final JdbcClient jdbc;

  Scene(
      MockMvcTester mvc,
      Staff staff,
      RosterDesk rosters,
      UserDetailsService accounts,
      JdbcClient jdbc) {
    this.mvc = mvc;
    this.staff = staff;
    this.rosters = rosters;
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  /** An inspector of a unit. */
  Visitor inspector(String unit) {
    return new Visitor(mvc, staff.person(unit, Role.INSPECTOR));
  }

  Visitor as(String unit, Role role) {
    return new Visitor(mvc, staff.person(unit, role));
  }

  /** An employer of the person's unit. */
  long employer(String name, Visitor by) {
    return staff.employer(name, by.me());
  }

  String creditCode(long employer) {
    return jdbc.sql("SELECT credit_code FROM enterprise WHERE id = :id")
        .param("id", employer)
        .query(String.class)
        .single();
  }

  /** Puts the sample roster on file: clean, of the wrong sex, expired, and one refused row. */
  long roster(long employer, Visitor by) throws IOException {
    Path folder = Files.createTempDirectory("self-check");
    long id =
        rosters.importNow(
            SampleRoster.in(folder), "名册.xlsx", employer, LocalDate.of(2021, 12, 28), by.me());
    rosters.confirm(id, by.me());
    return id;
  }

  /** Assigns a self-check to one employer; its code. */
  String assign(long employer, Visitor by) {
    return assign(employer, by, "2022-01-31");
  }

  String assign(long employer, Visitor by, String due) {
    var made = assigns(by, "codes", creditCode(employer), "due", due);
    assertThat(made).hasSize(1);
    return made.get(0).code();
  }

  /** What came of an assignment: the invitations that are shown once. */
  @SuppressWarnings("unchecked") // as the controller flashes it
  List<SelfCheckDesk.Invitation> assigns(Visitor by, String... fields) {
    MvcTestResult result = by.post("/self-checks", fields);
    assertThat(result).hasStatus3xxRedirection();
    return (List<SelfCheckDesk.Invitation>)
        result.getMvcResult().getFlashMap().getOrDefault("invitations", List.of());
  }

  /** The newest self-check of an employer. */
  long checkOf(long employer) {
    return jdbc.sql("SELECT max(id) FROM self_check WHERE enterprise = :id")
        .param("id", employer)
        .query(Long.class)
        .single();
  }

  /** Opens an account with the code, as somebody from outside. */
  Visitor enters(String code) {
    String username = "employer" + COUNT.incrementAndGet();
    assertThat(opens(code, username, PASSWORD)).hasRedirectedUrl("/sign-in?opened");
    return new Visitor(mvc, (SignedIn) accounts.loadUserByUsername(username));
  }

  MvcTestResult opens(String code, String username, String password) {
    return fromOutside(
        "/self-check/account",
        "code",
        code,
        "username",
        username,
        "displayName",
        "企业安全员",
        "password",
        password,
        "again",
        password);
  }

  /** Sends a form without being signed in, each time from another address. */
  MvcTestResult fromOutside(String address, String... fields) {
    int client = COUNT.incrementAndGet();
    return from("198.18.%d.%d".formatted(client / 250, client % 250), address, fields);
  }

  MvcTestResult from(String client, String address, String... fields) {
    var request =
        mvc.post()
            .uri(address)
            .with(
                sent -> {
                  sent.setRemoteAddr(client);
                  return sent;
                });
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  /** A second person of the same employer, whose account opens with a new code. */
  Visitor colleague(long employer, Visitor by) {
    MvcTestResult result = by.post("/self-checks/%d/invitation".formatted(checkOf(employer)));
    Object made = Objects.requireNonNull(result.getMvcResult().getFlashMap().get("invitations"));
    return enters(((SelfCheckDesk.Invitation) ((List<?>) made).get(0)).code());
  }

  /** How many live entries an item has for this self-check. */
  long counted(String item, long employer) {
    return jdbc.sql(
            """
            SELECT count(*) FROM ledger_entry e
             WHERE e.item = :item AND e.subject = :subject AND e.reverses IS NULL
               AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id)
            """)
        .param("item", item)
        .param("subject", "enterprise:" + EmployerKey.of(creditCode(employer)))
        .query(Long.class)
        .single();
  }
}
