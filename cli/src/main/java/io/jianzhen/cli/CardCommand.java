package io.jianzhen.cli;

import io.jianzhen.cli.input.UnusableInput;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.card.text.CardPhoto;
import io.jianzhen.detect.card.text.CardText;
import io.jianzhen.detect.card.text.TextUnreadable;
import io.jianzhen.detect.qr.file.UnusablePicture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Reads the printed fields of photos of cards. Exit code 0: all that was found is clear; 1: some
 * field is in doubt, or none was found; 2: arguments or a photo unusable, or the part that
 * recognises text is not there; 141: nobody reads the output any more.
 */
@Command(
    name = "card",
    mixinStandardHelpOptions = true,
    description = {
      "识读证件照片上的文字：姓名、证号、作业类别等，供人工对照照片确认",
      "Reads the printed fields of photos of cards, for a person to confirm beside the photo"
    })
final class CardCommand implements Callable<Integer> {

  private static final int IN_DOUBT = 1;

  private static final Sentence ABSENT =
      new Sentence(
          "没有安装文字识别组件（含本机代码和模型，约40 MB，可不装）；安装请运行：./jianzhen ocr",
          "The part that recognises text is not installed (native code and models, 40 MB, optional). To get it run: ./jianzhen ocr");

  private final Terminal terminal;
  private final PrintWriter complaints;
  private final Supplier<Optional<CardText>> installed;

  @Parameters(paramLabel = "PHOTO", arity = "1..*", description = "JPEG、PNG、GIF、BMP、TIFF / photos")
  private List<Path> photos = new ArrayList<>();

  @Option(names = "--format", description = "text（默认）, json（每张照片一行 / a line for each photo）")
  private CardFormat format = CardFormat.TEXT;

  @Option(names = "--lang", description = "text 的语言：zh, en / language of the text")
  private Language language = Language.ZH;

  CardCommand(Terminal terminal, PrintWriter complaints, Supplier<Optional<CardText>> installed) {
    this.terminal = terminal;
    this.complaints = complaints;
    this.installed = installed;
  }

  @Override
  public Integer call() {
    Optional<CardText> text = installed.get();
    if (text.isEmpty()) {
      complaints.println("jianzhen: " + said(ABSENT));
      return Main.UNUSABLE;
    }
    try (CardText reader = text.get()) {
      return read(new CardPhoto(reader));
    } catch (IOException | UncheckedIOException closed) {
      return Main.CLOSED_PIPE;
    }
  }

  private int read(CardPhoto reader) throws IOException {
    Writer out = terminal.results();
    boolean isInDoubt = false;
    boolean isUnusable = false;
    for (Path photo : photos) {
      try {
        CardPhoto.Reading reading = reader.read(photo);
        isInDoubt |= !reading.fields().isClear();
        format.write(photo.toString(), reading, language, out);
        out.flush();
      } catch (UnusablePicture unusable) {
        isUnusable = true;
        complain(photo, unusable.why());
      } catch (TextUnreadable failed) {
        isUnusable = true;
        complain(photo, failed.why());
      }
    }
    return isUnusable ? Main.UNUSABLE : isInDoubt ? IN_DOUBT : 0;
  }

  private String said(Sentence sentence) {
    return language == Language.ZH ? sentence.zh() : sentence.en();
  }

  private void complain(Path photo, Sentence why) {
    complaints.println(
        Report.oneLine("jianzhen: " + new UnusableInput(photo.toString(), why).getMessage()));
  }
}
