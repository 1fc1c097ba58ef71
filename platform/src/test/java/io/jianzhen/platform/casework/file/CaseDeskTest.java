package io.jianzhen.platform.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.platform.casework.file.dossier.OutcomeKind;
import io.jianzhen.platform.casework.file.dossier.PersonRole;
import io.jianzhen.platform.casework.file.form.CaseRefused;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a case counts, and that nothing of it counts twice, whatever becomes of the case. */
@CaseTest
class CaseDeskTest {

  @Autowired CaseScene scene;
  @Autowired JdbcClient jdbc;

  private SignedIn police;
  private SignedIn zone;
  private long id;
  private String number;
  private Map<ReportItem, BigDecimal> before;

  @BeforeEach
  void aCaseOfThePolice() {
    number = CaseScene.identity();
    police = scene.person("GA-ZA", Role.CASE_OFFICER);
    zone = scene.person("120116400", Role.INSPECTOR);
    id = scene.opens(police, "制售假证案");
    before = scene.counted();
  }

  @Test
  void inACaseOfThePoliceAPersonCountsAsHandedOverWithTheFirstCriminalStepAndOnce() {
    long person = scene.enters(police, id, PersonRole.CARD_MAKER, "嫌疑人一").get(0);
    assertThat(added(ReportItem.D1)).isEqualTo("0");
    scene.outcome(police, id, person, OutcomeKind.FILED, 10);
    assertThat(added(ReportItem.D1)).isEqualTo("1");
    scene.outcome(police, id, person, OutcomeKind.DETAINED, 11);
    scene.outcome(police, id, person, OutcomeKind.ARRESTED, 20);
    assertThat(added(ReportItem.D1)).isEqualTo("1");
    assertThat(entries("D1")).as("appended once, not appended and reversed").isEqualTo(1);
  }

  @Test
  void elsewhereOnlyTheHandingOverCounts() {
    long own = scene.opens(zone, "持用假证案");
    long person = scene.enters(zone, own, PersonRole.SELLER, "嫌疑人一").get(0);
    scene.outcome(zone, own, person, OutcomeKind.TRANSFERRED, 10);
    scene.outcome(zone, own, person, OutcomeKind.FILED, 12);
    assertThat(added(ReportItem.D1)).isEqualTo("1");
    long other = scene.enters(zone, own, PersonRole.SELLER, "嫌疑人二").get(0);
    scene.outcome(zone, own, other, OutcomeKind.FILED, 12);
    assertThat(added(ReportItem.D1)).isEqualTo("1");
  }

  @Test
  void anOutcomeWithdrawnIsReversedAndTheNextOneCountsInItsPlace() {
    long person = scene.enters(police, id, PersonRole.MIDDLEMAN, "嫌疑人一").get(0);
    scene.outcome(police, id, person, OutcomeKind.FILED, 10);
    scene.outcome(police, id, person, OutcomeKind.DETAINED, 11);
    scene.withdraws(police, id, person);
    assertThat(added(ReportItem.D1)).isEqualTo("1");
    scene.withdraws(police, id, person);
    assertThat(added(ReportItem.D1)).isEqualTo("0");
    assertThat(
            jdbc.sql("SELECT reason FROM ledger_entry WHERE reference = ? AND reverses IS NOT NULL")
                .param("case:" + id)
                .query(String.class)
                .list())
        .containsExactly(scene.number(id) + " 撤销处理结果");
  }

  @Test
  void somebodyInTwoCasesThatAreJoinedCountsOnceAndAfterTheSplitNotTwice() {
    long other = twinCase();
    assertThat(added(ReportItem.D1)).as("known by the identity number").isEqualTo("1");
    scene.takes(police, other, CaseStep.JOIN, "number", scene.number(id), "note", "同一团伙");
    assertThat(added(ReportItem.D1)).isEqualTo("1");
    assertThat(live("D1", id) + live("D1", other)).isEqualTo(1);
    scene.takes(police, other, CaseStep.SPLIT, "note", "不是同一团伙");
    assertThat(added(ReportItem.D1)).isEqualTo("1");
    assertThat(live("D1", other)).isEqualTo(1);
  }

