package io.jianzhen.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.casework.LeadDesk;
import io.jianzhen.platform.certificate.Decision;
import io.jianzhen.platform.certificate.FindingDesk;
import io.jianzhen.platform.certificate.OpenFinding;
import io.jianzhen.platform.certificate.RosterDesk;
import io.jianzhen.platform.certificate.SampleRoster;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.retention.Erasures.Run;
import io.jianzhen.platform.retention.Erasures.State;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.seal.SealedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;

/** Personal data goes, figures stay; two persons decide, and a kill in the middle does no harm. */
@SpringBootTest(
    properties = {"jianzhen.first-administrator=false", "jianzhen.data=target/retention-data"})
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, RetentionClock.class})
class ErasureTest {

  private static final Path DATA = Path.of("target/retention-data");
  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired private MockMvcTester mvc;
  @Autowired private Staff staff;
  @Autowired private RosterDesk rosters;
  @Autowired private FindingDesk findings;
  @Autowired private LeadDesk leads;
  @Autowired private ErasureDesk desk;
  @Autowired private Eraser eraser;
  @Autowired private Erasures erasures;
  @Autowired private ErasedFiles files;
  @Autowired private Seal seal;
  @Autowired private JdbcClient jdbc;
  @Autowired private RetentionClock clock;

  @TempDir private Path folder;
  private SignedIn clerk;
  private SignedIn proposer;
  private SignedIn confirmer;
  private long employer;
  private long roster;
  private long lead;

  @BeforeAll
  static void forgetFilesOfEarlierRuns() throws IOException {
    FileSystemUtils.deleteRecursively(DATA);
  }

  /** Nothing that one test has held back is in the way of another. */
  @AfterEach
  void eraseTheRest() {
    desk.end().join();
    for (String release :
        List.of(
            "UPDATE erasure SET state = 'WITHDRAWN' WHERE state <> 'DONE'",
            "UPDATE self_check SET state = 'ACCEPTED'",
            "UPDATE lookup_case SET state = 'MATCHES', due = NULL",
            "UPDATE lead SET state = 'REPORTED' WHERE state = 'NEW'",
            "UPDATE certificate_finding SET state = 'DISMISSED', decided_by = 'x', decided_at = now()"
                + " WHERE state = 'OPEN' AND severity <> 'NOTE'",
            "UPDATE roster_import SET uploaded_at = '2021-12-28T01:00Z'",
            "UPDATE retention_hold SET lifted_at = set_at, lifted_by = set_by")) {
      jdbc.sql(release).update();
    }
    erase();
  }

  /**
   * An employer with a roster, all of it decided, a look-up, a letter, a self-check with a photo.
   */
  @BeforeEach
  void putEverythingOnFile() throws IOException {
    clock.set(LocalDate.of(2021, 12, 28));
    clerk = staff.person("120116403", Role.UNIT_REPORTER);
    proposer = staff.person("YJ-BGS", Role.OFFICE);
    confirmer = staff.person("YJ-BGS", Role.OFFICE);
    employer = staff.employer("清除样例厂" + COUNT.incrementAndGet(), clerk);
    roster =
        rosters.importNow(
            SampleRoster.in(folder), "样例乙.xlsx", employer, LocalDate.of(2021, 12, 28), clerk);
    rosters.confirm(roster, clerk);
    for (OpenFinding finding : findings.openFindings(roster)) {
      decide(finding.id());
    }
    lead = one("SELECT max(id) FROM lead WHERE enterprise = ?", employer);
    lookUp();
    selfCheck();
  }

