package io.jianzhen.platform.casework.law;

import io.jianzhen.detect.Sentence;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * What makes a rule apply, as the table writes it: {@code HELPER & HELPED_FRAUD &
 * SIM_CARDS>=20/KNEW & !MINOR}. Clauses between {@code &} must all hold, of the terms between
 * {@code /} one.
 */
final class Condition {

  /** How far the facts go. */
  enum Answer {
    HOLDS,
    /** Who acted and what was done agree; what is left is not known. */
    OPEN,
    FAILS
  }

  private final List<List<Term>> clauses;

  private Condition(List<List<Term>> clauses) {
    this.clauses = clauses;
  }

  static Condition parse(String text) {
    return new Condition(
        Arrays.stream(text.split("&"))
            .map(clause -> Arrays.stream(clause.split("/")).map(Term::parse).toList())
            .toList());
  }

  Answer of(Act act) {
    Answer all = Answer.HOLDS;
    for (List<Term> clause : clauses) {
      Answer one = of(clause, act);
      if (one == Answer.FAILS) {
        return one;
      }
      all = one == Answer.OPEN ? one : all;
    }
    return all;
  }

  private static Answer of(List<Term> clause, Act act) {
    Answer best = Answer.FAILS;
    for (Term term : clause) {
      Answer one = term.of(act);
      if (one == Answer.HOLDS) {
        return one;
      }
      best = one == Answer.OPEN ? one : best;
    }
    return best;
  }

  /** The terms that the facts bear out. */
  List<Term> borneOut(Act act) {
    return clauses.stream()
        .flatMap(List::stream)
        .filter(term -> term.of(act) == Answer.HOLDS)
        .toList();
  }

  /** Those of which one would have to be known, in clauses that are open. */
  List<Term> missing(Act act) {
    return clauses.stream()
        .filter(clause -> of(clause, act) == Answer.OPEN)
        .flatMap(List::stream)
        .filter(term -> term.of(act) == Answer.OPEN)
        .toList();
  }

  /** One thing that is stated, or not, or counted. */
  sealed interface Term permits Stated, NotStated, AtLeast {

    Answer of(Act act);

    /** What it asks, and what is known of it. */
    Sentence says(Act act);

    static Term parse(String text) {
      String term = text.strip();
      if (term.startsWith("!")) {
        return new NotStated(Sign.valueOf(term.substring(1)));
      }
      int at = term.indexOf(">=");
      return at < 0
          ? new Stated(Sign.valueOf(term))
          : new AtLeast(
              Quantity.valueOf(term.substring(0, at)), new BigDecimal(term.substring(at + 2)));
    }
  }

  record Stated(Sign sign) implements Term {

    @Override
    public Answer of(Act act) {
      if (act.signs().contains(sign)) {
        return Answer.HOLDS;
      }
      boolean isOpen =
          sign.kind() == Sign.Kind.CIRCUMSTANCE
              || (sign == Sign.UNLICENSED && act.mayBeUnlicensed());
      return isOpen ? Answer.OPEN : Answer.FAILS;
    }

    @Override
    public Sentence says(Act act) {
      return sign.title();
    }
  }

  record NotStated(Sign sign) implements Term {
    @Override
    public Answer of(Act act) {
      return act.signs().contains(sign) ? Answer.FAILS : Answer.HOLDS;
    }

    @Override
    public Sentence says(Act act) {
      return new Sentence("未见：" + sign.title().zh(), "not seen: " + sign.title().en());
    }
  }

  record AtLeast(Quantity quantity, BigDecimal threshold) implements Term {
    @Override
    public Answer of(Act act) {
      BigDecimal counted = act.counted().get(quantity);
      if (counted == null) {
        return Answer.OPEN;
      }
      return counted.compareTo(threshold) >= 0 ? Answer.HOLDS : Answer.FAILS;
    }

    @Override
    public Sentence says(Act act) {
      String limit = threshold.toPlainString();
      String zh = "%s达到%s%s".formatted(quantity.title().zh(), limit, quantity.unit());
      String en = "%s of %s or more".formatted(quantity.title().en(), limit);
      BigDecimal counted = act.counted().get(quantity);
      return counted == null
          ? new Sentence(zh, en)
          : new Sentence(
              "%s（现有%s%s）".formatted(zh, counted.toPlainString(), quantity.unit()),
              "%s (known: %s)".formatted(en, counted.toPlainString()));
    }
  }
}
