package io.jianzhen.platform.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedInFixture;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters and shared indicators of sites that people have judged counterfeit. */
@SiteTest
class SiteLetterTest {

  @Autowired private SiteVisitor.Door door;
  @Autowired private JdbcClient jdbc;

  private SiteVisitor browser;

  @BeforeEach
  void signIn() {
    browser = door.enter(SignedInFixture.ofZone(Role.UNIT_REVIEWER));
  }

  @Test
  void aLetterIsFilledInNumberedAndKeptAsItWasIssued() throws Exception {
    long id = counterfeit("http://cx-mem-gov-cn.letters.example/special?id=7");
    assertThat(browser.takes(id, "letter", "recipient", "HOSTING", "name", "某某网络科技有限公司"))
        .contains("函件已生成");
    assertThat(browser.takes(id, "letter", "recipient", "CAC", "name", "举报中心")).contains("函件已生成");

    List<Long> letters =
        jdbc.sql("SELECT id FROM site_letter WHERE site = ? ORDER BY id")
            .param(id)
            .query(Long.class)
            .list();
    var response =
        browser
            .get("/websites/sites/%d/letters/%d/letter.docx".formatted(id, letters.get(0)))
            .getResponse();
    byte[] document = response.getContentAsByteArray();
    assertThat(response.getHeader("Content-Disposition"))
        .matches("attachment; filename=\"WZ-2021-\\d{4}-H1.docx\"");
    assertThat(browser.page("/websites/sites/" + id))
        .contains(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document)))
        .containsPattern("WZ-2021-\\d{4}-H2");
    try (var words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(document)))) {
      assertThat(words.getText())
          .contains(
              "某某网络科技有限公司",
              "cx-mem-gov-cn.letters.example",
              "letters.example",
              "cx.mem.gov.cn",
              "2021-12-28",
              "天津经济技术开发区");
    }
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("UPDATE site_letter SET name = 'x'").update());
    assertThat(
            door.enter(SignedInFixture.ofStreet(Role.UNIT_REPORTER))
                .get("/websites/sites/%d/letters/%d/letter.docx".formatted(id, letters.get(0))))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aLetterOfAnotherSiteIsNoneOfThisOne() {
    long mine = counterfeit("mine.letters.example");
    long other = counterfeit("other.letters.example");
    browser.takes(other, "letter", "recipient", "CAC", "name", "举报中心");
    long letter =
        jdbc.sql("SELECT id FROM site_letter WHERE site = ?")
            .param(other)
            .query(Long.class)
            .single();

    assertThat(browser.get("/websites/sites/%d/letters/%d/letter.docx".formatted(mine, letter)))
        .hasStatus(HttpStatus.NOT_FOUND);
    browser.post(
        "/websites/sites/" + mine + "/steps/report",
        "version",
        "2",
        "recipient",
        "CAC",
        "name",
        "x",
        "on",
        "2021-12-28",
        "means",
        "x",
        "letter",
        Long.toString(letter));
    assertThat(
            jdbc.sql("SELECT count(*) FROM site_report WHERE site = ?")
                .param(mine)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void onlyWhatAPersonJudgedCounterfeitIsSharedWithTheAddressesButWithoutQueries() {
    counterfeit("http://shared.letters.example/q/index.html?name=somebody");
    browser.enters("undecided.letters.example");

    assertThat(file("list")).contains("shared.letters.example").doesNotContain("undecided");
    assertThat(file("rpz")).contains("*.shared.letters.example CNAME .");
    assertThat(file("stix"))
        .contains(
            "http://shared.letters.example/q/index.html",
            "[domain-name:value = 'shared.letters.example']")
        .doesNotContain("somebody");
    assertThat(file("csv?state=BLOCKED")).doesNotContain("shared.letters.example");
    assertThat(browser.page("/websites/indicators?tlp=AMBER"))
        .contains("/rpz?state=&amp;tlp=AMBER");
    assertThat(
            door.enter(SignedInFixture.ofStreet(Role.INSPECTOR)).page("/websites/indicators/list"))
        .as("another unit's")
        .doesNotContain("shared.letters.example");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM audit_event WHERE action = 'INDICATOR_EXPORT' AND subject = 'indicators:rpz'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  private String file(String name) {
    return browser.page("/websites/indicators/" + name);
  }

  private long counterfeit(String address) {
    long id = browser.enters(address);
    browser.takes(id, "evidence", "on", "2021-12-28", "note", "录屏");
    browser.takes(id, "judge", "judgement", "COUNTERFEIT", "note", "照搬官方页面");
    return id;
  }
}