  /** Another case in which the same person stands, with an outcome in both. */
  private long twinCase() {
    long other = scene.opens(police, "另案");
    long here = scene.enters(police, id, PersonRole.SELLER, "嫌疑人一 " + number).get(0);
    long there = scene.enters(police, other, PersonRole.SELLER, "嫌疑人一 " + number).get(0);
    scene.outcome(police, id, here, OutcomeKind.FILED, 10);
    scene.outcome(police, other, there, OutcomeKind.FILED, 12);
    return other;
  }

  @Test
  void withoutIdentityNumbersAnOfficerSaysThatTwoOfJoinedCasesAreOne() {
    long other = scene.opens(police, "另案");
    long here = scene.enters(police, id, PersonRole.SELLER, "嫌疑人一").get(0);
    long there = scene.enters(police, other, PersonRole.SELLER, "嫌疑人一").get(0);
    scene.outcome(police, id, here, OutcomeKind.FILED, 10);
    scene.outcome(police, other, there, OutcomeKind.FILED, 12);
    scene.takes(police, other, CaseStep.JOIN, "number", scene.number(id), "note", "并案");
    assertThat(added(ReportItem.D1)).as("two until somebody says so").isEqualTo("2");
    scene.takes(police, id, CaseStep.SAME, "of", text(there), "twin", text(here));
    assertThat(added(ReportItem.D1)).isEqualTo("1");
    assertThat(scene.page(police, "/cases/" + id)).contains("1 人");
    scene.takes(police, other, CaseStep.SPLIT, "note", "拆分");
    assertThat(added(ReportItem.D1)).isEqualTo("2");
  }

  @Test
  void anIdentityNumberLearnedLaterJoinsWhatWasCountedBefore() {
    long other = scene.opens(police, "另案");
    long here = scene.enters(police, id, PersonRole.SELLER, "嫌疑人一 " + number).get(0);
    long there = scene.enters(police, other, PersonRole.SELLER, "绰号老王").get(0);
    scene.outcome(police, id, here, OutcomeKind.FILED, 10);
    scene.outcome(police, other, there, OutcomeKind.FILED, 12);
    assertThat(added(ReportItem.D1)).isEqualTo("2");
    scene.takes(police, other, CaseStep.IDENTIFY, "of", text(there), "identity", number);
    assertThat(added(ReportItem.D1)).isEqualTo("1");
  }

  @Test
  void whatHasCountedStaysWithTheUnitWhenACaseIsMovedAndDoesNotCountAgain() {
    SignedIn office = scene.person("YJ-BGS", Role.OFFICE);
    Map<ReportItem, BigDecimal> gaBefore = scene.counted("/BH/GA/");
    long own = scene.opens(zone, "持用假证案");
    long person = scene.enters(zone, own, PersonRole.HOLDER, "持证人一").get(0);
    scene.outcome(zone, own, person, OutcomeKind.TRANSFERRED, 10);
    scene.outcome(zone, own, person, OutcomeKind.WARNING, 11);
    scene.takes(office, own, CaseStep.MOVE, "unit", "GA-ZA", "note", "涉嫌犯罪");
    scene.outcome(police, own, person, OutcomeKind.FILED, 15);
    scene.outcome(police, own, person, OutcomeKind.DETENTION, 16, "days", "5");
    assertThat(added(ReportItem.D1)).isEqualTo("1");
    assertThat(added(ReportItem.E3)).isEqualTo("1");
    assertThat(scene.counted("/BH/GA/")).isEqualTo(gaBefore);
    assertThat(scene.page(police, "/cases/" + own)).contains("涉嫌犯罪", "区公安局治安支队");
    assertThatExceptionOfType(OutOfReach.class)
        .isThrownBy(() -> scene.takes(zone, own, CaseStep.CLOSE, "note", "x"));
  }

