package io.jianzhen.detect.card.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * What recognises printed text in a picture. It is an optional part, found by {@link
 * ServiceLoader}: its models and native code are not everybody's to run.
 */
public interface CardText extends AutoCloseable {

  /** The one that is installed, if any. */
  static Optional<CardText> installed() {
    return ServiceLoader.load(CardText.class).findFirst();
  }

  /**
   * The lines of a picture.
   *
   * @param picture PNG that this program wrote itself: no file of a stranger goes any further
   * @throws TextUnreadable if the recognition fails as such; a picture without text has no lines
   */
  List<TextLine> lines(Path picture) throws TextUnreadable;

  @Override
  void close();
}
