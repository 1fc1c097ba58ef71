package io.jianzhen.detect.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Severity;
import io.jianzhen.detect.Table;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line: what is changed in a clean entry, the rules that then hold, and why. */
class CardCheckTest {

  private static final LocalDate ON = LocalDate.of(2021, 12, 28);

  private final CardCheck check = CardCheck.standard();

  @Test
  void anEntryWithoutContradictionsIsSentToTheOfficialPlatformAndNeverCalledGenuine() {
    List<Finding> found = check.check(Entries.with(""), ON);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).rule()).isEqualTo("NO_CONTRADICTION");
    assertThat(found.get(0).severity()).isEqualTo(Severity.NOTE);
    assertThat(found.get(0).says().zh()).contains("cx.mem.gov.cn").doesNotContain("真实");
    assertThat(found.get(0).says().en()).contains("cx.mem.gov.cn").doesNotContain("genuine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "id=; ID_MISSING; nothing written",
        "id=无; ID_MISSING; a word for nothing",
        "id=#9.99999197207213E+17; ID_PRECISION_LOST; a number cell as a spreadsheet shows it",
        "id=#120116199001010000; ID_PRECISION_LOST; a number of 18 digits",
        "id=#1201161990010100; ID_PRECISION_LOST; 16 digits are one too many",
        "id=1.20116E+17; ID_PRECISION_LOST; the same saved as text",
        "id=９.９E+17; ID_PRECISION_LOST; full width",
        "id=1201161990010100; ID_FORMAT; 16 characters as text",
        "id=12011619900101001Y; ID_FORMAT; a letter that is not X",
        "id=020116199001010011; ID_FORMAT; no division begins with 0",
        "id=120116 19900101 0011; NO_CONTRADICTION; inner spaces",
        "id=１２０１１６１９９００１０１００１１; NO_CONTRADICTION; full width",
        "id=12011619900101002x | sex=女 | number=t12011619900101002X; NO_CONTRADICTION; small x and t",
        "id=120116198502300012 | number=T120116198502300012; ID_BIRTHDATE; 30 February",
        "id=120116199001010012; ID_CHECKSUM CERT_NUMBER_NOT_HOLDER; last digit changed",
        "id=120116199001010012 | number=T120116199001010012; ID_CHECKSUM; forged alike in both",
        "id=120116900101001; ID_OLD_15; the same person's old number",
        "id=999999199001010016 | number=T999999199001010016; ID_DIVISION; reserved for examples",
        "id=120107199001010015 | number=T120107199001010015; NO_CONTRADICTION; 塘沽 is abolished and still in numbers",
        "sex=女; SEX_MISMATCH; the 17th digit is odd",
        "sex=F; SEX_MISMATCH; in English",
        "sex=; NO_CONTRADICTION; not stated",
        "sex=男性; NO_CONTRADICTION; in two characters",
      })
  void identity(String changes, String rules, String why) {
    assertThat(rules(Entries.with(changes), ON)).as(why).isEqualTo(rules);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "number=; CERT_NUMBER_MISSING; nothing written",
        "number=/; CERT_NUMBER_MISSING; a stroke for nothing",
        "number=T12011619900101001; CERT_NUMBER_FORMAT; one digit short",
        "number=2021津A001; CERT_NUMBER_FORMAT; another scheme",
        "number=120116199001010011; CERT_NUMBER_NO_T; the holder's bare number",
        "number=12011619900101002X; CERT_NUMBER_FORMAT; another's bare number",
        "number=T12011619900101002X; CERT_NUMBER_NOT_HOLDER; another person's",
        "id=1201161990010100; ID_FORMAT; an id without form is not compared",
        "id=#1.20116E+17 | number=T120116199001010012; ID_PRECISION_LOST CERT_NUMBER_FORMAT; the tail contradicts itself",
        "kind=安全合格证 | category= | item= | number=津安2020001 | end=2023-05-05 | review=; NO_CONTRADICTION; managers' numbers have no known form",
      })
  void certificateNumber(String changes, String rules, String why) {
    assertThat(rules(Entries.with(changes), ON)).as(why).isEqualTo(rules);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "issued=3/4/2020; DATE_UNREADABLE; could be two days",
        "end=2026-02-30; DATE_UNREADABLE; no such day",
        "review=/; NO_CONTRADICTION; a stroke is no date and no error",
        "issued=2022-01-15 | start=2022-01-15 | end=2028-01-14 | review=2025-01-15; ISSUED_IN_FUTURE; after the check",
        "issued=2021-12-28 | start=2021-12-28 | end=2027-12-27 | review=2024-12-28; NO_CONTRADICTION; on the day of the check",
        "id=120116200301010019 | number=T120116200301010019; UNDERAGE_AT_ISSUE; 17 years old",
        "id=120116196101010015 | number=T120116196101010015; OVERAGE; 60 years and 361 days",
        "id=120116196112280010 | number=T120116196112280010; NO_CONTRADICTION; 60 on the day itself",
        "start=2026-05-05 | end=2020-05-06; TERM_ORDER; reversed: nothing else is said of it",
        "start=2020-05-05; TERM_ORDER; one day before first issue",
        "end=2026-05-07; NO_CONTRADICTION; six years and a day",
        "end=2026-05-08; TERM_LENGTH; six years and two days",
        "end=2026-05-04; TERM_LENGTH; two days short",
        "issued=2020-02-29 | start=2020-02-29 | end=2026-02-28 | review=2023-02-28; NO_CONTRADICTION; leap day",
        "issued=2015-12-29 | start=2015-12-29 | end=2021-12-28 | review=2018-12-28 | reviewed=2018-12-20; NO_CONTRADICTION; the last day still counts",
        "issued=2015-12-28 | start=2015-12-28 | end=2021-12-27 | review=2018-12-28 | reviewed=2018-12-20; EXPIRED; the day after",
        "review=2025-05-06; REVIEW_DATE; two years late",
        "review=2026-05-05 | tenYears=yes; NO_CONTRADICTION; ten years' work is stated",
        "issued=2018-02-08 | start=2018-02-08 | end=2024-02-07 | review=2021-02-08; REVIEW_OVERDUE; no review on record",
        "issued=2018-02-08 | start=2018-02-08 | end=2024-02-07 | review=2021-02-08 | reviewed=2021-01-10; NO_CONTRADICTION; reviewed",
        "issued=2018-02-08 | start=2018-02-08 | end=2024-02-07 | review=2021-02-08 | reviewed=2022-01-10; REVIEW_OVERDUE; a review after the check is not done yet",
        "issued=2018-12-28 | start=2018-12-28 | end=2024-12-27 | review=2021-12-28; NO_CONTRADICTION; due on the day",
        "kind=安全生产知识和管理能力考核合格证 | number=1 | category= | item= | end=2023-05-06 | review=; NO_CONTRADICTION; three years for managers",
        "kind=安全生产知识和管理能力考核合格证 | number=1 | category= | item= | review=; TERM_LENGTH; six years for a manager",
      })
  void datesAndTerms(String changes, String rules, String why) {
    assertThat(rules(Entries.with(changes), ON)).as(why).isEqualTo(rules);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "category=焊工证; CATEGORY_UNKNOWN; a name that sellers use",
        "category=高空证; CATEGORY_UNKNOWN; a name that sellers use",
        "item=特高压电工作业; ITEM_UNKNOWN; no such item",
        "item=电工作业; ITEM_UNKNOWN; a category is no item",
        "item=加氢工艺作业; ITEM_NOT_OF_CATEGORY; of hazardous chemicals",
        "item=1.2 低压电工作业; NO_CONTRADICTION; with its code",
        "item=1.2; NO_CONTRADICTION; its code alone",
        "item=低压电工; NO_CONTRADICTION; without the last word",
        "item=高压电工作业、低压电工作业; NO_CONTRADICTION; two items of one category",
        "item=低压电工作业、飞行作业; ITEM_UNKNOWN; one of two is none",
        "category=低压电工作业 | item=; NO_CONTRADICTION; an item in the wrong column",
        "category=高处作业 | item=高处安装,维护,拆除作业; NO_CONTRADICTION; ASCII commas",
        "category=高处作业 | item=高处安装／维护 拆除作业; NO_CONTRADICTION; other separators",
        "category=冶金(有色)生产安全作业 | item=煤气作业; NO_CONTRADICTION; ASCII brackets",
        "category=安全监管总局认定的其他作业 | item=某作业; NO_CONTRADICTION; the open category",
        "item=电力电缆作业; NO_CONTRADICTION; in the catalogue since 2018",
        "item=电力电缆作业 | issued=2017-05-06 | start=2017-05-06 | end=2023-05-05 | review=2020-05-06 | reviewed=2020-05-01; ITEM_UNKNOWN; not yet in 2017",
        "category=叉车 | item=; OTHER_REGIME; market regulation",
        "item=叉车; ITEM_UNKNOWN; a known category makes it a special-operation card",
        "category= | item=叉车; OTHER_REGIME; nothing else says what it is",
        "kind=建筑施工特种作业操作资格证 | end=2021-01-01; OTHER_REGIME; housing: no other rule",
        "category=起重机械 | sex=女; SEX_MISMATCH OTHER_REGIME; identity is still judged",
      })
  void catalogue(String changes, String rules, String why) {
    assertThat(rules(Entries.with(changes), ON)).as(why).isEqualTo(rules);
  }

  @Test
  void aSellersNameComesWithTheItemThatMayBeMeant() {
    assertThat(check.check(Entries.with("category=焊工证"), ON).get(0).says().zh())
        .contains("焊工证", "熔化焊接与热切割作业");
  }

  @Test
  void noNameIsSuspectedUnderACatalogueThatIsNotOnFile() {
    CertificateEntry entry =
        Entries.with(
            "issued=2026-06-01|start=2026-06-01|end=2032-05-31|review=2029-06-01|item=新增作业");
    List<Finding> found = check.check(entry, LocalDate.of(2026, 11, 1));
    assertThat(found).extracting(Finding::rule).containsExactly("ITEM_UNKNOWN");
    assertThat(found.get(0).severity()).isEqualTo(Severity.NOTE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "issuer=天津市安全生产监督管理局; ISSUER_ERA; a name of before the reform",
        "issuer=天津市安监局; ISSUER_ERA; its short form",
        "issuer=天津市安全生产监督管理局 | issued=2018-05-06 | start=2018-05-06 | end=2024-05-05 | review=2021-05-06 | reviewed=2021-05-01; NO_CONTRADICTION; in its time",
        "issuer=某某培训中心; ISSUER_UNKNOWN; no authority",
        "issuer=天津市滨海新区应急管理局; ISSUER_UNKNOWN; a district issues none",
        "issuer=河北省唐山市应急管理局; NO_CONTRADICTION; a city may be entrusted",
        "issuer=国家矿山安全监察局河北局; NO_CONTRADICTION; mine safety",
        "style=旧版; STYLE_ERA; started after the old card had ended",
        "style=绿色卡; STYLE_ERA; green was the old special-operation card",
        "style=新版蓝色; NO_CONTRADICTION; the present card",
        "kind=安全合格证 | style=绿色 | number=1 | category= | item= | end=2023-05-05 | review=; NO_CONTRADICTION; a manager's new card is green",
        "qr=https://cx.mem.gov.cn/special?index=0; NO_CONTRADICTION; the official site",
        "qr=HTTPS://CX.MEM.GOV.CN:443/a; NO_CONTRADICTION; capitals and port",
        "qr=https://cx-mem-gov.cn/a; QR_NOT_OFFICIAL; another name",
        "qr=https://fakemem.gov.cn/a; QR_NOT_OFFICIAL; no label boundary",
        "qr=https://cx.mem.gov.cn.example.com/a; QR_NOT_OFFICIAL; official name in front",
        "qr=https://cx.mem.gov.cn@example.com/a; QR_NOT_OFFICIAL; official name as user",
        "qr=https://example.com\\@cx.mem.gov.cn; QR_NOT_OFFICIAL; a backslash ends the host in browsers",
        "qr=https://example.com#@cx.mem.gov.cn; QR_NOT_OFFICIAL; so does a hash",
        "qr=www.example.com/q?id=1; QR_NOT_OFFICIAL; without a scheme",
        "qr=T12011619900101002X; QR_TEXT_DIFFERS; another person's number",
        "qr=T120116199001010011 李示例; NO_CONTRADICTION; the printed number",
        "qr=姓名：王示例，编号T120116199001010011; QR_TEXT_DIFFERS; another name",
        "qr=姓名：李示例; NO_CONTRADICTION; the same name",
        "qr=流水号 202012345678901234; NO_CONTRADICTION; 18 digits that are no identity number",
      })
  void issuerStyleAndQr(String changes, String rules, String why) {
    assertThat(rules(Entries.with(changes), ON)).as(why).isEqualTo(rules);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "post=特种作业人员; SUSPECT; article 30",
        "post=焊工; SUSPECT; a trade of the catalogue",
        "post=主要负责人 | industry=危险化学品生产; SUSPECT; article 27(2)",
        "post=安全生产管理人员 | industry=金属冶炼 | number=无; SUSPECT; a word for nothing is no card",
        "post=主要负责人 | industry=纺织; NOTE; outside article 27(2)",
        "post=主要负责人 | industry=危险化学品使用; NOTE; using is not in the article",
        "post=主要负责人; NOTE; industry not stated",
        "post=安全员 | industry=煤矿; SUSPECT; mines",
        "post=主要负责人 | industry=烟花爆竹经营; SUSPECT; dangerous goods",
        "post=安全总监 | industry=房屋建筑施工; NOTE; the housing authority's A, B and C",
        "post=主要负责人 | industry=道路旅客运输; NOTE; the transport authority's",
        "post=主要负责人 | industry=危险化学品运输; NOTE; the transport authority's",
        "post=主要负责人 | industry=危险化学品储存; SUSPECT; dangerous goods",
        "post=焊工 | industry=纺织; SUSPECT; special operations need cards in every industry",
        "post=焊工 | industry=建筑施工; NOTE; cards for building sites are the housing authority's",
      })
  void aPostWithoutItsCertificate(String given, Severity severity, String why) {
    CertificateEntry entry = Entries.only("name=李示例 | id=120116199001010011 | " + given);
    List<Finding> found = check.check(entry, ON);
    assertThat(found).as(why).extracting(Finding::rule).containsExactly("POST_WITHOUT_CERT");
    assertThat(found.get(0).severity()).as(why).isEqualTo(severity);
  }

  @Test
  void theItemThatAPostStandsForIsNamed() {
    CertificateEntry entry = Entries.only("name=李示例 | id=120116199001010011 | post=焊工");

    assertThat(check.check(entry, ON).get(0).says().zh()).contains("可能是“", "焊接");
  }

  @Test
  void noRowOfTheRequirementsIsShadowedByAnEarlierOne() {
    var requirements = new Requirements(new Catalogue());
    for (String[] row : Table.rows(Requirements.class, "requirements.psv")) {
      String post = row[0].equals("SPECIAL") ? "特种作业人员" : "主要负责人";
      String industry = row[1].equals("*") ? "纺织" : row[1].equals("-") ? "" : row[1];
      CertificateEntry entry =
          Entries.only("name=李示例 | post=%s | industry=%s".formatted(post, industry));
      var examined = Examined.of(entry, ON, new Regimes(new Catalogue()));

      assertThat(requirements.of(examined))
          .as(String.join("|", row))
          .isEqualTo(
              new Requirements.Requirement(
                  Requirements.Need.valueOf(row[2]), row[3], row[4], null));
    }
  }

  @Test
  void everybodyElseNeedsNoCertificate() {
    CertificateEntry entry = Entries.only("name=李示例 | id=120116199001010011 | post=出纳");
    assertThat(rules(entry, ON)).isEqualTo("NO_CONTRADICTION");
  }

  @Test
  void aManBornInMay1966MayWorkUntilSixtyAndFiveMonths() {
    CertificateEntry entry = Entries.with("id=120116196605010019 | number=T120116196605010019");
    assertThat(rules(entry, LocalDate.of(2026, 10, 1))).doesNotContain("OVERAGE");
    assertThat(rules(entry, LocalDate.of(2026, 10, 2))).contains("OVERAGE");
  }

  private String rules(CertificateEntry entry, LocalDate on) {
    return String.join(" ", check.check(entry, on).stream().map(Finding::rule).toList());
  }
}