  @Test
  void theFormIsTheSameToTheByteAndStillLeadsToItsRecords() throws IOException {
    String form = "/reports/120116403/2021-12/form.";
    List<byte[]> before = new ArrayList<>();
    for (String type : List.of("docx", "xlsx", "pdf")) {
      before.add(bytes(form + type, clerk));
    }
    String ledger = page("/ledger?month=2021-12", clerk);
    String figures = page("/reports/120116403/2021-12", clerk);

    erase();

    List<byte[]> after = new ArrayList<>();
    for (String type : List.of("docx", "xlsx", "pdf")) {
      after.add(bytes(form + type, clerk));
    }
    assertThat(after).usingElementComparator(java.util.Arrays::compare).isEqualTo(before);
    assertThat(withoutToken(page("/ledger?month=2021-12", clerk))).isEqualTo(withoutToken(ledger));
    assertThat(withoutToken(page("/reports/120116403/2021-12", clerk)))
        .isEqualTo(withoutToken(figures));
    for (String reference : references()) {
      assertThat(leadsTo(reference)).as(reference).contains("个人信息已按保存期限清除");
    }
  }

  @Test
  void pagesSayThatItWasErasedWhenAndByWhomInPlaceOfNamesAndNumbers() throws IOException {
    assertThat(page("/certificates/%d/4".formatted(roster), clerk)).contains("样例乙");

    erase();

    String said = "个人信息已按保存期限清除（2021-12-28，%s 确认）".formatted(confirmer.username());
    for (String address :
        List.of(
            "/certificates/%d/4".formatted(roster),
            "/certificates/%d/4/lookup".formatted(roster),
            "/certificates/imports/" + roster,
            "/leads/" + lead,
            "/self-checks/" + selfCheckId())) {
      assertThat(page(address, clerk)).as(address).contains(said).doesNotContain("样例乙");
    }
    assertThat(page("/certificates/%d/4?lang=en".formatted(roster), clerk))
        .contains("personal data erased (2021-12-28, confirmed by " + confirmer.username());
    for (String address :
        List.of(
            "/certificates?enterprise=" + employer,
            "/certificates/lookups?employer=",
            "/certificates/holders",
            "/certificates/due",
            "/certificates/recheck",
            "/leads",
            "/self-checks",
            "/")) {
      assertThat(page(address, clerk)).as(address).doesNotContain("样例乙");
    }
    assertThat(get("/certificates/imports/%d/refused.xlsx".formatted(roster), clerk)).hasStatusOk();
  }

  @Test
  void noPlaceInTheDatabaseHoldsANameOrSealedTextAnyMore() {
    erase();

    for (var erasable : PersonalData.COLUMNS) {
      for (String column : erasable.set().keySet()) {
        assertThat(
                one(
                    "SELECT count(*) FROM %s t WHERE t.%s::text LIKE '%%样例%%'"
                        .formatted(erasable.table(), column)))
            .as(erasable.table() + "." + column)
            .isZero();
      }
    }
    assertThat(one("SELECT count(*) FROM certificate WHERE sealed IS NOT NULL")).isZero();
    assertThat(one("SELECT count(*) FROM refused_row WHERE sealed IS NOT NULL")).isZero();
    assertThat(one("SELECT count(*) FROM lookup_letter WHERE document <> ''")).isZero();
    assertThat(one("SELECT count(*) FROM certificate WHERE import = ?", roster)).isEqualTo(3);
    assertThat(one("SELECT count(*) FROM audit_event WHERE detail LIKE '%999999%'")).isZero();
  }

  @Test
  void filesAreGoneAndNoDirectoryOfPersonalDataIsUnlisted() throws IOException {
    assertThat(sealedFiles()).isNotEmpty();
    assertThat(
            sealedFiles().stream()
                .map(file -> DATA.toAbsolutePath().relativize(file.toAbsolutePath()).getName(0)))
        .allMatch(
            directory ->
                PersonalData.DIRECTORIES.stream()
                    .anyMatch(one -> one.name().equals(directory.toString())));

    erase();
    assertThat(sealedFiles()).isEmpty();
    assertThat(files.left()).isZero();
  }

