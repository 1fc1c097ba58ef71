package io.jianzhen.platform.casework.transfer;

import io.jianzhen.platform.casework.transfer.Transfer.State;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened to a transfer and was not taken back, oldest first. Each taking back takes the last
 * step that stands; notes on the file are no steps.
 */
record TransferHistory(List<Transfer.Event> standing) {

  TransferHistory {
    standing = List.copyOf(standing);
  }

  static TransferHistory of(List<Transfer.Event> all) {
    List<Transfer.Event> standing = new ArrayList<>();
    for (Transfer.Event event : all) {
      Optional<TransferStep> step = TransferStep.named(event.step());
      if (step.isPresent() && step.get() == TransferStep.TAKE_BACK) {
        standing.remove(standing.size() - 1);
      } else if (step.isPresent() || event.step().equals("OPEN")) {
        standing.add(event);
      }
    }
    return new TransferHistory(standing);
  }

  /** The step that could be taken back; not the opening. */
  Optional<Transfer.Event> last() {
    return standing.size() < 2 ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
  }

  /** The same without its last step. */
  TransferHistory before() {
    return new TransferHistory(standing.subList(0, standing.size() - 1));
  }

  State state() {
    State state = State.DRAFT;
    for (Transfer.Event event : standing) {
      Optional<TransferStep> step = TransferStep.named(event.step());
      if (step.isPresent()) {
        state = step.get().after(state);
      }
    }
    return state;
  }

  /** Whether a clock was met by one of them at that time. */
  boolean meets(String clock, OffsetDateTime at) {
    return standing.stream()
        .filter(event -> event.happened().isEqual(at))
        .flatMap(event -> TransferStep.named(event.step()).stream())
        .anyMatch(step -> step.meets().contains(clock));
  }

  /** When the last of them happened. */
  OffsetDateTime lastAt() {
    return standing.get(standing.size() - 1).happened();
  }

  /** When it was delivered, the last time. */
  Optional<OffsetDateTime> deliveredAt() {
    return standing.stream()
        .filter(event -> event.step().equals(TransferStep.DELIVER.name()))
        .map(Transfer.Event::happened)
        .reduce((one, later) -> later);
  }
}
