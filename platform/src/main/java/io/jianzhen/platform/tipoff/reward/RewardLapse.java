package io.jianzhen.platform.tipoff.reward;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets rewards lapse that nobody has collected in time; they stay, with the day on which. */
@Service
class RewardLapse {

  private final RewardBook book;
  private final Clock clock;

  RewardLapse(RewardBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** Each night, and when the platform was not running at night. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "${jianzhen.rewards.lapse-at:0 5 0 * * *}", zone = "Asia/Shanghai")
  @Transactional
  public void run() {
    book.lapse(LocalDate.now(clock));
  }
}
