package io.jianzhen.platform.selfcheck;

import io.jianzhen.detect.card.text.CardText;
import io.jianzhen.detect.card.text.Place;
import io.jianzhen.detect.card.text.TextLine;
import io.jianzhen.detect.card.text.TextUnreadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A recognition of text that says what a test wants; found as the installed one is. */
public final class ScriptedCardText implements CardText {

  private static final int LINE = 40;

  private static volatile Script script = () -> List.of();

  /** What the next pictures give. */
  @FunctionalInterface
  interface Script {
    List<TextLine> lines() throws TextUnreadable, InterruptedException;
  }

  /** Every picture has these lines, one below the other. */
  public static void says(String... lines) {
    List<TextLine> all = new ArrayList<>();
    for (int row = 0; row < lines.length; row++) {
      String text = lines[row];
      var place = new Place(100, row * LINE, 100 + 30 * text.length(), row * LINE + 30);
      all.add(new TextLine(text, Collections.nCopies(text.length(), 0.99), place, 0));
    }
    script = () -> all;
  }

  static void fails(String zh, String en) {
    script =
        () -> {
          throw new TextUnreadable(zh, en);
        };
  }

  /** No picture is ever done. */
  static void hangs() {
    script =
        () -> {
          new CountDownLatch(1).await();
          return List.of();
        };
  }

  @Override
  public List<TextLine> lines(Path picture) throws TextUnreadable {
    try {
      return script.lines();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TextUnreadable("文字识别被中断。", "The recognition of text was interrupted.");
    }
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
