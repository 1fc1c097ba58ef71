package io.jianzhen.detect.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clones of made-up sites on hosts whose names tell nothing: the page itself must. */
class CloneRecallTest {

  private static final List<MadeUpSite> SITES =
      IntStream.range(0, 10).mapToObj(MadeUpSite::new).toList();
  private static final PageScreen SCREEN = screen();
  private static final PageScreen WITHOUT_REGISTER =
      new PageScreen(HostScreen.standard(), GenuineRegister.EMPTY);

  private static PageScreen screen() {
    GenuineRegister register = GenuineRegister.EMPTY;
    for (MadeUpSite site : SITES) {
      register = register.plus(site.genuine());
    }
    return new PageScreen(HostScreen.standard(), register);
  }

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void clonesAreFoundAndTheirTargetIsNamed(Mutation mutation) {
    List<String> missed = new ArrayList<>();
    int all = 0;
    for (MadeUpSite site : SITES) {
      for (PageSource page : site.pages()) {
        PageVerdict verdict =
            SCREEN.judge(mutation.clone(page, "http://www.ab%dcd.top/x/".formatted(all), all));
        boolean named =
            verdict.imitates().filter(target -> target.name().zh().equals(site.body())).isPresent();
        all++;
        if (verdict.tier() != Tier.ALERT || !named) {
          missed.add(
              page.address().raw()
                  + " "
                  + verdict.tier()
                  + verdict.findings().stream().map(f -> f.rule() + ":" + f.strength()).toList());
        }
      }
    }

    assertThat(missed).hasSizeLessThanOrEqualTo(all / 20);
  }

  @ParameterizedTest
  @EnumSource(
      value = Mutation.class,
      names = {"FOOTER_REMOVED", "SCRIPT_RENDERED"},
      mode = EnumSource.Mode.EXCLUDE)
  void withTheirMarksLeftClonesAreFoundWithoutTheRegister(Mutation mutation) {
    for (MadeUpSite site : SITES) {
      for (PageSource page : site.pages()) {
        assertThat(WITHOUT_REGISTER.judge(mutation.clone(page, "http://www.abcd.top/", 1)).tier())
            .isEqualTo(Tier.ALERT);
      }
    }
  }

  @Test
  void genuinePagesOnTheirOwnHostsAreNeverAnAlarm() {
    for (MadeUpSite site : SITES) {
      for (PageSource page : site.pages()) {
        assertThat(SCREEN.judge(page).tier()).isEqualTo(Tier.OFFICIAL);
        assertThat(WITHOUT_REGISTER.judge(page).tier()).isEqualTo(Tier.RESTRICTED);
      }
    }
  }
}
