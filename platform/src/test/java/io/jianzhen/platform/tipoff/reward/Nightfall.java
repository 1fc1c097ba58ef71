package io.jianzhen.platform.tipoff.reward;

import org.springframework.boot.test.context.TestComponent;

/** Does in a test what the clock does each night. */
@TestComponent
public final class Nightfall {

  private final RewardLapse lapse;

  Nightfall(RewardLapse lapse) {
    this.lapse = lapse;
  }

  public void falls() {
    lapse.run();
  }
}
