package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.web.FreeText;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A tip-off as its informer sees it: the state in plain words, own additions, our answers. */
@Component
class InformerView {

  private static final Set<String> OUTCOMES =
      Set.of(TipStep.CLOSE.name(), TipStep.REFUSE.name(), TipStep.PASS_ON.name());

  private final TipOffs tips;

  InformerView(TipOffs tips) {
    this.tips = tips;
  }

  /**
   * The state to tell. One that was set aside looks as if nobody had looked at it yet; one that is
   * part of another goes with that.
   */
  TipState state(TipOff tip) {
    TipState state = tips.joinedTo(tip).map(TipOff::state).orElse(tip.state());
    return state == TipState.SPAM ? TipState.NEW : state;
  }

  /** What the informer is told, newest first; the outcome also of what it was joined to. */
  List<TipEvent> events(TipOff tip) {
    Stream<TipEvent> own = tips.events(tip).stream().filter(TipEvent::isTold);
    Stream<TipEvent> outcome =
        tips.joinedTo(tip).stream()
            .flatMap(target -> tips.events(target).stream())
            .filter(event -> OUTCOMES.contains(event.step()));
    return Stream.concat(own, outcome)
        .sorted(Comparator.comparingLong(TipEvent::id).reversed())
        .map(InformerView::plain)
        .toList();
  }

  /** Without names of officers and numbers of leads. */
  private static TipEvent plain(TipEvent event) {
    String note = event.isNoteTold() ? FreeText.shown(event.note()) : "";
    return new TipEvent(event.id(), event.version(), event.at(), "", event.step(), note);
  }
}
