package io.jianzhen.platform.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedInFixture;
import io.jianzhen.platform.organisation.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** An employer belongs to a unit that reports: else what is found there stands in no report. */
@SpringBootTest(properties = "jianzhen.first-administrator=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class EnterpriseFormTest {

  @Autowired private MockMvc mvc;
  @Autowired private Enterprises enterprises;
  @Autowired private Units units;

  @ParameterizedTest
  @ValueSource(strings = {"120116400", "120116158", "YJ"})
  void aUnitThatReportsIsTaken(String unit) {
    assertThat(form(unit).whatIsWrong(enterprises, units, SignedInFixture.ofOffice())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BH", "YJ-JCS", "GA-XZ", "", "nowhere"})
  void anyOtherIsRefusedAtTheField(String unit) {
    assertThat(form(unit).whatIsWrong(enterprises, units, SignedInFixture.ofOffice()))
        .containsOnlyKeys("unit");
  }

  @Test
  void aReportingUnitOutOfReachIsRefusedToo() {
    var me = SignedInFixture.ofZone(Role.UNIT_REPORTER);
    assertThat(form("120116158").whatIsWrong(enterprises, units, me)).containsOnlyKeys("unit");
  }

  @Test
  void onlyUnitsThatReportAreOffered() throws Exception {
    String page =
        mvc.perform(get("/enterprises/new").with(user(SignedInFixture.ofOffice())))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("value=\"120116400\"").doesNotContain("YJ-JCS", "value=\"BH\"");
  }

  private static EnterpriseForm form(String unit) {
    return new EnterpriseForm("91120116MAT001010A", "某某公司", unit, "OTHER", "");
  }
}
