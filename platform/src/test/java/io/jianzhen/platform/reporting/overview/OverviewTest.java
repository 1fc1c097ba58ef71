package io.jianzhen.platform.reporting.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.OverviewSource;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.reporting.Standings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The whole campaign on one screen; it is 10 March 2022. */
@SpringBootTest(
    properties = {"jianzhen.first-administrator=false", "jianzhen.websites.capture=false"})
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, OverviewTest.March.class})
class OverviewTest {

  @Autowired MockMvcTester mvc;
  @Autowired Staff staff;
  @Autowired Ledger ledger;
  @Autowired Standings standings;
  @Autowired List<OverviewSource> sources;

  private SignedIn leader;

  /** The clock of these tests. */
  @TestConfiguration
  static class March {
    @Bean
    @Primary
    Clock march() {
      return Clock.fixed(Instant.parse("2022-03-10T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
  }

  @BeforeEach
  void aLeader() {
    leader = staff.person("YJ", Role.LEADER);
  }

  @Test
  void everyUnitThatReportsHasATileAndTheTwentySixZonesStreetsAndTownsLieOnTheMap() {
    var tiles = TileMap.of(standings.of("/", standings.month()));
    assertThat(tiles).hasSize(28);
    assertThat(tiles.stream().filter(TileMap.Tile::isOnMap)).hasSize(26);
    assertThat(tiles.stream().filter(TileMap.Tile::isOnMap).map(t -> t.column() + "/" + t.row()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aUnitThatIsLateIsRedOnTheMap() {
    assertThat(standings.of("/", java.time.YearMonth.of(2022, 1)))
        .allMatch(one -> one.state().equals("LATE") && one.kind().equals("bad"));
  }

  @Test
  void theScreenSaysThePhaseAndWhatEveryItemCameTo() {
    visits(LocalDate.of(2022, 1, 5), 3);
    visits(LocalDate.of(2022, 2, 5), 4);
    assertThat(mvc.get().uri("/overview").with(user(leader)).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("专项行动实施阶段", "还有 82 天", "C1 执法检查", "<strong>7</strong>")
        .contains("2022-01: 3", "2022-02: 4", "/ledger?item=C1")
        .contains("泰达", "未报");
  }

  @Test
  void everyFigureOpensToAPageOfThisLeader() {
    for (OverviewSource source : sources) {
      for (OverviewSource.Line line : source.overview(leader)) {
        assertThat(mvc.get().uri(line.href()).with(user(leader)).exchange())
            .as(line.href())
            .hasStatusOk();
      }
    }
  }

  private void visits(LocalDate day, int times) {
    ledger.append(
        new Fact(
            ReportItem.C1,
            "120116403",
            day,
            BigDecimal.valueOf(times),
            null,
            "paper:visits",
            "纸面台账",
            true),
        leader.username());
  }
}
