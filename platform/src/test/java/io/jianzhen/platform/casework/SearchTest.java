package io.jianzhen.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words, numbers, phones and hosts find what a person may see, and nothing else. */
@LeadTest
class SearchTest {

  @Autowired LeadScene scene;
  @Autowired JdbcClient jdbc;
  @Autowired Staff staff;

  private SignedIn inspector;
  private long lead;

  @BeforeEach
  void aLeadWithAPhone() {
    inspector = scene.person("120116005", Role.INSPECTOR);
    lead = scene.told(inspector);
    scene.step(inspector, lead, LeadStep.TAKE);
    jdbc.sql("UPDATE lead SET title = '某培训部伪造Ｘ射线操作证' WHERE id = :id").param("id", lead).update();
    scene.post(
        inspector,
        "/leads/%d/particulars".formatted(lead),
        "kind",
        "PHONE",
        "texts",
        "139-0000-3333");
  }

  @ParameterizedTest
  @ValueSource(strings = {"伪造x射线", "培训部 伪造", "操作证", "139 0000", "３３３３", "证"})
  void findsItByAnyPartOfItHoweverItIsWritten(String words) {
    assertThat(scene.page(inspector, "/search?q=" + words))
        .contains("/leads/" + lead + "\"", scene.lead(lead).number());
  }

  @Test
  void findsItByItsNumber() {
    assertThat(scene.page(inspector, "/search?q=" + scene.lead(lead).number()))
        .contains("/leads/" + lead + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"操作伪造", "13900003334", "100%", "_"})
  void doesNotFindWhatIsNotThere(String words) {
    assertThat(scene.page(inspector, "/search?q=" + words.replace("%", "%25")))
        .doesNotContain("/leads/" + lead + "\"");
  }

  @Test
  void somebodyElsewhereLearnsNothingOfIt() {
    SignedIn elsewhere = scene.person("120116001", Role.INSPECTOR);
    assertThat(scene.page(elsewhere, "/search?q=13900003333"))
        .contains("没有找到")
        .doesNotContain(scene.lead(lead).number());
  }

  @Test
  void aCardIsFoundByItsNumberInFullOnlyThoughTheNumberIsNotKept() {
    scene.post(
        inspector,
        "/leads/%d/particulars".formatted(lead),
        "kind",
        "CARD",
        "texts",
        "T999999199001011232");
    assertThat(scene.page(inspector, "/search?q=T99999 9199001011232"))
        .contains("/leads/" + lead + "\"");
    assertThat(scene.page(inspector, "/search?q=T999999199001"))
        .doesNotContain("/leads/" + lead + "\"");
  }

  @Test
  void aSiteIsFoundByPartOfItsHostWithinReach() {
    jdbc.sql(
            """
            INSERT INTO suspect_site (number, kind, site_key, name, unit, state, created_by, created_at)
            VALUES ('WZ-2021-9001', 'WEB_HOST', 'chaxun.search-one.example', 'chaxun.search-one.example',
                    '120116005', 'SUSPECTED', 'a', now())
            """)
        .update();
    assertThat(scene.page(inspector, "/search?q=SEARCH-one")).contains("WZ-2021-9001", "可疑网站（1）");
    assertThat(scene.page(scene.person("120116001", Role.INSPECTOR), "/search?q=search-one"))
        .contains("没有找到")
        .doesNotContain("WZ-2021-9001");
  }

  @Test
  void anEmployerIsFoundByNameOnlyByWhoseDutyEmployersAre() {
    staff.employer("塘沽焊割检测站", inspector);
    assertThat(scene.page(inspector, "/search?q=焊割检测")).contains("企业（1）", "塘沽焊割检测站");
    SignedIn police = scene.person("GA-ZA", Role.CASE_OFFICER);
    assertThat(scene.page(police, "/search?q=焊割检测")).contains("没有找到");
  }
}