  @Test
  void aTipOffThatIsDoneWithLosesItsWordsItsInformerAndItsFiles() throws IOException {
    SignedIn officer = staff.person("YJ-BGS", Role.TIPOFF_OFFICER);
    long open = tipOff(officer);
    long done = tipOff(officer);
    mvc.post()
        .uri("/tipoffs/%d/steps".formatted(done))
        .with(user(officer))
        .with(csrf())
        .param("step", "REFUSE")
        .param("version", "0")
        .param("note", "样例理由")
        .exchange();

    erase();

    assertThat(page("/tipoffs/" + open, officer)).contains("样例举报");
    assertThat(page("/tipoffs/" + done, officer))
        .contains("个人信息已按保存期限清除", "不予受理")
        .doesNotContain("样例举报", "样例理由");
    assertThat(one("SELECT count(*) FROM tip_off WHERE identity IS NOT NULL AND id = ?", done))
        .isZero();
    assertThat(page("/tipoffs", officer)).contains("样例举报");
    jdbc.sql("UPDATE tip_off SET state = 'SPAM'").update();
    erase();
    assertThat(sealedFiles()).isEmpty();
  }

  private long tipOff(SignedIn officer) {
    mvc.post()
        .uri("/tipoffs")
        .multipart()
        .file(
            new MockMultipartFile(
                "files", "a.jpg", "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}))
        .with(user(officer))
        .with(csrf())
        .param("source", "LETTER")
        .param("subject", "CARD")
        .param("text", "样例举报")
        .param("name", "样例举报人")
        .param("contact", "样例街")
        .exchange();
    return one("SELECT max(id) FROM tip_off");
  }

  @Test
  void aFileThatAnotherRowNeedsStays() throws IOException {
    String sha256 =
        text("SELECT sha256 FROM self_check_file WHERE note = '样例丁的证明' ORDER BY id DESC LIMIT 1");
    long open = openSelfCheckWith(sha256);

    erase();

    assertThat(new SealedFiles(DATA.resolve("selfchecks"), seal).has(sha256)).isTrue();
    jdbc.sql("UPDATE self_check SET state = 'ACCEPTED' WHERE id = ?").param(open).update();
    erase();
    assertThat(new SealedFiles(DATA.resolve("selfchecks"), seal).has(sha256)).isFalse();
  }

  @Test
  void aKillAfterAnyStepChangesNothingOfTheResult() throws IOException {
    long id = desk.propose("到期", true, proposer);
    erasures.confirm(id, eraser.employers(erasures.get(id).through()), confirmer);
    int attempts = 0;
    boolean isDone = false;
    while (!isDone) {
      isDone = isDoneBeforeAKill(id, ++attempts);
    }
    desk.goOn();
    desk.end().join();

    Run run = erasures.get(id);
    assertThat(run.state()).isEqualTo(State.DONE);
    assertThat(erasures.counts(id)).containsEntry(PersonalData.Kind.ENTRIES, 3L);
    assertThat(erasures.counts(id)).containsEntry(PersonalData.Kind.LETTERS, 1L);
    assertThat(erasures.counts(id)).containsEntry(PersonalData.Kind.PHOTOS, 1L);
    assertThat(sealedFiles()).isEmpty();
  }

  /** Goes on with an erasure until its step of this number, after which the process is killed. */
  private boolean isDoneBeforeAKill(long id, int step) {
    var steps = new AtomicInteger();
    try {
      return eraser.all(
          erasures.get(id),
          () -> {
            if (steps.incrementAndGet() == step) {
              throw new IllegalStateException("killed before the files are removed");
            }
            return true;
          });
    } catch (IllegalStateException killed) {
      assertThat(killed).hasMessageStartingWith("killed");
      return false;
    }
  }

  @Test
  void itCanBeStoppedAndGoesOnWhereItStopped() {
    long id = desk.propose("到期", true, proposer);
    erasures.confirm(id, 1, confirmer);
    assertThat(eraser.all(erasures.get(id), () -> false)).isFalse();
    erasures.move(id, State.RUNNING, State.CANCELLED);
    assertThat(page("/retention", proposer)).contains("已停止", "继续清除");

    post("/retention/erasures/%d/resume".formatted(id), proposer);
    desk.end().join();

    assertThat(erasures.get(id).state()).isEqualTo(State.DONE);
  }

  @Test
  void whatWaitsOrIsEvidenceIsHeldBack() {
    long finding =
        one(
            "SELECT min(id) FROM certificate_finding WHERE import = ? AND severity <> 'NOTE'",
            roster);
    findings.withdraw(finding, "再看", clerk);
    assertThat(page("/retention/forecast", proposer)).contains("问题还没有判定");

    Run run = erase();

    int row = (int) one("SELECT sheet_row FROM certificate_finding WHERE id = ?", finding);
    assertThat(name(row)).startsWith("样例");
    assertThat(
            one("SELECT count(*) FROM certificate WHERE import = ? AND erased_at IS NULL", roster))
        .isEqualTo(1);
    assertThat(one("SELECT count(*) FROM roster_import WHERE id = ? AND erased_at IS NULL", roster))
        .as("the roster's file still has the one that is held")
        .isEqualTo(1);
    assertThat(run.protocol()).contains("问题还没有判定：1");

    decide(finding);
    erase();
    assertThat(name(row)).isEqualTo(PersonalData.ERASED);
    assertThat(sealedFiles()).isEmpty();
  }

  @Test
  void aSelfCheckThatIsNotAcceptedHoldsItsEmployerBack() {
    jdbc.sql("UPDATE self_check SET state = 'SUBMITTED' WHERE id = ?")
        .param(selfCheckId())
        .update();

    erase();

    assertThat(name(4)).isEqualTo("样例乙");
  }

  @Test
  void aLookUpThatWaitsForTheIssuerAndALeadThatIsNewHoldTheirPersonBack() {
    jdbc.sql("UPDATE lookup_case SET state = 'LETTER_SENT' WHERE enterprise = ?")
        .param(employer)
        .update();
    jdbc.sql("UPDATE lead SET state = 'NEW' WHERE id = ?").param(lead).update();

    Run run = erase();

    assertThat(name(4)).isEqualTo("样例乙");
    assertThat(run.protocol()).contains("线索还没有上报：1", "查询没有结果，或在等签发机关答复：1");
    assertThat(one("SELECT count(*) FROM lookup_letter WHERE document <> ''")).isEqualTo(1);
  }

  @Test
  void aHoldKeepsOneEntryOrAWholeEmployerUntilItIsLifted() {
    post("/retention/holds", proposer, "entry", roster + "/4", "reason", "案件一");
    assertThat(page("/retention/holds", proposer)).contains("案件一", proposer.username());
    erase();
    assertThat(name(4)).isEqualTo("样例乙");
    assertThat(name(3)).isEqualTo(PersonalData.ERASED);

    String code = text("SELECT credit_code FROM enterprise WHERE id = " + employer);
    post("/retention/holds", proposer, "code", code, "reason", "案件二");
    for (long hold : List.of(hold("案件一"), hold("案件二"))) {
      erase();
      assertThat(name(4)).isEqualTo("样例乙");
      post("/retention/holds/%d/lift".formatted(hold), proposer, "reason", "已结案");
    }
    erase();
    assertThat(name(4)).isEqualTo(PersonalData.ERASED);
  }

  @Test
  void whoProposesDoesNotConfirmAndTheWordIsAsked() {
    long id = desk.propose("到期", true, proposer);
    String confirmation = "/retention/erasures/%d/confirmation".formatted(id);

    assertThat(said(post(confirmation, proposer, "word", "清除"))).contains("提出的人不能自己确认");
    assertThat(said(post(confirmation, confirmer, "word", "好"))).contains("没有开始");
    assertThat(said(post("/retention/erasures", confirmer, "reason", "又", "early", "true")))
        .contains("已有一次清除没有完成");
    assertThat(post(confirmation, clerk, "word", "清除")).hasStatus(403);
    assertThat(get("/retention", clerk)).hasStatus(403);
    assertThat(name(4)).isEqualTo("样例乙");
    assertThat(page("/", confirmer)).contains(proposer.username() + " 提出清除个人信息");

    post(confirmation, confirmer, "word", "清除");
    desk.end().join();
    assertThat(erasures.get(id).state()).isEqualTo(State.DONE);
  }

  @Test
  void beforeThePeriodIsOverItTakesADecisionAndAfterItTheOfficeIsReminded() {
    post("/retention/period", proposer, "months", "6", "ground", "个保法第十九条", "reason", "结案后半年");
    assertThat(page("/retention", proposer)).contains("2022-12-01", "个保法第十九条", "结案后半年");
    assertThat(said(post("/retention/erasures", proposer, "reason", "早"))).contains("请勾选");
    assertThat(page("/", proposer)).doesNotContain("个人信息的保存期限已到");

    clock.set(LocalDate.of(2022, 12, 1));

    assertThat(page("/", proposer)).contains("个人信息的保存期限已到");
    post("/retention/erasures", proposer, "reason", "到期");
    Run open = erasures.open().orElseThrow();
    assertThat(open.early()).isFalse();
    desk.confirm(open.id(), "ERASE", confirmer);
    desk.end().join();
    assertThat(page("/", proposer)).doesNotContain("个人信息的保存期限已到");
  }

  @Test
  void itEndsWithAProtocolAndIsOnTheAuditTrail() throws IOException {
    Run run = erase();

    String protocol =
        new String(
            bytes("/retention/erasures/%d/protocol.txt".formatted(run.id()), proposer),
            StandardCharsets.UTF_8);
    assertThat(protocol)
        .contains(
            "个人信息清除记录",
            "提出：" + proposer.username(),
            "确认：" + confirmer.username(),
            "证书条目（姓名、号码、二维码内容）：3",
            "名册文件：1",
            "未导入的行：1",
            "查询截图：1",
            "Certificates (names, numbers, QR texts): 3")
        .doesNotContain("样例乙");
    assertThat(
            jdbc.sql("SELECT action FROM audit_event WHERE subject = ? ORDER BY id")
                .param("erasure:" + run.id())
                .query(String.class)
                .list())
        .containsExactly("ERASURE_PROPOSE", "ERASURE_CONFIRM", "ERASURE_DONE", "ERASURE_PROTOCOL");
  }

  @Test
  void whatCameInAfterTheProposalStays() {
    long id = desk.propose("到期", true, proposer);
    clock.set(LocalDate.of(2021, 12, 29));
    jdbc.sql("UPDATE roster_import SET uploaded_at = '2021-12-29T01:00Z' WHERE id = ?")
        .param(roster)
        .update();

    desk.confirm(id, "清除", confirmer);
    desk.end().join();

    assertThat(name(4)).isEqualTo("样例乙");
  }

  @Test
  void appendOnlyTablesAreEmptiedByAnErasureAndNeverRewritten() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("UPDATE lookup SET note = ''").update())
        .withMessageContaining("append-only");
    long id = desk.propose("到期", true, proposer);
    erasures.confirm(id, 1, confirmer);
    for (String change : List.of("note = '改'", "result = 'FOUND'", "note = '', host = 'x'")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> jdbc.sql("UPDATE lookup SET " + change).update())
          .withMessageContaining("append-only");
    }
    desk.goOn();
    desk.end().join();
    assertThat(erasures.get(id).state()).isEqualTo(State.DONE);
  }

  private Run erase() {
    long id = desk.propose("到期", true, proposer);
    desk.confirm(id, "清除", confirmer);
    desk.end().join();
    Run run = erasures.get(id);
    assertThat(run.state()).isEqualTo(State.DONE);
    return run;
  }

  /** As forged, or as invalid where that is all that it can be; the lead is reported. */
  private void decide(long finding) {
    String severity = text("SELECT severity FROM certificate_finding WHERE id = " + finding);
    findings.decide(
        finding,
        severity.equals("INVALID") ? Decision.NOT_ENTITLED : Decision.SUSPECTED_FORGED,
        "样例乙的证",
        clerk);
    leads.reportFor(finding, "已告知样例乙", clerk);
  }

  private void lookUp() throws IOException {
    byte[] picture = ("screenshot of 样例乙 " + employer).getBytes(StandardCharsets.UTF_8);
    String sha256 = new SealedFiles(DATA.resolve("lookups"), seal).put(picture);
    String answer =
        new SealedFiles(DATA.resolve("lookup-answers"), seal)
            .put(sha256.getBytes(StandardCharsets.UTF_8));
    jdbc.sql("INSERT INTO lookup_picture VALUES (?, ?, '2021-12-28T01:00Z', 'PNG', 1, 1, 1)")
        .params(sha256, clerk.username())
        .update();
    jdbc.sql(
            """
            WITH k AS (
              INSERT INTO lookup_case (enterprise, person_key, number_key, state, card_key)
              SELECT ?, person_key, number_key, 'MATCHES', card_key
                FROM certificate WHERE import = ? AND sheet_row = 4 RETURNING id),
            x AS (
              INSERT INTO lookup_exchange (id, import, sheet_row, at, asked_by, attempt, request,
                                           status, problem, answer)
              VALUES (gen_random_uuid(), ?, 4, now(), 'x', 1, 'r', 200, 'NONE', ?) RETURNING id),
            l AS (
              INSERT INTO lookup (of_case, import, sheet_row, at, by, unit, host, address, result,
                                  picture, note, to_state)
              SELECT k.id, ?, 4, '2021-12-28T01:00Z', ?, '120116403', 'cx.mem.gov.cn', '', 'FOUND',
                     ?, '样例乙本人在场', 'MATCHES' FROM k RETURNING id),
            f AS (
              INSERT INTO lookup_field SELECT l.id, 0, 'NAME', '样例乙', '样例乙', true FROM l)
            INSERT INTO lookup_letter (of_case, number, recipient, document, sha256, issued_by,
                                       issued_at, is_sealed)
            SELECT k.id, ?, '签发机关', 'sealed', '', 'x', now(), true FROM k
            """)
        .params(
            employer, roster, roster, answer, roster, clerk.username(), sha256, "HC-" + employer)
        .update();
  }

  private void selfCheck() throws IOException {
    var brought = new SealedFiles(DATA.resolve("selfchecks"), seal);
    String card = brought.put(("card " + employer).getBytes(StandardCharsets.UTF_8));
    String proof = brought.put(("proof " + employer).getBytes(StandardCharsets.UTF_8));
    long check = openSelfCheckWith(proof);
    jdbc.sql("UPDATE self_check SET state = 'ACCEPTED', submitted = 1 WHERE id = ?")
        .param(check)
        .update();
    jdbc.sql(
            """
            INSERT INTO self_check_answer
            VALUES (?, 1, 3, 0, '样例乙补考', '样例甲', true, 'x', '2021-12-28T01:00Z')
            """)
        .param(check)
        .update();
    jdbc.sql("INSERT INTO self_check_mark VALUES (?, 1, ?, 4, '样例乙', '', '9999', true, '样例乙自认')")
        .params(check, roster)
        .update();
    jdbc.sql(
            """
            INSERT INTO self_check_file (self_check, kind, sha256, media, bytes, import, sheet_row,
                                         holder, by, at)
            VALUES (?, 'CARD', ?, 'image/png', 1, ?, 4, '样例乙', 'x', '2021-12-28T01:00Z')
            """)
        .params(check, card, roster)
        .update();
    portraits(one("SELECT max(id) FROM self_check_file WHERE self_check = ?", check));
  }

  /** What the portrait on the photo looks like, and that somebody compared it with another. */
  private void portraits(long photo) {
    for (String sql :
        List.of(
            "INSERT INTO self_check_portrait VALUES (:photo, 1, 2)",
            "INSERT INTO self_check_portrait_part VALUES (7, :photo)",
            "INSERT INTO same_portrait (earlier, later, distance, at) VALUES (:photo - 1, :photo, 0, now())",
            "INSERT INTO same_portrait_note (pair, is_same, reason, by, at)"
                + " SELECT id, true, '样例乙的照片', 'x', now() FROM same_portrait WHERE later = :photo")) {
      jdbc.sql(sql).param("photo", photo).update();
    }
  }

  private long openSelfCheckWith(String proof) {
    long check =
        jdbc.sql(
                """
                INSERT INTO self_check (enterprise, unit, state, due, code_expires, assigned_by,
                                        assigned_at)
                VALUES (?, '120116403', 'BEGUN', '2022-01-31', '2022-01-01T00:00Z', 'x',
                        '2021-12-28T00:00Z') RETURNING id
                """)
            .param(employer)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            INSERT INTO self_check_file (self_check, kind, sha256, media, bytes, note, by, at)
            VALUES (?, 'PROOF', ?, 'application/pdf', 1, '样例丁的证明', 'x', '2021-12-28T01:00Z')
            """)
        .params(check, proof)
        .update();
    return check;
  }

  private long selfCheckId() {
    return one("SELECT max(id) FROM self_check WHERE enterprise = ?", employer);
  }

  @Test
  void whatPortraitsLookLikeGoesWithTheirPhotos() {
    erase();

    for (String left :
        List.of(
            "self_check_portrait",
            "self_check_portrait_part",
            "same_portrait_note WHERE reason <> ''")) {
      assertThat(jdbc.sql("SELECT count(*) FROM " + left).query(Long.class).single())
          .as(left)
          .isZero();
    }
  }

  private long hold(String reason) {
    return one("SELECT id FROM retention_hold WHERE lifted_at IS NULL AND reason = ?", reason);
  }

  private String name(int row) {
    return jdbc.sql("SELECT name FROM certificate WHERE import = ? AND sheet_row = ?")
        .params(roster, row)
        .query(String.class)
        .single();
  }

  private List<String> references() {
    return jdbc.sql(
            """
            SELECT DISTINCT reference FROM ledger_entry
             WHERE reference LIKE 'finding:%' OR reference LIKE 'lead:%'
            """)
        .query(String.class)
        .list();
  }

  private String leadsTo(String reference) {
    String id = reference.substring(reference.indexOf(':') + 1);
    if (reference.startsWith("lead:")) {
      return page("/leads/" + id, clerk);
    }
    MvcTestResult found = get("/certificates/findings/" + id, clerk);
    String target = found.getResponse().getRedirectedUrl();
    return page(target == null ? "" : target.replaceAll("#.*", ""), clerk);
  }

  private static List<Path> sealedFiles() {
    try (var all = java.nio.file.Files.walk(DATA)) {
      return all.filter(file -> file.toString().endsWith(".sealed")).toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private long one(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query(Long.class).single();
  }

  private String text(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }

  private MvcTestResult get(String address, SignedIn me) {
    return mvc.get().uri(address).with(user(me)).exchange();
  }

  private byte[] bytes(String address, SignedIn me) {
    MvcTestResult result = get(address, me);
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsByteArray();
  }

  private String page(String address, SignedIn me) {
    return new String(bytes(address, me), StandardCharsets.UTF_8);
  }

  private MvcTestResult post(String address, SignedIn me, String... fields) {
    var request = mvc.post().uri(address).with(user(me)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private static String said(MvcTestResult result) {
    @Nullable Object flash = result.getMvcResult().getFlashMap().get("flash");
    return String.valueOf(flash);
  }

  /** Without what is drawn by lot for each page. */
  private static String withoutToken(String page) {
    return page.replaceAll("(_csrf\" value=\"|X-CSRF-TOKEN[^:]*:[^A-Za-z0-9_-]*)[^\"&]+", "");
  }
}