  @Test
  void aFineCountsOnHoldersOrOnEmployersAndMovesWithTheRole() {
    long own = scene.opens(zone, "持用假证案");
    long holder = scene.enters(zone, own, PersonRole.HOLDER, "持证人一").get(0);
    long boss = scene.enters(zone, own, PersonRole.RESPONSIBLE_PERSON, "负责人一").get(0);
    long seller = scene.enters(zone, own, PersonRole.SELLER, "售证人一").get(0);
    scene.outcome(zone, own, holder, OutcomeKind.FINE, 10, "yuan", "3,000.50");
    scene.outcome(zone, own, holder, OutcomeKind.WARNING, 10);
    scene.outcome(zone, own, boss, OutcomeKind.FINE, 10, "yuan", "10000");
    scene.outcome(zone, own, seller, OutcomeKind.FINE, 10, "yuan", "500");
    assertThat(added(ReportItem.E2)).isEqualTo("3000.5");
    assertThat(added(ReportItem.C4)).isEqualTo("10000");
    assertThat(added(ReportItem.E3)).as("once, fine and warning together").isEqualTo("1");
    scene.takes(zone, own, CaseStep.ROLE, "of", text(boss), "role", "HOLDER");
    assertThat(added(ReportItem.E2)).isEqualTo("13000.5");
    assertThat(added(ReportItem.C4)).isEqualTo("0");
    assertThat(added(ReportItem.E3)).isEqualTo("2");
  }

  @Test
  void twoEqualFinesOnOneDayAreTwo() {
    long own = scene.opens(zone, "持用假证案");
    long holder = scene.enters(zone, own, PersonRole.HOLDER, "持证人一").get(0);
    scene.outcome(zone, own, holder, OutcomeKind.FINE, 10, "yuan", "1000");
    scene.outcome(zone, own, holder, OutcomeKind.FINE, 10, "yuan", "1000.00");
    assertThat(added(ReportItem.E2)).isEqualTo("2000");
    scene.withdraws(zone, own, holder);
    assertThat(added(ReportItem.E2)).isEqualTo("1000");
  }

  @Test
  void theSameFineEnteredInTwoCasesBeforeTheyWereJoinedCountsOnce() {
    long one = scene.opens(zone, "一案");
    long two = scene.opens(zone, "二案");
    long holder = scene.enters(zone, one, PersonRole.HOLDER, "持证人一 " + number).get(0);
    long twin = scene.enters(zone, two, PersonRole.HOLDER, "持证人一 " + number).get(0);
    scene.outcome(zone, one, holder, OutcomeKind.FINE, 10, "yuan", "1000");
    scene.outcome(zone, two, twin, OutcomeKind.FINE, 10, "yuan", "1000");
    assertThat(added(ReportItem.E2)).isEqualTo("2000");
    scene.takes(zone, two, CaseStep.JOIN, "number", scene.number(one), "note", "并案");
    assertThat(added(ReportItem.E2)).isEqualTo("1000");
    scene.tells(zone, one, holder, 11, "50");
    scene.takes(
        zone,
        one,
        CaseStep.OUTCOME,
        "roles",
        "HOLDER",
        "outcome",
        "FINE",
        "yuan",
        "50",
        "on",
        "2021-12-11");
    assertThat(added(ReportItem.E2)).as("one person, though entered in both").isEqualTo("1050");
    scene.takes(zone, two, CaseStep.SPLIT, "note", "拆分");
    assertThat(added(ReportItem.E2)).isEqualTo("2050");
  }

  @Test
  void aDenCountsWhenItIsClosedAndOnceByItsAddressInJoinedCases() {
    long other = scene.opens(police, "另案");
    scene.takes(police, id, CaseStep.DEN, "address", "某区某路 1 号", "on", "2021-12-01");
    scene.takes(police, other, CaseStep.DEN, "address", "某区某路１号", "on", "2021-12-02");
    assertThat(added(ReportItem.D2)).isEqualTo("0");
    close(id, "2021-12-05");
    close(other, "2021-12-06");
    assertThat(added(ReportItem.D2)).isEqualTo("2");
    scene.takes(police, other, CaseStep.JOIN, "number", scene.number(id), "note", "并案");
    assertThat(added(ReportItem.D2)).isEqualTo("1");
    scene.takes(police, id, CaseStep.DEN_UNDONE, "of", scene.last("case_den", id), "note", "登记错了");
    assertThat(added(ReportItem.D2)).as("the other entry of it stands").isEqualTo("1");
    assertThatExceptionOfType(CaseRefused.class)
        .isThrownBy(
            () -> scene.takes(police, id, CaseStep.DEN, "address", "某区某路1号", "on", "2021-12-01"));
  }

