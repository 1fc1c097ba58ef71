package io.jianzhen.bench.host;

import io.jianzhen.bench.host.Shape.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The labels of a site with errors in them.
 *
 * @param genuine the labels as they are
 * @param tokens the labels with errors
 * @param edits the errors, in the order in which they were made
 * @param where the label that each error is in
 */
record Spoilt(Tokens genuine, Tokens tokens, List<LabelEdit> edits, List<Integer> where) {

  /** A label shorter than this is anybody's word once a letter of it is wrong. */
  private static final int SHORT = 5;

  static Spoilt not(Tokens genuine) {
    return new Spoilt(genuine, genuine, List.of(), List.of());
  }

  Spoilt with(LabelEdit edit, int token, String label) {
    List<LabelEdit> more = new ArrayList<>(edits);
    more.add(edit);
    List<Integer> at = new ArrayList<>(where);
    at.add(token);
    return new Spoilt(genuine, tokens.with(token, label), List.copyOf(more), List.copyOf(at));
  }

  /** Whether every error stands in a label that a shape uses. */
  boolean showsIn(Shape shape) {
    return shape.hasGov() || where.stream().allMatch(token -> token < ownLabels());
  }

  /**
   * Whether a reader could tell from a name of this shape what it imitates. A short label with an
   * error needs company: an intact gov, a service word, or another intact label of the site; with
   * two errors it needs the intact gov.
   */
  boolean isRecognisableIn(Shape shape) {
    boolean gov = shape.hasGov() && errorsIn(ownLabels()) == 0;
    if (shape.hasGov() && errorsIn(ownLabels()) + errorsIn(ownLabels() + 1) > 1) {
      return ownLabels() > 1;
    }
    return gov || IntStream.range(0, ownLabels()).allMatch(token -> isTold(token, shape));
  }

  private boolean isTold(int token, Shape shape) {
    int errors = errorsIn(token);
    if (errors == 0 || genuine.get(token).length() >= SHORT) {
      return true;
    }
    boolean another =
        IntStream.range(0, ownLabels()).anyMatch(other -> other != token && errorsIn(other) == 0);
    return errors == 1 && (another || shape == Shape.SERVICE_WORD);
  }

  private int errorsIn(int token) {
    return (int) where.stream().filter(at -> at == token).count();
  }

  private int ownLabels() {
    return genuine.own().size();
  }
}
