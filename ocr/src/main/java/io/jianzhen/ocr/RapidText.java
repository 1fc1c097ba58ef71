package io.jianzhen.ocr;

import io.jianzhen.detect.card.text.CardText;
import io.jianzhen.detect.card.text.TextLine;
import io.jianzhen.detect.card.text.TextUnreadable;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has pictures read by another process, one at a time, and replaces it when it ends or hangs. */
public final class RapidText implements CardText {

  /** The native code keeps some memory of every picture. */
  private static final int PICTURES_OF_A_PROCESS = 100;

  private final String classPath;
  private final Duration patience;
  private @Nullable Companion companion;
  private int pictures;

  /** The installed one: its libraries lie beside its jar. */
  public RapidText() {
    this(besideJar(), Duration.ofSeconds(60));
  }

  /**
   * One with the libraries of a class path.
   *
   * @param patience how long one picture may take
   */
  RapidText(String classPath, Duration patience) {
    this.classPath = classPath;
    this.patience = patience;
  }

  @Override
  public synchronized List<TextLine> lines(Path picture) throws TextUnreadable {
    try {
      List<TextLine> lines = new ArrayList<>();
      for (String line : companion().ask(picture.toAbsolutePath().toString(), patience)) {
        lines.add(LineForm.read(line));
      }
      pictures++;
      return lines;
    } catch (IOException | IllegalArgumentException failed) {
      close();
      throw new TextUnreadable(
          "文字识别进程没有完成这张照片（%s）；请换一张照片，或人工录入。".formatted(failed.getMessage()),
          "The recognition of text did not finish this photo (%s); take another, or type the fields."
              .formatted(failed.getMessage()));
    } catch (InterruptedException stopped) {
      close();
      Thread.currentThread().interrupt();
      throw new TextUnreadable("文字识别被中断。", "The recognition of text was interrupted.");
    }
  }

  @Override
  public synchronized void close() {
    if (companion != null) {
      companion.close();
      companion = null;
    }
  }

  private Companion companion() throws IOException {
    Companion running = companion;
    if (running != null && running.isAlive() && pictures < PICTURES_OF_A_PROCESS) {
      return running;
    }
    close();
    pictures = 0;
    Companion fresh = Companion.start(classPath);
    companion = fresh;
    return fresh;
  }

  private static String besideJar() {
    try {
      Path jar =
          Path.of(RapidText.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar + File.pathSeparator + jar.resolveSibling("lib").resolve("*");
    } catch (URISyntaxException unusual) {
      throw new IllegalStateException(unusual);
    }
  }
}
