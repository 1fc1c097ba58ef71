package io.jianzhen.platform.campaign.reminder;

/** The other end did not take a message. The text says why, without the address. */
final class NotSent extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean forGood;

  /**
   * @param forGood whether it is useless to try again
   */
  NotSent(String why, boolean forGood) {
    super(why);
    this.forGood = forGood;
  }

  boolean isForGood() {
    return forGood;
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
