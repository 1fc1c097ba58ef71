package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.register.PublicSuffixes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteIndexTest {

  private final SiteIndex index =
      index(
          new MadeUpSites()
              .site("qxqv", true, "www.qxqv.gov.cn", "qxqv.gov.cn")
              .site("below", true, "vb.qxqv.gov.cn")
              .site("mem", true, "mem.gov.cn")
              .site("mmq", true, "mmq.gov.cn")
              .site("six", true, "abc.de.gov.cn")
              .site("five", true, "yz.jk.gov.cn")
              .site("tiny", true, "k.cn")
              .site("all", false, "'*.kkzz.com'"));

  @ParameterizedTest(name = "{0} ends with {1}")
  @CsvSource({
    "qxqvgovcn, qxqv",
    "aqxqvgovcn, qxqv",
    "vbqxqvgovcn, below",
    "avbqxqvgovcn, below",
    "memgovcn, mem",
    "kkzzcom, all",
    "kcn,",
    "akcn,",
    "emgovcn,",
    "memgovcna,"
  })
  void theLongestWholeNameThatATextEndsWithIsTold(String text, @Nullable String site) {
    assertThat(Optional.ofNullable(index.endingOf(text)).map(OfficialSite::id))
        .isEqualTo(Optional.ofNullable(site));
  }

  @Test
  void watchedSitesAreFoundByTheirOwnLabels() {
    assertThat(index.watchedWith(List.of("vb", "qxqv"))).map(OfficialSite::id).contains("below");
    assertThat(index.watchedWith(List.of("mem"))).map(OfficialSite::id).contains("mem");
    assertThat(index.watchedWith(List.of("vb"))).isEmpty();
    assertThat(index.watchedWith(List.of("kkzz"))).as("not watched").isEmpty();
    assertThat(index.watchedBeginningWith("vb"))
        .extracting(OfficialSite::id)
        .containsExactly("below");
    assertThat(index.watchedBeginningWith("kkzz")).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {2} errors from {1}")
  @CsvSource({
    "memgovcn, mem, 0",
    "memgovc, mem, 1",
    "menmgovcn, mem, 1",
    "mebmgovcn, mem, 1",
    "memabgovcn, mem, 2",
    "mexygovcn, mem, 2",
    "xmexgovcn, mem, 2",
    "mmqgovcn, mmq, 0",
    "qxqgovcn, qxqv, 1",
    "vbqxqvgovcn, below, 0",
    "vbqxqgovcn, below, 1"
  })
  void theNearestSiteIsTheOneWithTheFewestErrors(String text, String site, int errors) {
    assertThat(index.nearestWhole(text, 2))
        .hasValueSatisfying(
            near -> {
              assertThat(near.site().id()).isEqualTo(site);
              assertThat(near.distance()).isEqualTo(errors);
            });
  }

  @ParameterizedTest(name = "{0}, {1} errors at most")
  @CsvSource({
    "mexygovcn, 1",
    "memgovc, 0",
    "mexyzgovcn, 2",
    "egovcn, 2",
    "mxygovcn, 2",
    "abgovcn, 2",
    "govcn, 2"
  })
  void aTextWithMoreErrorsOrFewLettersOfTheSiteIsNearNone(String text, int most) {
    assertThat(index.nearestWhole(text, most)).isEmpty();
  }

  @Test
  void ofSitesEquallyNearTheEarlierIsTaken() {
    SiteIndex two =
        index(
            new MadeUpSites()
                .site("first", true, "qxqz.gov.cn")
                .site("second", true, "qxqk.gov.cn"));

    assertThat(two.nearestWhole("qxqjgovcn", 2)).map(near -> near.site().id()).contains("first");
    assertThat(two.nearestWhole("qxqkgovcn", 2)).map(near -> near.site().id()).contains("second");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"vb.qxq, below", "vb.qxqvv, below", "v.qxqv, below", "abc.d, six", "abc.dee, six"})
  void labelsWithOneErrorAreThoseOfTheSite(String labels, String site) {
    assertThat(index.nearLabels(List.of(labels.split("\\.")))).map(OfficialSite::id).contains(site);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "vb.qxqv, no error",
    "vb.qx, two errors",
    "vbxqxqv, one label",
    "v.b.qxqv, three labels",
    "yz.j, too short to be told",
    "me, too short to be told"
  })
  void otherLabelsAreNot(String labels, String why) {
    assertThat(index.nearLabels(List.of(labels.split("\\.")))).as(why).isEmpty();
  }

  private static SiteIndex index(MadeUpSites sites) {
    return new SiteIndex(sites.register(), PublicSuffixes.standard());
  }
}
