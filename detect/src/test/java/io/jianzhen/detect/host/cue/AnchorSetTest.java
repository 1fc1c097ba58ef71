package io.jianzhen.detect.host.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which part of a cue is looked for, and by which groups of four. */
class AnchorSetTest {

  @Test
  void aShortCueIsItsOwnAnchorInEveryWayItIsWritten() {
    assertThat(anchors(Cue.of("qmem")))
        .containsExactlyInAnyOrder("qmem", "qrnem", "qmern", "qrnern");
    assertThat(anchors(new Cue("qjxz", 1L << 2))).containsExactlyInAnyOrder("qjxz", "qj-xz");
  }

  @Test
  void ofALongCueThePartIsTakenThatIsMetLeast() {
    assertThat(anchors(Cue.of("shopshopqjxzkshopshop")))
        .singleElement()
        .asString()
        .contains("qjxz")
        .hasSizeBetween(5, 10);
  }

  @Test
  void aLongCueIsFoundByTheGroupsOfAShorterOneInIt() {
    Cue shorter = Cue.of("qjxzk");
    Cue longer = Cue.of("vvqjxzkqq");

    assertThat(groups(shorter, longer)).isEqualTo(groups(shorter));
    assertThat(groups(longer, shorter)).as("whatever their order").isEqualTo(groups(shorter));
  }

  @Test
  void aLongAnchorHasOneGroupAtAnEvenAndOneAtAnOddPlace() {
    assertThat(AnchorSet.of(List.of(Cue.of("qjxzk"))).places())
        .extracting(AnchorSet.Place::offset)
        .containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void anAnchorOfFourLettersIsAlsoFoundByThreeOfThemAndWhateverStandsBeside() {
    List<AnchorSet.Place> places = AnchorSet.of(List.of(Cue.of("qjee"))).places();

    assertThat(places).hasSizeGreaterThan(Glyphs.beside().length);
    assertThat(places).extracting(AnchorSet.Place::offset).containsOnly(0, -1);
    assertThat(AnchorSet.of(List.of(Cue.of("eeqj"))).places())
        .extracting(AnchorSet.Place::offset)
        .as("the rarer three")
        .containsOnly(0, 1);
  }

  private static List<String> anchors(Cue cue) {
    byte[] pool = AnchorSet.of(List.of(cue)).pool();
    List<String> anchors = new ArrayList<>();
    for (int at = 0; at < pool.length; at += pool[at] + 1) {
      anchors.add(
          new String(
              Arrays.copyOfRange(pool, at + 1, at + 1 + pool[at]), StandardCharsets.US_ASCII));
    }
    return anchors;
  }

  private static Set<Integer> groups(Cue... cues) {
    return AnchorSet.of(List.of(cues)).places().stream()
        .map(AnchorSet.Place::gram)
        .collect(Collectors.toSet());
  }
}
