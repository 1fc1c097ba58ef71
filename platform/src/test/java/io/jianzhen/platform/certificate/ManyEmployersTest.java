package io.jianzhen.platform.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CertificateTest
class ManyEmployersTest {

  private static final String UNIT = "120116014";

  @Autowired private MockMvcTester mvc;
  @Autowired private Staff staff;
  @Autowired private JdbcClient jdbc;

  private Browser browser;
  private long last;

  @BeforeEach
  void enterMoreEmployersThanAListOffers() {
    SignedIn clerk = staff.person(UNIT, Role.UNIT_REPORTER);
    browser = new Browser(mvc, clerk);
    last = staff.employer("龙字末尾企业", clerk);
    jdbc.sql(
            """
            INSERT INTO enterprise (credit_code, name, unit, industry, address, created_by, created_at)
            SELECT 'MANY' || n, 'AAA' || n, ?, 'MACHINERY', '', ?, now()
              FROM generate_series(1, 500) AS n
                ON CONFLICT DO NOTHING
            """)
        .param(UNIT)
        .param(clerk.username())
        .update();
  }

  @Test
  void theEmployerAskedForIsOfferedHoweverManyThereAre() {
    assertThat(browser.page("/certificates/imports/new")).doesNotContain("龙字末尾企业");
    assertThat(browser.page("/certificates/imports/new?enterprise=" + last)).contains("龙字末尾企业");
    assertThat(browser.page("/certificates?enterprise=" + last)).contains("龙字末尾企业");
  }

  @Test
  void anEmployerIsFoundByAPartOfItsName() {
    assertThat(browser.page("/certificates/imports/new?q=末尾")).contains("龙字末尾企业");
    assertThat(browser.page("/certificates?employer=末尾")).contains(">龙字末尾企业</option>");
  }

  @Test
  void anEmployerOutOfReachIsNotOffered() {
    SignedIn stranger = staff.person("120116403", Role.UNIT_REPORTER);

    var answer = new Browser(mvc, stranger).get("/certificates/imports/new?enterprise=" + last);

    assertThat(answer).hasStatus(HttpStatus.OK);
    assertThat(Browser.text(answer)).doesNotContain("龙字末尾企业");
  }
}
