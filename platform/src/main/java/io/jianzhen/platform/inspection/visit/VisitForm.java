package io.jianzhen.platform.inspection.visit;

import io.jianzhen.platform.certificate.CardsOnFile.Card;
import io.jianzhen.platform.web.FreeText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is typed at a visit, every text as it came, so that nothing is lost by an error. For each
 * card of the check list there are {@code card-<place>}, {@code forged-<place>} and {@code
 * basis-<place>}; beside them stand {@link #LINES} lines {@code kind-<n>} and {@code what-<n>}.
 */
public record VisitForm(Map<String, String> typed) {

  /** Findings that are about no card on file. */
  public static final int LINES = 30;

  private static final int LONGEST_STATEMENT = 2_000;
  private static final int LONGEST_WHAT = 500;
  private static final Pattern KEY = Pattern.compile("[0-9a-zA-Z-]{16,64}");
  private static final Pattern PLACE =
      Pattern.compile("(?:card|forged|basis)-([0-9]{1,18}-[0-9]{1,9})");

  public VisitForm {
    Map<String, String> stripped = new HashMap<>();
    typed.forEach((name, text) -> stripped.put(name, text.strip()));
    typed = Map.copyOf(stripped);
  }

  /** An empty form for a visit. */
  public static VisitForm of(Visit visit, LocalDate today, String key) {
    Officers officers = visit.officers();
    return new VisitForm(
        Map.of(
            "key", key,
            "on", today.toString(),
            "firstName", officers.firstName(),
            "firstCard", officers.firstCard(),
            "secondName", officers.secondName(),
            "secondCard", officers.secondCard()));
  }

  /** What was typed into a field; empty if nothing. */
  public String of(String field) {
    return typed.getOrDefault(field, "");
  }

  public Officers officers() {
    return Officers.of(typed);
  }

  /** The version of the visit that was seen. */
  public int version() {
    String text = of("version");
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }

  /** The places of cards on which something was said. */
  public List<long[]> places() {
    return keys().stream()
        .map(key -> key.split("-", -1))
        .map(parts -> new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])})
        .toList();
  }

  private Set<String> keys() {
    return typed.entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .map(one -> PLACE.matcher(one.getKey()))
        .filter(found -> found.matches())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What was said on cards that are no longer on file is not dropped without a word. */
  private Optional<TypedWrong> gone(List<Card> cards) {
    Set<String> gone = keys();
    cards.forEach(card -> gone.remove(card.key()));
    String said =
        gone.stream()
            .map(key -> of("basis-" + key))
            .filter(basis -> !basis.isEmpty())
            .collect(Collectors.joining("；"));
    return gone.isEmpty()
        ? Optional.empty()
        : Optional.of(new TypedWrong("on", "inspection.cards.gone", List.of(gone.size(), said)));
  }

  /** Whether something stands on a line from this one on, counted from 0. */
  public boolean isAnyLineFrom(int first) {
    return IntStream.range(first, LINES)
        .anyMatch(i -> !of("kind-" + i).isEmpty() || !of("what-" + i).isEmpty());
  }

  /** The sentences that were typed, for whoever can no longer send them as they are. */
  public List<String> sentences() {
    return typed.entrySet().stream()
        .filter(one -> one.getKey().matches("(basis|what)-[0-9-]+|statement"))
        .filter(one -> !one.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private Optional<LocalDate> on() {
    return TypedDay.of(of("on"));
  }

  /**
   * What has to be mended, in the order of the page.
   *
   * @param first the day from which figures count
   */
  public List<TypedWrong> whatIsWrong(List<Card> cards, LocalDate first, LocalDate today) {
    List<TypedWrong> wrong = new ArrayList<>();
    if (on().filter(day -> !day.isBefore(first) && !day.isAfter(today)).isEmpty()) {
      wrong.add(new TypedWrong("on", "inspection.on.wrong", List.of(first.toString())));
    }
    wrong.addAll(officers().whatIsWrong());
    gone(cards).ifPresent(wrong::add);
    cards.forEach(card -> card(wrong, card.key()));
    for (int i = 0; i < LINES; i++) {
      line(wrong, i);
    }
    free(wrong, "statement", LONGEST_STATEMENT);
    if (!KEY.matcher(of("key")).matches()) {
      wrong.add(TypedWrong.at("on", "inspection.key.wrong"));
    }
    return wrong;
  }

  private void card(List<TypedWrong> wrong, String place) {
    String basis = "basis-" + place;
    if (isForged(place) && answer(place).filter(one -> one == CardAnswer.MATCHES).isPresent()) {
      wrong.add(TypedWrong.at("card-" + place, "inspection.forged.matches"));
    } else if (isForged(place) && of(basis).isEmpty()) {
      wrong.add(TypedWrong.at(basis, "inspection.basis.missing"));
    } else if (!isForged(place) && !of(basis).isEmpty()) {
      wrong.add(TypedWrong.at(basis, "inspection.basis.alone"));
    }
    free(wrong, basis, LONGEST_WHAT);
  }

  private void line(List<TypedWrong> wrong, int i) {
    boolean hasKind = FindingKind.named(of("kind-" + i)).isPresent();
    if (hasKind && of("what-" + i).isEmpty()) {
      wrong.add(TypedWrong.at("what-" + i, "inspection.what.missing"));
    }
    if (!hasKind && !of("what-" + i).isEmpty()) {
      wrong.add(TypedWrong.at("kind-" + i, "inspection.kind.missing"));
    }
    free(wrong, "what-" + i, LONGEST_WHAT);
  }

  private void free(List<TypedWrong> wrong, String field, int longest) {
    FreeText.whatIsWrong(of(field), longest)
        .ifPresent(key -> wrong.add(new TypedWrong(field, key, List.of(longest))));
  }

  private Optional<CardAnswer> answer(String place) {
    return CardAnswer.named(of("card-" + place));
  }

  private boolean isForged(String place) {
    return !of("forged-" + place).isEmpty();
  }

  /** What was typed, once nothing is wrong with it. */
  public VisitResult result(List<Card> cards) {
    List<VisitResult.Checked> checked = new ArrayList<>();
    List<VisitResult.Found> found = new ArrayList<>();
    for (Card card : cards) {
      boolean isForged = isForged(card.key());
      Optional<CardAnswer> answer = answer(card.key());
      if (answer.isPresent() || isForged) {
        checked.add(new VisitResult.Checked(card, answer.orElse(CardAnswer.NOT_LOOKED_UP)));
      }
      if (isForged) {
        found.add(new VisitResult.Found(FindingKind.FORGED, card, of("basis-" + card.key())));
      }
    }
    for (int i = 0; i < LINES; i++) {
      String what = of("what-" + i);
      FindingKind.named(of("kind-" + i))
          .ifPresent(kind -> found.add(new VisitResult.Found(kind, null, what)));
    }
    return new VisitResult(
        of("key"), on().orElseThrow(), officers(), of("statement"), checked, found);
  }
}
