package io.jianzhen.platform.tipoff.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.tipoff.RewardedTips.Tip;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose reward it is, and what has to be said where it is not the first one's. */
class RewardFormTest {

  private static final Tip ANONYMOUS = tip(1, false);
  private static final Tip FIRST = tip(2, true);
  private static final Tip SECOND = tip(3, true);
  private static final List<Tip> SAME = List.of(ANONYMOUS, FIRST, SECOND);

  @Test
  void theFirstWhoGaveANameComesBeforeAnEarlierOneWhoDidNot() {
    assertThat(RewardDesk.first(SAME)).isEqualTo(FIRST);
    assertThat(RewardDesk.first(List.of(ANONYMOUS))).isEqualTo(ANONYMOUS);
  }

  @Test
  void theFirstNeedsNoReason() {
    assertThat(form("2", "", "").whatIsWrong(SAME, false)).isEmpty();
  }

  @Test
  void passingTheFirstOverNeedsAReason() {
    assertThat(form("3", "", "").whatIsWrong(SAME, false)).containsOnlyKeys("passedOver");
    assertThat(form("3", "NOT_EFFECTIVE", "").whatIsWrong(SAME, false)).isEmpty();
    assertThat(form("3", "BECAUSE", "").whatIsWrong(SAME, false)).containsOnlyKeys("passedOver");
  }

  @Test
  void thoseWhoToldTogetherNameTheOneWhoCollects() {
    RewardForm together = form("3", "", "", "2", "3");
    assertThat(together.whatIsWrong(SAME, false)).containsOnlyKeys("agreed");
    assertThat(form("3", "", "IN_WRITING", "2", "3").whatIsWrong(SAME, false)).isEmpty();
    assertThat(together.shares()).containsExactly(3L, 2L);
  }

  @Test
  void aTariffForNamedInformersPaysNobodyElse() {
    assertThat(form("1", "DECLINED", "").whatIsWrong(SAME, true)).containsOnlyKeys("collector");
    assertThat(form("2", "", "SAID", "1").whatIsWrong(SAME, true)).containsOnlyKeys("collector");
    assertThat(form("2", "", "").whatIsWrong(SAME, true)).isEmpty();
  }

  @Test
  void nobodyElseIsSmuggledIn() {
    for (String id : List.of("4", "", "-2", "2 OR 1=1", "99999999999999999999")) {
      assertThat(form(id, "DECLINED", "").whatIsWrong(SAME, false)).containsOnlyKeys("collector");
    }
    assertThat(form("2", "", "SAID", "77").whatIsWrong(SAME, false)).containsOnlyKeys("collector");
  }

  private static RewardForm form(String collector, String over, String agreed, String... joint) {
    return new RewardForm("10,000", false, List.of(joint), collector, over, agreed);
  }

  private static Tip tip(long id, boolean named) {
    var at = OffsetDateTime.parse("2021-12-28T10:00:00+08:00").plusMinutes(id);
    return new Tip(id, "JB-2021-000" + id, "YJ-BGS", named, true, at);
  }
}
