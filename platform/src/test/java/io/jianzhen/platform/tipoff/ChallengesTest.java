package io.jianzhen.platform.tipoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.jianzhen.platform.seal.TestSeal;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the public form costs. */
class ChallengesTest {

  private final TipClock clock = new TipClock();
  private final Challenges challenges =
      new Challenges(TestSeal.SEAL, clock, TimeMeter.SYSTEM_NANOTIME);

  @Test
  void ofManyWhoSendTheSamePageAtOnceOneGetsThrough() {
    String challenge = challenges.next();
    assertThat(IntStream.range(0, 64).parallel().filter(i -> challenges.spend(challenge)).count())
        .isEqualTo(1);
  }

  @Test
  void aChallengeWhoseTimeWasChangedIsNotOurs() {
    String challenge = challenges.next();
    clock.pass(Duration.ofHours(3));
    String younger = clock.instant().getEpochSecond() + challenge.substring(challenge.indexOf('-'));
    assertThat(challenges.judge(younger, "")).isEqualTo(Challenges.Answer.STALE);
  }

  @Test
  void aProofIsGoodForItsOwnChallengeOnly() {
    String first = challenges.next();
    String proof = TipScene.proof(first);
    assertThat(challenges.judge(first, proof)).isEqualTo(Challenges.Answer.WORKED);
    assertThat(
            IntStream.range(0, 50)
                .mapToObj(i -> challenges.judge(challenges.next(), proof))
                .filter(Challenges.Answer.WORKED::equals)
                .count())
        .isLessThan(3);
  }

  @Test
  void whatASpentChallengeBoughtInVainIsGivenBack() {
    String challenge = challenges.next();
    challenges.spend(challenge);
    assertThat(challenges.judge(challenge, "")).isEqualTo(Challenges.Answer.STALE);
    challenges.giveBack(challenge);
    assertThat(challenges.judge(challenge, "")).isEqualTo(Challenges.Answer.TOO_SOON);
  }
}
