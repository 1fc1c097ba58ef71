package io.jianzhen.platform.casework.transfer;

import static io.jianzhen.platform.casework.transfer.Transfer.State.APPROVED;
import static io.jianzhen.platform.casework.transfer.Transfer.State.DELIVERED;
import static io.jianzhen.platform.casework.transfer.Transfer.State.DRAFT;
import static io.jianzhen.platform.casework.transfer.Transfer.State.ENDED;
import static io.jianzhen.platform.casework.transfer.Transfer.State.FILED;
import static io.jianzhen.platform.casework.transfer.Transfer.State.HANDED_OVER;
import static io.jianzhen.platform.casework.transfer.Transfer.State.NOT_FILED;
import static io.jianzhen.platform.casework.transfer.Transfer.State.REFUSED;
import static io.jianzhen.platform.casework.transfer.Transfer.State.REPORTED;
import static io.jianzhen.platform.casework.transfer.Transfer.State.REVIEW_ASKED;
import static io.jianzhen.platform.casework.transfer.Transfer.State.SUPERVISED;
import static io.jianzhen.platform.casework.transfer.Transfer.State.UPHELD;
import static io.jianzhen.platform.casework.transfer.Transfer.State.WITHDRAWN;

import io.jianzhen.platform.casework.transfer.Transfer.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can happen to a transfer, and the legal clocks that it starts and meets. */
enum TransferStep {
  /** Two officers or more are named. */
  TEAM(null, true, "T01", "", "", DRAFT),
  REPORT(REPORTED, false, "T01", "T02", "", DRAFT),
  APPROVE(State.APPROVED, false, "T02", "T03", "", REPORTED),
  REFUSE(REFUSED, true, "T02", "", "", REPORTED),
  /** The police have it and have signed for it. */
  DELIVER(DELIVERED, true, "T03", "", "T05", APPROVED),
  /** The police find that another body is competent. */
  NOT_COMPETENT(null, true, "", "", "T04", DELIVERED),
  /** The police pass it on, and say so in writing. */
  PASS_ON(null, true, "T04", "", "", DELIVERED),
  /** The police find that papers are missing. */
  PAPERS_MISSING(null, true, "", "", "T06", DELIVERED),
  SUPPLEMENT_ASKED(null, true, "T06", "T07", "", DELIVERED),
  SUPPLIED(null, false, "T07", "", "", DELIVERED),
  /** The police have decided; the notice is still to come. */
  POLICE_DECIDED(null, true, "T05 T10", "", "T08", DELIVERED, REVIEW_ASKED, SUPERVISED),
  POLICE_FILED(
      FILED, false, "T04 T05 T06 T07 T08 T10 T13", "T12", "", DELIVERED, REVIEW_ASKED, SUPERVISED),
  POLICE_REFUSED(NOT_FILED, true, "T04 T05 T06 T07 T08", "T09", "", DELIVERED),
  ASK_REVIEW(REVIEW_ASKED, true, "T09", "", "T10", NOT_FILED),
  REVIEW_REFUSED(UPHELD, true, "T08 T10", "T11", "", REVIEW_ASKED),
  ASK_SUPERVISION(SUPERVISED, true, "T09 T11", "", "", NOT_FILED, UPHELD),
  /** The procuratorate asks the police why no case was filed. */
  REASONS_DEMANDED(null, true, "", "", "T13", NOT_FILED, REVIEW_ASKED, UPHELD, SUPERVISED),
  REASONS_GIVEN(null, true, "T13", "", "", NOT_FILED, REVIEW_ASKED, UPHELD, SUPERVISED),
  HAND_OVER(HANDED_OVER, false, "T12", "", "", FILED),
  /** It is left at that no case is filed; the bureau may go on by itself. */
  END(ENDED, true, "", "", "", NOT_FILED, UPHELD, SUPERVISED),
  WITHDRAW(WITHDRAWN, true, "", "", "", DRAFT, REPORTED, APPROVED),
  /** It is withdrawn though the police have it: it does not count any more. */
  RECALL(WITHDRAWN, true, "", "", "", DELIVERED),
  /** The last step was noted in error, and with it what it did to clocks and figures. */
  TAKE_BACK(null, true, "", "", "", State.values());

  private final @Nullable State after;
  private final boolean needsNote;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> meets;

  private final String starts;
  private final String startsForPolice;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<State> from;

  TransferStep(
      @Nullable State after,
      boolean needsNote,
      String meets,
      String starts,
      String startsForPolice,
      State... from) {
    this.after = after;
    this.needsNote = needsNote;
    this.meets = Arrays.stream(meets.split(" ")).filter(one -> !one.isEmpty()).toList();
    this.starts = starts;
    this.startsForPolice = startsForPolice;
    this.from = List.of(from);
  }

  boolean isOpenFor(State state) {
    return from.contains(state);
  }

  State after(State state) {
    return after == null ? state : after;
  }

  public boolean isNoteNeeded() {
    return needsNote;
  }

  /** Clocks that it meets, where they run. */
  List<String> meets() {
    return meets;
  }

  /** The clock that it starts for the unit that transfers. */
  Optional<String> starts() {
    return starts.isEmpty() ? Optional.empty() : Optional.of(starts);
  }

  /** The clock that it starts for the police. */
  Optional<String> startsForPolice() {
    return startsForPolice.isEmpty() ? Optional.empty() : Optional.of(startsForPolice);
  }

  /** Whether the head decides, who is not the one who reported. */
  boolean isOfHead() {
    return this == APPROVE || this == REFUSE;
  }

  /** Whether the head decides, also on what the head reported. */
  boolean isOfAnyHead() {
    return this == RECALL || this == TAKE_BACK;
  }

  /** Whether the police note it themselves, or tell the unit that transfers. */
  boolean isOfPolice() {
    return switch (this) {
      case NOT_COMPETENT,
          PASS_ON,
          PAPERS_MISSING,
          POLICE_DECIDED,
          REASONS_DEMANDED,
          REASONS_GIVEN ->
          true;
      default -> false;
    };
  }

  /** Whether it makes sense with these clocks running: nothing begins twice. */
  boolean isOpenWith(Set<String> running) {
    return this == REASONS_GIVEN
        ? running.contains("T13")
        : !running.contains(starts) && !running.contains(startsForPolice);
  }

  /** Whether it ends the clocks that still run. */
  boolean isEnd() {
    return this == WITHDRAW || this == RECALL || this == END;
  }

  static Optional<TransferStep> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
