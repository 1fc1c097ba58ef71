package io.jianzhen.platform.organisation;

import java.util.List;
import java.util.Map;

/** A module in which work is in the hands of one person, by name. */
public interface WorkInHand {

  /** How many pieces of unfinished work each person has within the reach of {@code me}. */
  Map<String, Long> held(SignedIn me);

  /**
   * What a person has in hand within the reach of {@code me}, oldest first.
   *
   * @param most how many at most
   */
  List<Piece> heldBy(String username, SignedIn me, int most);

  /**
   * Gives all of it to a colleague, each with the reason in its history. Runs in the transaction of
   * the caller.
   *
   * @return how many pieces there were
   */
  int passOn(String from, String to, String reason, SignedIn by);

  /**
   * One piece of work.
   *
   * @param number as people call it, such as {@code XS-2021-0001}
   * @param href its page
   */
  record Piece(String number, String title, String href) {}
}
