package io.jianzhen.platform.tipoff.reward;

import io.jianzhen.platform.tipoff.RewardNews;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages of tip-offs and of their informers show of a reward. */
@Component
class RewardView implements RewardNews {

  private final RewardBook book;
  private final Clock clock;

  RewardView(RewardBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public Optional<News> forInformer(long tip) {
    return book.sharedBy(tip)
        .filter(reward -> reward.state() != Reward.State.PROPOSED)
        .map(reward -> news(reward, tip));
  }

  @Override
  public Optional<News> forOfficers(long tip) {
    return book.of(tip).or(() -> book.sharedBy(tip)).map(reward -> news(reward, tip));
  }

  private News news(Reward reward, long tip) {
    var shares = book.shares(reward);
    Reward.State state = reward.on(LocalDate.now(clock));
    return new News(
        reward.tipOff(),
        state.name(),
        state.kind(),
        reward.amount(),
        shares.stream().anyMatch(share -> share.tip() == tip && share.collects()),
        shares.size() > 1,
        reward.collectBy());
  }
}
