package io.jianzhen.platform.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.campaign.duty.DutyBook;
import io.jianzhen.platform.campaign.duty.DutyClock;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Figures;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A new campaign after the pattern of the last one, whose data stay and can be compared. */
@SpringBootTest(
    properties = {
      "jianzhen.first-administrator=false",
      "jianzhen.websites.capture=false",
      "jianzhen.reminders.send-every=1h"
    })
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, DutyClock.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NextCampaignTest {

  private static final String ZONE = "120116403";

  @Autowired MockMvcTester mvc;
  @Autowired Staff staff;
  @Autowired Campaign campaign;
  @Autowired CampaignInHand inHand;
  @Autowired CampaignTexts texts;
  @Autowired Decisions decisions;
  @Autowired DutyBook book;
  @Autowired Ledger ledger;
  @Autowired Figures figures;
  @Autowired JdbcClient jdbc;
  @Autowired DutyClock clock;

  private SignedIn office;

  @BeforeEach
  void theOldCampaignIsInHand() {
    clock.set("2023-11-02");
    jdbc.sql("DELETE FROM campaign_plan").update();
    jdbc.sql("DELETE FROM campaign_decision").update();
    inHand.forget();
    office = staff.person("YJ-BGS", Role.OFFICE);
  }

  @Test
  void everyDayMovesAndTheLastDayOfAMonthStaysTheLast() {
    CampaignPlan next = movedTo("2023-11");
    assertThat(next.from()).isEqualTo("2023-11-01");
    assertThat(next.to()).isEqualTo("2024-05-31");
    assertThat(next.phases())
        .extracting(Campaign.Phase::to)
        .map(LocalDate::toString)
        .containsExactly("2023-11-30", "2024-04-30", "2024-05-31");
    assertThat(next.obligation("summary").orElseThrow().due()).isEqualTo("2024年5月1日前");
    assertThat(next.contradiction("summary-deadline").choice("may-31").text())
        .isEqualTo("2024年5月31日前报送");
  }

  @ParameterizedTest
  @CsvSource({"2024-01, 2024-07-31, 2024-06-30", "2022-10, 2023-04-30, 2023-03-31"})
  void theCampaignMayBeginInAnyMonth(String first, LocalDate to, LocalDate second) {
    CampaignPlan next = movedTo(first);
    assertThat(next.to()).isEqualTo(to);
    assertThat(next.phases().get(1).to()).isEqualTo(second);
  }

  @Test
  void theLastDayOfAMonthThatATextNamesStaysTheLast() {
    assertThat(NextCampaign.movedText("2022年4月30日前；2022年3月5日；2022年5月", -2))
        .isEqualTo("2022年2月28日前；2022年1月5日；2022年3月");
  }

  @Test
  void quotesOfTheOldNoticeAreNotRewritten() {
    assertThat(movedTo("2023-11").contradictions())
        .extracting(Campaign.Contradiction::quotes)
        .containsExactlyElementsOf(
            texts.template().contradictions().stream()
                .map(Campaign.Contradiction::quotes)
                .toList());
  }

  @Test
  void whatWasDecidedBecomesTheProposalAndIsDecidedAgain() {
    decisions.decide("summary-deadline", "may-31", "会议决定", office);
    assertThat(begin("BH2023", "2023-11")).hasStatus3xxRedirection();
    assertThat(decisions.open()).hasSameSizeAs(campaign.contradictions());
    assertThat(decisions.effective("summary-deadline")).isEqualTo("may-31");
    assertThat(book.within("/"))
        .filteredOn(line -> line.duty().equals("summary"))
        .allMatch(line -> line.due().equals(LocalDate.of(2024, 5, 31)));
  }

  @Test
  void itHoldsAtOnceEverywhereAndTheFiguresBeginAnew() {
    ledger.append(
        Fact.one(ReportItem.C1, ZONE, LocalDate.of(2022, 3, 1), "visit:1", "visit:1"), "clerk");
    assertThat(visits()).isEqualByComparingTo("1");
    assertThat(begin("BH2023", "2023-11")).hasStatus3xxRedirection();
    assertThat(campaign.code()).isEqualTo("BH2023");
    assertThat(visits()).isEqualByComparingTo("0");
    ledger.append(
        Fact.one(ReportItem.C1, ZONE, LocalDate.of(2023, 11, 2), "visit:2", "visit:2"), "clerk");
    assertThat(visits()).isEqualByComparingTo("1");
    assertThat(page("/campaign")).contains("第二次行动", "BH2021", "BH2023", "2023-11-01");
    assertThat(page("/ledger/campaigns")).contains("BH2021", "BH2023");
    assertThat(page("/calendar?month=2023-12")).contains("2023年12月");
    assertThat(book.within("/"))
        .filteredOn(line -> line.duty().equals("monthly-report"))
        .extracting(line -> line.period().key())
        .contains("2024-02")
        .doesNotContain("2022-02");
  }

  @Test
  void whatWasDoneInTheOldCampaignIsNeitherCountedAgainNorForgotten() {
    LocalDate old = LocalDate.of(2022, 3, 1);
    ledger.append(Fact.one(ReportItem.C3, ZONE, old, "case:901", "case:901"), "clerk");
    assertThat(begin("BH2023", "2023-11")).hasStatus3xxRedirection();
    assertThat(ledger.live(List.of("case:901"))).hasSize(1);
    ledger.appendToItsCampaign(Fact.one(ReportItem.C3, ZONE, old, "case:902", "case:902"), "clerk");
    ledger.appendToItsCampaign(
        Fact.one(ReportItem.C3, ZONE, LocalDate.of(2020, 1, 1), "case:903", "case:903"), "clerk");
    ledger.appendToItsCampaign(
        Fact.one(ReportItem.C3, ZONE, LocalDate.of(2023, 11, 1), "case:904", "case:904"), "clerk");
    ledger.reverse(ledger.live(List.of("case:901")).get(0).id(), "更正", "clerk");
    assertThat(campaignsOf("case:901")).containsExactly("BH2021", "BH2021");
    assertThat(campaignsOf("case:902")).containsExactly("BH2021");
    assertThat(campaignsOf("case:903")).isEmpty();
    assertThat(campaignsOf("case:904")).containsExactly("BH2023");
  }

  private List<String> campaignsOf(String reference) {
    return jdbc.sql("SELECT campaign FROM ledger_entry WHERE reference = :reference ORDER BY id")
        .param("reference", reference)
        .query(String.class)
        .list();
  }

  @ParameterizedTest
  @CsvSource({"backfill", "from-december"})
  void aCampaignThatIsBegunBeforeItsFirstMonthHasPages(String months) {
    decisions.decide("months-before-notice", months, "会议决定", office);
    assertThat(begin("BH2023", "2023-12")).hasStatus3xxRedirection();
    assertThat(mvc.get().uri("/reports").with(user(office))).hasStatusOk();
    assertThat(mvc.get().uri("/").with(user(office))).hasStatusOk();
  }

  @Test
  void aServerThatStartsAgainHasTheSameCampaignInHand() {
    begin("BH2023", "2023-11");
    inHand.forget();
    assertThat(campaign.name()).isEqualTo("第二次行动");
    assertThat(campaign.obligations()).hasSameSizeAs(texts.template().obligations());
    assertThat(campaign.reminders()).isEqualTo(texts.template().reminders());
  }

  @Test
  void twoOfficersBeginOneCampaignNotTwo() {
    assertThat(begin("BH2023", "2023-11")).hasStatus3xxRedirection();
    MvcTestResult second = begin("BH2024", "2024-11");
    assertThat(second).hasStatus(409);
    assertThat(text(second)).contains("BH2024");
    assertThat(campaign.code()).isEqualTo("BH2023");
  }

  @ParameterizedTest
  @CsvSource({
    "bh2023, 2023-11, 请填写代码",
    "BH2021, 2023-11, 已有行动使用这个代码",
    "BH2023, 2021-11, 请填写晚于",
    "BH2023, 2023-13, 请填写晚于",
    "BH2023, 9999-01, 请填写晚于"
  })
  void whatIsWrongIsSaidAtTheField(String code, String first, String said) {
    MvcTestResult refused = begin(code, first);
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains(said, "第二次行动");
    assertThat(campaign.code()).isEqualTo("BH2021");
  }

  @Test
  void thePhaseIsThatOfTheDay() {
    assertThat(page("/campaign")).contains("已结束");
    clock.set("2022-05-02");
    String page = page("/");
    assertThat(page).contains("总结完善阶段", "正在进行");
    assertThat(campaign.phases())
        .extracting(phase -> phase.on(LocalDate.of(2022, 5, 1)))
        .containsExactly(Campaign.Progress.OVER, Campaign.Progress.OVER, Campaign.Progress.NOW);
    assertThat(campaign.phases())
        .extracting(phase -> phase.on(LocalDate.of(2022, 4, 30)))
        .containsExactly(Campaign.Progress.OVER, Campaign.Progress.NOW, Campaign.Progress.AHEAD);
  }

  private CampaignPlan movedTo(String first) {
    return new NextCampaign(
            "BH2023", "第二次行动", "示例〔2023〕1号", LocalDate.of(2023, 12, 28), YearMonth.parse(first))
        .after(texts.template(), decisions.settled());
  }

  private BigDecimal visits() {
    return Objects.requireNonNull(figures.of("/", YearMonth.of(2023, 11)).get(ReportItem.C1))
        .cumulative();
  }

  private MvcTestResult begin(String code, String first) {
    return mvc.post()
        .uri("/campaign/next")
        .with(user(office))
        .with(csrf())
        .param("seen", "BH2021")
        .param("code", code)
        .param("name", "第二次行动")
        .param("documentNo", "示例〔2023〕1号")
        .param("issuedOn", "2023-12-28")
        .param("first", first)
        .exchange();
  }

  private String page(String address) {
    return text(mvc.get().uri(address).with(user(office)).exchange());
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