  private void close(long of, String on) {
    scene.takes(police, of, CaseStep.DEN_CLOSE, "of", scene.last("case_den", of), "on", on);
  }

  @Test
  void eachMemberOfAGangThatIsDealtWithCountsOnceThoughInTwoGangs() {
    List<Long> members = scene.enters(police, id, PersonRole.MIDDLEMAN, "嫌疑人一\n嫌疑人二\n嫌疑人三");
    scene.takes(police, id, CaseStep.GANG, "name", "甲团伙", "roles", "MIDDLEMAN");
    String first = scene.last("case_gang", id);
    scene.takes(police, id, CaseStep.GANG, "name", "乙团伙", "persons", text(members.get(0)));
    String second = scene.last("case_gang", id);
    assertThat(added(ReportItem.D3)).isEqualTo("0");
    scene.takes(police, id, CaseStep.GANG_DEALT, "of", first, "on", "2021-12-10");
    scene.takes(police, id, CaseStep.GANG_DEALT, "of", second, "on", "2021-12-11");
    assertThat(added(ReportItem.D3)).isEqualTo("3");
    assertThat(scene.page(police, "/cases/" + id)).contains("2 个团伙 3 人");
    scene.takes(police, id, CaseStep.REMOVE, "of", text(members.get(2)), "note", "登记错了");
    assertThat(added(ReportItem.D3)).isEqualTo("2");
    scene.takes(police, id, CaseStep.GANG_UNDONE, "of", first, "note", "尚未查处");
    assertThat(added(ReportItem.D3)).isEqualTo("1");
  }

  @Test
  void someoneTakenOffStaysInTheHistoryAndIsNotTakenOffWithAnOutcome() {
    long person = scene.enters(police, id, PersonRole.SELLER, "嫌疑人一").get(0);
    scene.outcome(police, id, person, OutcomeKind.FILED, 10);
    assertThatExceptionOfType(CaseRefused.class)
        .isThrownBy(
            () -> scene.takes(police, id, CaseStep.REMOVE, "of", text(person), "note", "错"));
    scene.withdraws(police, id, person);
    scene.takes(police, id, CaseStep.REMOVE, "of", text(person), "note", "认错了人");
    assertThat(scene.page(police, "/cases/" + id)).contains("认错了人", "嫌疑人一");
  }

