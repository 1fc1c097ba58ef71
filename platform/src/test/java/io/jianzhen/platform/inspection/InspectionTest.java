package io.jianzhen.platform.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.inspection.order.InspectionOrders;
import io.jianzhen.platform.inspection.order.Order;
import io.jianzhen.platform.inspection.paper.InspectionPapers;
import io.jianzhen.platform.inspection.visit.InspectionPhotos;
import io.jianzhen.platform.inspection.visit.InspectionVisits;
import io.jianzhen.platform.inspection.visit.Visit;
import io.jianzhen.platform.inspection.visit.VisitContents;
import io.jianzhen.platform.ledger.Figures;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the plan to the order that was put right; it is 10 April 2022. */
@SpringBootTest(
    properties = {
      "jianzhen.first-administrator=false",
      "jianzhen.websites.capture=false",
      "jianzhen.data=target/test-inspection"
    })
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, InspectionTest.April.class})
class InspectionTest {

  private static final String ZONE = "120116403";
  private static final String KEY = "0123456789abcdef-";
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1};

  private static int count;

  @Autowired MockMvcTester mvc;
  @Autowired Staff staff;
  @Autowired InspectionVisits visits;
  @Autowired VisitContents contents;
  @Autowired InspectionOrders orders;
  @Autowired InspectionPapers papers;
  @Autowired InspectionPhotos photos;
  @Autowired InspectionWork work;
  @Autowired Figures figures;
  @Autowired JdbcClient jdbc;

  private SignedIn inspector;
  private SignedIn office;
  private InspectionRoster roster;
  private long employer;
  private long rosterId;

  /** The clock of these tests. */
  @TestConfiguration
  static class April {
    @Bean
    @Primary
    Clock april() {
      return Clock.fixed(Instant.parse("2022-04-10T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
  }

  @BeforeEach
  void anEmployerWithTwoCardsOnFile() {
    count++;
    inspector = staff.person(ZONE, Role.INSPECTOR);
    office = staff.person("YJ-BGS", Role.OFFICE);
    roster = new InspectionRoster(jdbc);
    employer = staff.employer("检查试验厂" + count, inspector);
    rosterId = roster.put(employer, "赵示例" + count, "钱示例" + count);
  }

  @Test
  void aUnitThatDoesNotInspectCannotPlan() {
    SignedIn clerk = staff.person("YJ-BGS", Role.INSPECTOR);
    assertThat(plan(clerk, "unit", "YJ-BGS")).hasStatus(422);
    assertThat(page(clerk, "/inspection/plans")).contains("没有执法检查权限");
  }

  @Test
  void employersAreProposedByARiskThatSaysWhy() {
    String page = page(inspector, "/inspection/plans/" + planned());
    assertThat(page).contains("检查试验厂" + count, "工贸重点行业 +15", "2 张证书未核验相符 +4", "尚未检查过 +10");
  }

  @Test
  void whatEarlierVisitsFoundAndOpenLeadsCountInTheRisk() {
    finish(visit(), forged(1));
    assertThat(page(inspector, "/inspection/plans/" + planned()))
        .contains("以往检查发现 1 条问题 +15", "1 条未办结线索 +15");
  }

  @Test
  void whyAnEmployerWasChosenIsKeptWithTheVisit() {
    Visit visit = visit();
    assertThat(visit.score()).isPositive();
    assertThat(visit.risk().score()).isEqualTo(visit.score());
    assertThat(page(inspector, at(visit))).contains("2 张证书未核验相符 +4");
  }

  @Test
  void aVisitNeedsTwoInspectorsWithDifferentNumbers() {
    MvcTestResult result = add(planned(), "secondCard", "ZF0001");
    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("执法证号不能相同", "检查员乙");
    assertThat(text(add(planned(), "secondCard", ""))).contains("请填写执法证号");
  }

  @Test
  void anEmployerIsPlannedOnce() {
    long plan = planned();
    add(plan);
    add(plan);
    assertThat(visits.of(plan)).hasSize(1);
  }

  @Test
  void anEmployerOfAnotherUnitCannotBePlanned() {
    SignedIn other = staff.person("120116406", Role.INSPECTOR);
    long elsewhere = staff.employer("别处厂" + count, other);
    long plan = planned();
    add(plan, "employer", Long.toString(elsewhere));
    assertThat(visits.of(plan)).isEmpty();
  }

  @Test
  void theBrigadeOfTheBureauInspectsInTheWholeDistrict() {
    inspector = staff.person("YJ-ZFD", Role.INSPECTOR);
    MvcTestResult opened = plan(inspector, "unit", "YJ-ZFD");
    String where = String.valueOf(opened.getResponse().getRedirectedUrl());
    long plan = Long.parseLong(where.substring(where.lastIndexOf('/') + 1));
    add(plan);
    Visit visit = visits.of(plan).get(0);
    assertThat(page(inspector, at(visit))).contains("赵示例" + count).doesNotContain("/lookup\"");
    assertThat(finish(visit, forged(1))).hasStatus3xxRedirection();
  }

  @Test
  void aVisitCountsInC1AndItsForgedCardsInC2AndOpenALead() {
    long visitsBefore = figure(ReportItem.C1);
    long forgedBefore = figure(ReportItem.C2);
    Visit visit = visit();
    assertThat(finish(visit, forged(1))).hasStatus3xxRedirection();
    assertThat(figure(ReportItem.C1)).isEqualTo(visitsBefore + 1);
    assertThat(figure(ReportItem.C2)).isEqualTo(forgedBefore + 1);
    VisitContents.Finding finding = contents.findings(visit.id()).get(0);
    assertThat(page(inspector, "/leads/" + finding.lead())).contains("执法检查发现持假证上岗");
    assertThat(page(inspector, at(visit)))
        .contains("赵示例" + count, "钢印与发证机关不符", String.valueOf(finding.leadNumber()));
  }

  @Test
  void theSameCardFoundAgainJoinsItsLeadAndOpensNoSecond() {
    Visit first = visit();
    finish(first, forged(1));
    Visit second = visit();
    finish(second, forged(1));
    assertThat(contents.findings(second.id()).get(0).lead())
        .isEqualTo(contents.findings(first.id()).get(0).lead());
  }

  @Test
  void aVisitThatArrivesTwiceIsNotedOnceAndAnsweredAlike() {
    Visit visit = visit();
    long before = figure(ReportItem.C1);
    String key = KEY + count;
    MvcTestResult once = finish(visit, "key", key, "kind-0", "FORGED", "what-0", "名册外人员持假证");
    MvcTestResult twice = finish(visit, "key", key, "kind-0", "FORGED", "what-0", "名册外人员持假证");
    assertThat(twice).hasStatus3xxRedirection();
    assertThat(twice.getResponse().getRedirectedUrl())
        .isEqualTo(once.getResponse().getRedirectedUrl());
    assertThat(figure(ReportItem.C1)).isEqualTo(before + 1);
    assertThat(contents.findings(visit.id())).hasSize(1);
  }

  @Test
  void twoArrivalsAtTheSameMomentAreOneVisit() throws Exception {
    Visit visit = visit();
    long before = figure(ReportItem.C1);
    String key = KEY + "both" + count;
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> sends = () -> finish(visit, "key", key).getResponse().getStatus();
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : two.invokeAll(List.of(sends, sends))) {
        answers.add(answer.get());
      }
      assertThat(answers).containsExactly(302, 302);
    } finally {
      two.shutdown();
    }
    assertThat(figure(ReportItem.C1)).isEqualTo(before + 1);
  }

  @Test
  void anotherInspectorWhoSendsTheSameVisitSeesThatSomebodyWasFaster() {
    Visit visit = visit();
    finish(visit);
    MvcTestResult late = finish(visit, "statement", "企业称已自查");
    assertThat(late).hasStatus(409);
    assertThat(text(late)).contains("已有同事先一步操作", "企业称已自查");
  }

  @Test
  void aPhoneMaySendWhatItSawBeforeTheRosterWasReplaced() {
    Visit visit = visit();
    roster.put(employer, "孙示例" + count);
    assertThat(finish(visit, forged(1))).hasStatus3xxRedirection();
    assertThat(contents.cards(visit.id()))
        .extracting(VisitContents.Line::holder)
        .containsExactly("赵示例" + count);
  }

  @Test
  void whatWasSaidOnACardThatIsNoLongerOnFileIsNotDroppedWithoutAWord() {
    Visit visit = visit();
    String place = rosterId + "-77";
    MvcTestResult result =
        finish(visit, "forged-" + place, "yes", "basis-" + place, "印章模糊", card(78), "");
    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("有 1 张证件的记录已经清除", "印章模糊");
    assertThat(visits.get(visit.id(), inspector).state()).isEqualTo(Visit.State.PLANNED);
  }

  @Test
  void notFoundIsNotForgedUnlessSomebodySaysSoAndWhy() {
    Visit visit = visit();
    assertThat(text(finish(visit, card(1), "MATCHES", "forged-" + rosterId + "-1", "yes")))
        .contains("查询相符的证件不能认定为持假证");
    assertThat(text(finish(visit, card(1), "NOT_FOUND", "forged-" + rosterId + "-1", "yes")))
        .contains("请写明认定依据");
    finish(visit, card(1), "NOT_FOUND");
    assertThat(contents.findings(visit.id())).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
    Visit visit = visit();
    MvcTestResult result = finish(visit, "on", "2022-04-11", "what-0", "灭火器过期", "statement", "无异议");
    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("不晚于今天", "请选择问题种类", "灭火器过期", "无异议");
    assertThat(visits.get(visit.id(), inspector).state()).isEqualTo(Visit.State.PLANNED);
  }

  @Test
  void takenBackItCountsNoMoreAndItsLeadIsWithdrawn() {
    long before = figure(ReportItem.C1);
    long forgedBefore = figure(ReportItem.C2);
    Visit visit = visit();
    finish(visit, forged(1));
    order(visit, "2022-04-20");
    assertThat(text(end(visit, ""))).contains("请写明理由");
    assertThat(end(visit, "登记到了别的企业")).hasStatus3xxRedirection();
    assertThat(figure(ReportItem.C1)).isEqualTo(before);
    assertThat(figure(ReportItem.C2)).isEqualTo(forgedBefore);
    assertThat(orders.of(visit.id(), inspector))
        .extracting(Order::state)
        .containsExactly(Order.State.WITHDRAWN);
    assertThat(leadState(visit)).isEqualTo("WITHDRAWN");
    assertThat(page(inspector, at(visit))).contains("登记到了别的企业");
  }

  @Test
  void aLeadThatAnotherVisitNeedsStaysWhenOneIsTakenBack() {
    Visit first = visit();
    finish(first, forged(1));
    Visit second = visit();
    finish(second, forged(1));
    end(first, "重复登记");
    assertThat(leadState(second)).isEqualTo("NEW");
  }

  @Test
  void aVisitThatIsNotMadeCountsNothing() {
    long before = figure(ReportItem.C1);
    Visit visit = visit();
    assertThat(end(visit, "企业已停产")).hasStatus3xxRedirection();
    assertThat(finish(visit)).hasStatus(409);
    assertThat(figure(ReportItem.C1)).isEqualTo(before);
  }

  @Test
  void anotherUnitDoesNotSeeTheVisit() {
    Visit visit = visit();
    SignedIn other = staff.person("120116406", Role.INSPECTOR);
    assertThat(get(other, at(visit))).hasStatus(404);
    assertThat(get(office, at(visit))).hasStatusOk();
  }

  @Test
  void whatWasFoundIsNeverChangedNotEvenInTheDatabase() {
    Visit visit = visit();
    finish(visit, forged(1));
    assertThatThrownBy(() -> jdbc.sql("UPDATE inspection_finding SET what = ''").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aPhotoThatIsSentTwiceIsKeptOnceAndOnlyPicturesAreTaken() {
    Visit visit = visit();
    assertThat(photo(visit, PNG)).endsWith("?photo=kept");
    assertThat(photo(visit, PNG)).endsWith("?photo=kept");
    assertThat(photo(visit, "<svg/>".getBytes(StandardCharsets.UTF_8))).endsWith("?photo=refused");
    List<InspectionPhotos.Photo> kept = photos.of(visit.id());
    assertThat(kept).hasSize(1);
    String address = at(visit) + "/photos/" + kept.get(0).id();
    assertThat(get(inspector, address).getResponse().getContentAsByteArray()).isEqualTo(PNG);
    assertThat(get(staff.person("120116406", Role.INSPECTOR), address)).hasStatus(404);
  }

  @Test
  void anOrderIsLookedAtAgainAndClosed() {
    Visit visit = visit();
    finish(visit);
    long order = order(visit, "2022-04-12");
    assertThat(hrefs()).contains("/inspection/orders/" + order);
    assertThat(step(order, "send-back", "due", "2022-04-16", "note", "仍有两人未培训"))
        .hasStatus3xxRedirection();
    assertThat(orders.get(order, inspector).due()).hasToString("2022-04-16");
    assertThat(step(order, "close", "note", "已全部取得真实证件")).hasStatus3xxRedirection();
    assertThat(orders.get(order, inspector).state()).isEqualTo(Order.State.CLOSED);
    assertThat(page(office, "/inspection/orders/" + order)).contains("仍有两人未培训", "已全部取得真实证件");
    assertThat(hrefs()).doesNotContain("/inspection/orders/" + order);
  }

  @Test
  void anOrderThatIsOverdueIsSaidSo() {
    Visit visit = visit();
    finish(visit);
    long order = order(visit, "2022-04-10");
    jdbc.sql("UPDATE inspection_order SET due = '2022-04-09' WHERE id = ?").param(order).update();
    assertThat(page(inspector, "/inspection/orders")).contains("已逾期");
    assertThat(hrefs()).contains("/inspection/orders/" + order);
  }

  @Test
  void aVisitThatIsDueStandsOnTheWorkList() {
    Visit visit = visit();
    jdbc.sql("UPDATE inspection_visit SET planned_on = '2022-04-02' WHERE id = ?")
        .param(visit.id())
        .update();
    assertThat(hrefs()).contains(at(visit));
  }

  @Test
  void papersAreNumberedByUnitAndYearAndEveryEditionStays() throws IOException {
    Visit visit = visit();
    finish(visit, forged(1));
    post(inspector, at(visit) + "/papers");
    post(inspector, at(visit) + "/papers");
    long order = order(visit, "2022-04-20");
    post(inspector, "/inspection/orders/%d/papers".formatted(order), "kind", "ORDER");
    step(order, "close", "note", "已更换持证人员");
    post(inspector, "/inspection/orders/%d/papers".formatted(order), "kind", "REVIEW");
    List<InspectionPapers.Made> made = papers.of(visit.id());
    assertThat(made).hasSize(4);
    assertThat(made.get(1).number()).isEqualTo(made.get(2).number()).contains("检记〔2022〕");
    String record = word(visit, made.get(1));
    assertThat(record)
        .contains("现场检查记录", "ZF0001", "ZF0002", "赵示例" + count, "钢印与发证机关不符", "检查试验厂" + count);
    assertThat(word(visit, made.get(0))).contains("责令你单位于2022年4月20日前");
    assertThat(word(visit, made.get(3))).contains("已更换持证人员", "复查结论：已整改完毕");
  }

  @Test
  void aVisitThatWasTakenBackGetsNoMorePapers() {
    Visit visit = visit();
    finish(visit);
    long order = order(visit, "2022-04-20");
    step(order, "close", "note", "已更换持证人员");
    end(visit, "登记到了别的企业");
    assertThat(post(inspector, "/inspection/orders/%d/papers".formatted(order), "kind", "REVIEW"))
        .hasStatus(404);
    assertThat(page(inspector, "/inspection/orders/" + order)).doesNotContain("/papers\"");
    assertThat(papers.of(visit.id())).isEmpty();
  }

  @Test
  void aCaseIsOpenedFromTheVisitWithItsFacts() {
    Visit visit = visit();
    finish(visit, forged(1));
    String lead = String.valueOf(contents.findings(visit.id()).get(0).leadNumber());
    assertThat(page(inspector, at(visit))).contains("/cases/new?lead=" + lead);
    assertThat(page(inspector, "/cases/new?lead=" + lead + "&kind=ADMINISTRATIVE&title=某厂持假证上岗案"))
        .contains(lead, "某厂持假证上岗案");
  }

  @Test
  void aVisitWithoutWorkOnAForgedOrNoCertificateOffersNoCase() {
    Visit visit = visit();
    finish(visit, "kind-29", "NO_TRAINING", "what-29", "没有培训记录");
    assertThat(page(inspector, at(visit))).contains("没有培训记录").doesNotContain("/cases/new?");
  }

  private MvcTestResult plan(SignedIn me, String... more) {
    return post(
        me,
        "/inspection/plans",
        with(
            more,
            "unit",
            ZONE,
            "kind",
            "CAMPAIGN",
            "title",
            "四月持证检查",
            "firstDay",
            "2022-04-01",
            "lastDay",
            "2022-04-30"));
  }

  private long planned() {
    String where = String.valueOf(plan(inspector).getResponse().getRedirectedUrl());
    return Long.parseLong(where.substring(where.lastIndexOf('/') + 1));
  }

  private MvcTestResult add(long plan, String... more) {
    return post(
        inspector,
        "/inspection/plans/%d/visits".formatted(plan),
        with(
            more,
            "employer",
            Long.toString(employer),
            "day",
            "2022-04-11",
            "firstName",
            "检查员甲",
            "firstCard",
            "ZF0001",
            "secondName",
            "检查员乙",
            "secondCard",
            "ZF0002"));
  }

  private Visit visit() {
    long plan = planned();
    assertThat(add(plan)).hasStatus3xxRedirection();
    return visits.of(plan).get(0);
  }

  private String card(int row) {
    return "card-%d-%d".formatted(rosterId, row);
  }

  private String[] forged(int row) {
    String place = rosterId + "-" + row;
    return new String[] {
      "card-" + place, "NOT_FOUND", "forged-" + place, "yes", "basis-" + place, "钢印与发证机关不符"
    };
  }

  private MvcTestResult finish(Visit visit, String... more) {
    return post(
        inspector,
        at(visit) + "/result",
        with(
            more,
            "version",
            "0",
            "key",
            KEY + System.nanoTime(),
            "on",
            "2022-04-10",
            "firstName",
            "检查员甲",
            "firstCard",
            "ZF0001",
            "secondName",
            "检查员乙",
            "secondCard",
            "ZF0002"));
  }

  private MvcTestResult end(Visit visit, String reason) {
    int version = visits.get(visit.id(), inspector).version();
    return post(
        inspector, at(visit) + "/end", "version", Integer.toString(version), "reason", reason);
  }

  private long order(Visit visit, String due) {
    MvcTestResult result =
        post(inspector, at(visit) + "/orders", "what", "停止无证人员作业，全员核验证件", "due", due);
    String where = String.valueOf(result.getResponse().getRedirectedUrl());
    return Long.parseLong(where.substring(where.lastIndexOf('/') + 1));
  }

  private MvcTestResult step(long order, String step, String... more) {
    return post(
        inspector,
        "/inspection/orders/%d/steps".formatted(order),
        with(
            more,
            "step",
            step,
            "version",
            Integer.toString(orders.get(order, inspector).version()),
            "on",
            "2022-04-10"));
  }

  private String photo(Visit visit, byte[] content) {
    MvcTestResult result =
        mvc.post()
            .uri(at(visit) + "/photos")
            .multipart()
            .file(new MockMultipartFile("photo", "../a.exe", "image/png", content))
            .param("photoNote", "操作证正面")
            .with(user(inspector))
            .with(csrf())
            .exchange();
    return String.valueOf(result.getResponse().getRedirectedUrl());
  }

  private String word(Visit visit, InspectionPapers.Made paper) throws IOException {
    byte[] document =
        get(office, at(visit) + "/papers/" + paper.id()).getResponse().getContentAsByteArray();
    try (var extractor =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(document)))) {
      return extractor.getText();
    }
  }

  private String leadState(Visit visit) {
    return jdbc.sql("SELECT state FROM lead WHERE id = ?")
        .param(Objects.requireNonNull(contents.findings(visit.id()).get(0).lead()))
        .query(String.class)
        .single();
  }

  private long figure(ReportItem item) {
    return Objects.requireNonNull(figures.of("/", YearMonth.of(2022, 4)).get(item))
        .cumulative()
        .longValue();
  }

  private static String at(Visit visit) {
    return "/inspection/visits/" + visit.id();
  }

  /** Fields, of which the first of a name holds. */
  private static String[] with(String[] first, String... then) {
    List<String> all = new ArrayList<>(List.of(first));
    for (int i = 0; i < then.length; i += 2) {
      if (!all.contains(then[i])) {
        all.addAll(List.of(then[i], then[i + 1]));
      }
    }
    return all.toArray(String[]::new);
  }

  private List<String> hrefs() {
    return work.waitingFor(inspector).stream().map(WorkItem::href).toList();
  }

  private MvcTestResult get(SignedIn me, String address) {
    return mvc.get().uri(address).with(user(me)).exchange();
  }

  private String page(SignedIn me, String address) {
    MvcTestResult result = get(me, address);
    assertThat(result).hasStatusOk();
    return text(result);
  }

  private MvcTestResult post(SignedIn me, String address, String... fields) {
    var request = mvc.post().uri(address).with(user(me)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
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
