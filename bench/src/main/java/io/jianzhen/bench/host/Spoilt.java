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

  /** A label this long tells a reader which site is meant, whatever is wrong beside it. */
  private static final int TELLING = 4;

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

  /** Whether every error stands in a label that a shape shows. */
  boolean showsIn(Shape shape) {
    return where.stream().allMatch(token -> shape.shows(token, ownLabels()));
  }

  /**
   * Whether a reader could tell from a name of this shape what it imitates. A short label with an
   * error needs company: gov.cn without error, another label of the site of at least four letters
   * without error, or, if it is the only error, a service word set apart. Where gov.cn has errors,
   * the labels of the site must have none.
   */
  boolean isRecognisableIn(Shape shape) {
    int inGov = errorsIn(ownLabels());
    int inSuffix = inGov + errorsIn(ownLabels() + 1);
    if (inSuffix == 0 && shape.shows(ownLabels() + 1, ownLabels())) {
      return true;
    }
    boolean siteIsWhole = edits.size() == inSuffix;
    if (siteIsWhole && inGov > 0 && shape == Shape.GOV_WORD) {
      return own().anyMatch(this::isTelling);
    }
    if (siteIsWhole) {
      return inSuffix < 2 || ownLabels() > 1 || isTelling(0);
    }
    return own().allMatch(token -> isTold(token, shape));
  }

  private boolean isTold(int token, Shape shape) {
    boolean withService = shape == Shape.SERVICE_WORD && edits.size() == 1;
    boolean withAnother = own().anyMatch(other -> other != token && isTelling(other));
    return errorsIn(token) == 0
        || genuine.get(token).length() >= SHORT
        || (errorsIn(token) == 1 && (withService || withAnother));
  }

  private boolean isTelling(int token) {
    return errorsIn(token) == 0 && genuine.get(token).length() >= TELLING;
  }

  private IntStream own() {
    return IntStream.range(0, ownLabels());
  }

  private int errorsIn(int token) {
    return (int) where.stream().filter(at -> at == token).count();
  }

  private int ownLabels() {
    return genuine.own().size();
  }
}