  @ParameterizedTest(name = "then {0}")
  @ValueSource(strings = {"FILED", "DETAINED"})
  void criminalStepsComeOnceAndInTheOrderOfTheirDays(String kind) {
    long person = scene.enters(police, id, PersonRole.SELLER, "嫌疑人一").get(0);
    scene.outcome(police, id, person, OutcomeKind.FILED, 10);
    assertThatExceptionOfType(CaseRefused.class)
        .isThrownBy(() -> scene.outcome(police, id, person, OutcomeKind.valueOf(kind), 9))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("persons"));
    assertThat(added(ReportItem.D1)).isEqualTo("1");
  }

  @Test
  void ifOneOfManyCannotHaveAnOutcomeNoneGetsIt() {
    List<Long> all = scene.enters(police, id, PersonRole.SELLER, "嫌疑人一\n嫌疑人二");
    scene.outcome(police, id, all.get(1), OutcomeKind.FILED, 10);
    assertThatExceptionOfType(CaseRefused.class)
        .isThrownBy(
            () ->
                scene.takes(
                    police,
                    id,
                    CaseStep.OUTCOME,
                    "roles",
                    "SELLER",
                    "outcome",
                    "FILED",
                    "on",
                    "2021-12-11"))
        .satisfies(refused -> assertThat(refused.about()).isEqualTo("嫌疑人二"));
    assertThat(added(ReportItem.D1)).isEqualTo("1");
  }

  @Test
  void theSecondOfTwoOfficersOverwritesNothing() {
    int seen = scene.version(id);
    scene.takesAt(seen, police, id, CaseStep.CLOSE, "note", "第一位");
    assertThatExceptionOfType(CaseMovedOn.class)
        .isThrownBy(() -> scene.takesAt(seen, police, id, CaseStep.CLOSE, "note", "第二位"));
  }

  @Test
  void ofManyWhoEnterTheSameOutcomeAtTheSameMomentOneDoesAndItCountsOnce() throws Exception {
    long person = scene.enters(police, id, PersonRole.SELLER, "嫌疑人一").get(0);
    int seen = scene.version(id);
    int officers = 6;
    ExecutorService pool = Executors.newFixedThreadPool(officers);
    try {
      CyclicBarrier together = new CyclicBarrier(officers);
      Callable<Boolean> enter =
          () -> {
            together.await();
            scene.takesAt(
                seen,
                police,
                id,
                CaseStep.OUTCOME,
                "persons",
                text(person),
                "outcome",
                "FILED",
                "on",
                "2021-12-10");
            return true;
          };
      List<Future<Boolean>> all =
          pool.invokeAll(IntStream.range(0, officers).mapToObj(n -> enter).toList());
      assertThat(all.stream().filter(CaseDeskTest::wasDone)).hasSize(1);
    } finally {
      pool.shutdownNow();
    }
    assertThat(added(ReportItem.D1)).isEqualTo("1");
  }

  private static boolean wasDone(Future<Boolean> one) {
    try {
      return one.get();
    } catch (ExecutionException refused) {
      assertThat(refused).hasCauseInstanceOf(CaseMovedOn.class);
      return false;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void aCaseThatWasJoinedCanBeReadAndNothingElse() {
    long other = scene.opens(police, "另案");
    scene.takes(police, other, CaseStep.JOIN, "number", scene.number(id), "note", "并案");
    assertThatExceptionOfType(CaseRefused.class)
        .isThrownBy(() -> scene.takes(police, other, CaseStep.CLOSE, "note", "x"));
    assertThatExceptionOfType(CaseRefused.class)
        .as("nothing is joined to what is joined")
        .isThrownBy(
            () ->
                scene.takes(police, id, CaseStep.JOIN, "number", scene.number(other), "note", "x"));
    assertThat(scene.page(police, "/cases/" + other)).contains(scene.number(id), "拆分");
  }

  @Test
  void chainsOfJoinedCasesKeepTheirPartsWhenOneIsSplitOff() {
    long middle = scene.opens(police, "中案");
    long small = scene.opens(police, "小案");
    scene.enters(police, small, PersonRole.SELLER, "小案人");
    scene.takes(police, small, CaseStep.JOIN, "number", scene.number(middle), "note", "并");
    scene.takes(police, middle, CaseStep.JOIN, "number", scene.number(id), "note", "并");
    assertThat(scene.page(police, "/cases/" + id)).contains("小案人");
    scene.takes(police, middle, CaseStep.SPLIT, "note", "拆");
    assertThat(scene.page(police, "/cases/" + id)).doesNotContain("小案人");
    assertThat(scene.page(police, "/cases/" + middle)).contains("小案人");
  }

  @Test
  void identityNumbersAreStoredSealedAndShownInPart() {
    long person = scene.enters(police, id, PersonRole.SELLER, "嫌疑人一 " + number).get(0);
    assertThat(
            jdbc.sql("SELECT t::text FROM case_person t WHERE id = ?")
                .param(person)
                .query(String.class)
                .single())
        .doesNotContain(number)
        .contains("999999**********" + number.substring(16));
    assertThat(scene.page(police, "/cases/" + id + "/persons/" + person))
        .contains("999999**********" + number.substring(16))
        .doesNotContain(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"case_event", "case_outcome", "case_handover", "case_figure"})
  void historiesAreAddedToAndNothingElse(String table) {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("DELETE FROM " + table).update())
        .withMessageContaining("append-only");
  }

  @Test
  void aHundredNamesAtOnceAreEnteredInTheirOrder() {
    String names =
        IntStream.rangeClosed(1, 100).mapToObj(n -> "嫌疑人" + n).collect(Collectors.joining("\n"));
    assertThat(scene.enters(police, id, PersonRole.MIDDLEMAN, names)).hasSize(100);
    assertThat(scene.page(police, "/cases/" + id)).contains("100 人", "100 中间人");
  }

  @Test
  void onlyWhoReachesTheMainCaseSplitsAndOnlyWhileThatIsOpen() {
    SignedIn office = scene.person("YJ-BGS", Role.OFFICE);
    SignedIn detectives = scene.person("GA-XZ", Role.CASE_OFFICER);
    long main = scene.opens(detectives, "主案");
    scene.takes(office, id, CaseStep.JOIN, "number", scene.number(main), "note", "并案");
    refused(
        "casefile.split.outOfReach", () -> scene.takes(police, id, CaseStep.SPLIT, "note", "拆分"));
    scene.takes(detectives, main, CaseStep.CLOSE, "note", "结案");
    refused("casefile.split.closed", () -> scene.takes(office, id, CaseStep.SPLIT, "note", "拆分"));
    scene.takes(detectives, main, CaseStep.REOPEN, "note", "补充");
    scene.takes(office, id, CaseStep.SPLIT, "note", "拆分");
    assertThat(scene.page(police, "/cases/" + id)).contains("办理中");
  }

  private static void refused(String key, ThrowingCallable step) {
    assertThatExceptionOfType(CaseRefused.class)
        .isThrownBy(step)
        .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
  }

  @Test
  void whoIsNoSuspectHasNoOutcomeAndIsOfNoGang() {
    long witness = scene.enters(police, id, PersonRole.WITNESS, "证人一").get(0);
    scene.enters(police, id, PersonRole.VICTIM, "被害人一");
    long suspect = scene.enters(police, id, PersonRole.SELLER, "嫌疑人一").get(0);
    refused(
        "casefile.PERSONS.notSuspect",
        () -> scene.outcome(police, id, witness, OutcomeKind.FILED, 10));
    refused(
        "casefile.PERSONS.notSuspect",
        () -> scene.takes(police, id, CaseStep.GANG, "name", "甲团伙", "roles", "VICTIM"));
    scene.outcome(police, id, suspect, OutcomeKind.FILED, 10);
    scene.takes(police, id, CaseStep.GANG, "name", "乙团伙", "roles", "SELLER");
    scene.takes(
        police, id, CaseStep.GANG_DEALT, "of", scene.last("case_gang", id), "on", "2021-12-10");
    assertThat(added(ReportItem.D1) + added(ReportItem.D3)).isEqualTo("11");
    scene.takes(police, id, CaseStep.ROLE, "of", text(suspect), "role", "WITNESS");
    assertThat(added(ReportItem.D1) + added(ReportItem.D3)).isEqualTo("00");
  }

  @Test
  void aFineOfThePoliceOnAHolderCountsThePersonAndNoYuan() {
    long holder = scene.enters(police, id, PersonRole.HOLDER, "持证人一").get(0);
    scene.outcome(police, id, holder, OutcomeKind.FINE, 10, "yuan", "500");
    assertThat(added(ReportItem.E2)).isEqualTo("0");
    assertThat(added(ReportItem.E3)).isEqualTo("1");
  }

  @Test
  void whoeverIsSaidToBeOnePersonGetsNoSecondNumber() {
    long other = scene.opens(police, "另案");
    long here = scene.enters(police, id, PersonRole.SELLER, "嫌疑人一 " + number).get(0);
    long there = scene.enters(police, other, PersonRole.SELLER, "绰号老王").get(0);
    scene.takes(police, other, CaseStep.JOIN, "number", scene.number(id), "note", "并案");
    scene.takes(police, id, CaseStep.SAME, "of", text(there), "twin", text(here));
    refused(
        "casefile.TWIN.differs",
        () ->
            scene.takes(
                police,
                id,
                CaseStep.IDENTIFY,
                "of",
                text(there),
                "identity",
                CaseScene.identity()));
    scene.takes(police, id, CaseStep.IDENTIFY, "of", text(there), "identity", number);
  }

  @Test
  void twoWhoseNumbersTurnOutToDifferWhileTheirCasesWereApartAreTwo() {
    long other = scene.opens(police, "另案");
    long here = scene.enters(police, id, PersonRole.SELLER, "嫌疑人一 " + number).get(0);
    long there = scene.enters(police, other, PersonRole.SELLER, "绰号老王").get(0);
    scene.outcome(police, id, here, OutcomeKind.FILED, 10);
    scene.outcome(police, other, there, OutcomeKind.FILED, 12);
    scene.takes(police, other, CaseStep.JOIN, "number", scene.number(id), "note", "并案");
    scene.takes(police, id, CaseStep.SAME, "of", text(there), "twin", text(here));
    assertThat(added(ReportItem.D1)).isEqualTo("1");
    scene.takes(police, other, CaseStep.SPLIT, "note", "拆分");
    scene.takes(
        police, other, CaseStep.IDENTIFY, "of", text(there), "identity", CaseScene.identity());
    scene.takes(police, other, CaseStep.JOIN, "number", scene.number(id), "note", "并案");
    assertThat(added(ReportItem.D1)).isEqualTo("2");
  }

  @Test
  void membersOfACaseSplitOffStayInTheGangThoughOthersAreChosen() {
    long other = scene.opens(police, "另案");
    List<Long> here = scene.enters(police, id, PersonRole.SELLER, "嫌疑人一\n嫌疑人二");
    scene.enters(police, other, PersonRole.SELLER, "嫌疑人三");
    scene.takes(police, other, CaseStep.JOIN, "number", scene.number(id), "note", "并案");
    scene.takes(police, id, CaseStep.GANG, "name", "甲团伙", "roles", "SELLER");
    String gang = scene.last("case_gang", id);
    scene.takes(police, id, CaseStep.GANG_DEALT, "of", gang, "on", "2021-12-10");
    assertThat(added(ReportItem.D3)).isEqualTo("3");
    scene.takes(police, other, CaseStep.SPLIT, "note", "拆分");
    scene.takes(
        police, id, CaseStep.MEMBERS, "of", gang, "persons", text(here.get(0)), "remark", "更正");
    assertThat(added(ReportItem.D3)).isEqualTo("1");
    assertThat(scene.page(police, "/cases/" + id)).contains("1 个团伙 1 人", "<span>1 人</span>");
    scene.takes(police, other, CaseStep.JOIN, "number", scene.number(id), "note", "再并");
    assertThat(added(ReportItem.D3)).isEqualTo("2");
  }

  @Test
  void noCaseIsAPartOfItselfByWayOfOthers() {
    long second = scene.opens(police, "二案");
    long third = scene.opens(police, "三案");
    scene.takes(police, id, CaseStep.PARENT, "parent", scene.number(second));
    scene.takes(police, second, CaseStep.PARENT, "parent", scene.number(third));
    refused(
        "casefile.PARENT.wrong",
        () -> scene.takes(police, third, CaseStep.PARENT, "parent", scene.number(id)));
  }

  private String added(ReportItem item) {
    return scene.added(item, before);
  }

  private int entries(String item) {
    return jdbc.sql("SELECT count(*) FROM ledger_entry WHERE reference = ? AND item = ?")
        .param("case:" + id)
        .param(item)
        .query(Integer.class)
        .single();
  }

  private int live(String item, long of) {
    return jdbc.sql(
            """
            SELECT count(*) FROM ledger_entry e
             WHERE reference = ? AND item = ? AND reverses IS NULL
               AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id)
            """)
        .param("case:" + of)
        .param(item)
        .query(Integer.class)
        .single();
  }

  private static String text(long id) {
    return Long.toString(id);
  }
}
