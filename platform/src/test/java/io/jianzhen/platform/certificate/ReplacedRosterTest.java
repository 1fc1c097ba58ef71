package io.jianzhen.platform.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.platform.ledger.Figures;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CertificateTest
class ReplacedRosterTest {

  private static final LocalDate ON = LocalDate.of(2021, 12, 28);
  private static final YearMonth DECEMBER = YearMonth.of(2021, 12);

  @Autowired private MockMvcTester mvc;
  @Autowired private Staff staff;
  @Autowired private RosterDesk desk;
  @Autowired private FindingDesk findings;
  @Autowired private Figures figures;
  @Autowired private JdbcClient jdbc;

  @TempDir private Path folder;
  private SignedIn clerk;
  private Browser browser;

  @BeforeEach
  void signIn() {
    clerk = staff.person("120116403", Role.UNIT_REPORTER);
    browser = new Browser(mvc, clerk);
  }

  @Test
  void aFindingOnAReplacedRosterIsNoLongerDecided() throws IOException {
    long employer = staff.employer("名册已换", clerk);
    long finding = openIn(confirmed(employer, woman(1)));
    confirmed(employer, woman(1), Person.clean("后来", 402));
    BigDecimal before = b2();

    var answer =
        browser.post(
            "/certificates/findings/" + finding + "/decision", "decision", "SUSPECTED_FORGED");

    assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("flash"))).contains("新名册");
    assertThat(b2()).isEqualByComparingTo(before);
    assertThat(leadStates(finding)).isEmpty();
  }

  private static Person woman(int serial) {
    return Person.clean("换册" + serial, 410 + serial).asWoman();
  }

  private long read(long employer, Person... people) throws IOException {
    Path file = Files.write(folder.resolve("名册.xlsx"), Workbooks.of(people));
    return desk.importNow(file, "名册.xlsx", employer, ON, clerk);
  }

  private long confirmed(long employer, Person... people) throws IOException {
    long id = read(employer, people);
    desk.confirm(id, clerk);
    return id;
  }

  private long openIn(long id) {
    return findings.openFindings(id).get(0).id();
  }

  private BigDecimal b2() {
    return java.util.Objects.requireNonNull(
            figures.of(clerk.reach(), DECEMBER).get(ReportItem.B2))
        .month();
  }

  private List<String> leadStates(long finding) {
    return jdbc.sql("SELECT state FROM lead WHERE reference = ?")
        .param("finding:" + finding)
        .query(String.class)
        .list();
  }
}
