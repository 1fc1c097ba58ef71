package io.jianzhen.platform.campaign.reminder;

/** A way by which messages go. */
interface Sender {

  boolean sends(Target.Channel channel);

  /** Whether it was set up here; a message for one that was not waits. */
  boolean isSetUp();

  /**
   * Hands a message over.
   *
   * @throws NotSent if the other end did not take it
   */
  void send(Message message, Target.Address to) throws NotSent;
}
