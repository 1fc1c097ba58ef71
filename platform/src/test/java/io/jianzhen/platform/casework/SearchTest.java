package io.jianzhen.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

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
}
