package io.jianzhen.detect.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.detect.draw.DrawPlan.Candidate;
import io.jianzhen.detect.draw.DrawPlan.Conflict;
import io.jianzhen.detect.draw.DrawPlan.Excluded;
import io.jianzhen.detect.draw.DrawPlan.Inspector;
import io.jianzhen.detect.draw.DrawPlan.Stratum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * What is drawn follows from the frozen plan, the secret and the public value, and nothing else.
 */
class DrawTest {

  private static final String SECRET = "5f1d9a";
  private static final String VALUE = "drand quicknet 4700000: 00ff";

  @Test
  void ofEachGroupAsManyAreDrawnAsThePlanSaysAndAsManyMoreAreTheReserve() {
    Draw draw = Draw.of(plan(new Random(1)), SECRET, VALUE);
    assertThat(draw.drawn().stream().filter(one -> one.candidate().stratum().equals("A")))
        .hasSize(3);
    assertThat(draw.drawn().stream().filter(one -> one.candidate().stratum().equals("B")))
        .hasSize(2);
    assertThat(draw.reserve()).hasSize(5);
  }

  @Test
  void aGroupSmallerThanItsQuotaIsDrawnWhole() {
    DrawPlan plan = with(List.of(new Stratum("A", 30), new Stratum("B", 0)), List.of());
    assertThat(Draw.of(plan, SECRET, VALUE).drawn()).hasSize(20);
  }

  /** Computed with another program: sha256 and hmac of Python. */
  @Test
  void ticketsAreThoseThatAnyProgramComputes() {
    DrawPlan plan =
        new DrawPlan(
            "试抽",
            "2022-03-01T10:00:00+08:00",
            Digests.sha256("a"),
            "drand quicknet 1",
            0,
            List.of(new Stratum("A", 1)),
            List.of(new Candidate("e1", "A", "甲厂"), new Candidate("e2", "A", "乙厂")),
            List.of(),
            List.of(),
            List.of());
    assertThat(Digests.sha256("a"))
        .isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    assertThat(Digests.hmac("key", "The quick brown fox jumps over the lazy dog"))
        .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
    Draw draw = Draw.of(plan, "a", "1");
    assertThat(draw.seed()).isEqualTo(Digests.sha256(plan.hash() + "\na\n1\n"));
    assertThat(draw.drawn().get(0).ticket())
        .isEqualTo(Digests.hmac(draw.seed(), draw.drawn().get(0).candidate().id()));
  }

  @Property(tries = 50)
  void theOrderInWhichListsWereEnteredDecidesNothing(@ForAll long order) {
    assertThat(Draw.of(plan(new Random(order)), SECRET, VALUE).text())
        .isEqualTo(Draw.of(plan(new Random(1)), SECRET, VALUE).text());
  }

  @Property(tries = 50)
  void nobodyGoesWhereThereIsAConflictAndEachGoesAboutAsOften(@ForAll @IntRange(min = 0) int n) {
    Draw draw = Draw.of(plan(new Random(1)), SECRET, VALUE + n);
    Map<String, Integer> visits = new HashMap<>();
    for (Draw.Drawn one : draw.drawn()) {
      assertThat(one.inspectors()).hasSize(2);
      if (one.candidate().id().equals("e0")) {
        assertThat(one.inspectors()).doesNotContain("p0");
      }
      one.inspectors().forEach(id -> visits.merge(id, 1, Integer::sum));
    }
    assertThat(Collections.max(visits.values())).isLessThanOrEqualTo(4);
  }

  /** 2,000 draws of 3 out of 20: each is expected 300 times, with a deviation of 16. */
  @Test
  void nobodyIsDrawnMoreOftenThanOthers() {
    Map<String, Integer> times = new HashMap<>();
    DrawPlan plan = with(List.of(new Stratum("A", 3), new Stratum("B", 0)), List.of());
    for (int i = 0; i < 2_000; i++) {
      Draw.of(plan, SECRET, VALUE + i)
          .drawn()
          .forEach(one -> times.merge(one.candidate().id(), 1, Integer::sum));
    }
    assertThat(times).hasSize(20);
    assertThat(times.values()).allMatch(n -> n > 220 && n < 380);
  }

  @Test
  void anotherSecretThanTheCommittedOneIsRefused() {
    assertThatThrownBy(() -> Draw.of(plan(new Random(1)), SECRET + "0", VALUE))
        .isInstanceOf(BrokenDraw.class)
        .hasMessageContaining("secret");
  }

  @Test
  void aFileThatWasDrawnReadsAsItself() {
    Draw draw = Draw.of(plan(new Random(1)), SECRET, VALUE);
    assertThat(DrawFile.read(draw.text()).draw()).contains(draw);
    assertThat(DrawFile.read(draw.plan().text()).draw()).isEmpty();
  }

  @Property(tries = 300)
  void aFileThatWasChangedAnywhereIsNotTaken(@ForAll @IntRange(min = 0) int place) {
    String text = Draw.of(plan(new Random(1)), SECRET, VALUE).text();
    int at = Math.floorMod(place * 31, text.length());
    String changed =
        text.substring(0, at) + (text.charAt(at) == 'x' ? 'y' : 'x') + text.substring(at + 1);
    assertThatThrownBy(() -> DrawFile.read(changed)).isInstanceOf(BrokenDraw.class);
  }

  @Test
  void aLineThatWasTakenOutIsNamed() {
    String text = Draw.of(plan(new Random(1)), SECRET, VALUE).text();
    String without = text.replaceFirst("candidate\te7\t[^\n]*\n", "");
    assertThatThrownBy(() -> DrawFile.read(without))
        .isInstanceOf(BrokenDraw.class)
        .hasMessageContaining("line ");
  }

  @Test
  void whoIsLeftOutCannotStandInTheListAsWell() {
    assertThatThrownBy(
            () ->
                with(
                    List.of(new Stratum("A", 1), new Stratum("B", 1)),
                    List.of(new Excluded("e3", "厂3", "停产"))))
        .isInstanceOf(BrokenDraw.class)
        .hasMessageContaining("e3");
  }

  @Test
  void aNameWithARareCharacterIsDrawnAndReadAgain() {
    DrawPlan plan =
        new DrawPlan(
            "试抽",
            "2022-03-01T10:00:00+08:00",
            Digests.sha256("a"),
            "drand quicknet 1",
            0,
            List.of(new Stratum("A", 1)),
            List.of(new Candidate("e1", "A", "\ud872\udf7c厂")),
            List.of(),
            List.of(),
            List.of());
    Draw draw = Draw.of(plan, "a", "1");
    assertThat(DrawFile.read(draw.text()).draw()).contains(draw);
  }

  @Test
  void aNameThatWouldBreakALineIsRefused() {
    assertThatThrownBy(
            () ->
                new DrawPlan(
                    "标题\n伪造",
                    "2022",
                    Digests.sha256(SECRET),
                    "drand",
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()))
        .isInstanceOf(BrokenDraw.class);
  }

  private static DrawPlan plan(Random order) {
    List<Candidate> candidates = new ArrayList<>(candidates());
    Collections.shuffle(candidates, order);
    List<Inspector> inspectors =
        new ArrayList<>(
            IntStream.range(0, 5)
                .mapToObj(i -> new Inspector("p" + i, "执法大队", "检查员" + i))
                .toList());
    Collections.shuffle(inspectors, order);
    return new DrawPlan(
        "第一次专项督查",
        "2022-03-01T10:00:00+08:00",
        Digests.sha256(SECRET),
        "drand quicknet 4700000",
        2,
        List.of(new Stratum("B", 2), new Stratum("A", 3)),
        candidates,
        List.of(new Excluded("x1", "停产厂", "已停产")),
        inspectors,
        List.of(new Conflict("p0", "e0", "曾在该企业任职")));
  }

  private static DrawPlan with(List<Stratum> strata, List<Excluded> excluded) {
    return new DrawPlan(
        "第一次专项督查",
        "2022-03-01T10:00:00+08:00",
        Digests.sha256(SECRET),
        "drand quicknet 4700000",
        0,
        strata,
        candidates(),
        excluded,
        List.of(),
        List.of());
  }

  private static List<Candidate> candidates() {
    return IntStream.range(0, 40)
        .mapToObj(i -> new Candidate("e" + i, i % 2 == 0 ? "A" : "B", "厂" + i))
        .toList();
  }
}
