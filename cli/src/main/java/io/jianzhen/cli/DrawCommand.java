package io.jianzhen.cli;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.draw.BrokenDraw;
import io.jianzhen.detect.draw.Draw;
import io.jianzhen.detect.draw.DrawFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Draws again what a file says was drawn, and writes the whole file as it must be. Exit code 0: the
 * file is what comes out, or it is a plan that nobody has drawn yet; 1: it was changed; 2: the file
 * or the arguments are unusable.
 */
@Command(
    name = "draw",
    mixinStandardHelpOptions = true,
    description = {
      "重新抽取：核对专项督查的抽取文件是否被改动，并原样输出应有的结果",
      "Draws again: says whether the file of a supervision draw was changed, and writes what comes out"
    })
final class DrawCommand implements Callable<Integer> {

  private static final int CHANGED = 1;
  private static final long LARGEST = 64L << 20;

  private static final Sentence AGREES =
      new Sentence("与重新抽取的结果逐字节一致", "the same, byte for byte, as what is drawn again");
  private static final Sentence NOT_YET =
      new Sentence("名单已冻结，尚未抽取。摘要：%s", "the plan is frozen and not drawn yet. Its hash: %s");
  private static final Sentence DRAWN = new Sentence("已抽取", "drawn");
  private static final Sentence BOTH =
      new Sentence("--secret 和 --value 须一起给出", "give --secret and --value together");
  private static final Sentence DRAWN_ALREADY =
      new Sentence("这份文件已经抽取过，不能再给 --secret 和 --value", "this file was drawn already");

  private final Terminal terminal;
  private final PrintWriter complaints;

  @Parameters(paramLabel = "FILE", description = "抽取文件 / the file of a draw")
  private Path file = Path.of("");

  @Option(names = "--secret", description = "密值：冻结后、抽取时公开 / shown when it is drawn")
  private @Nullable String secret;

  @Option(names = "--value", description = "公开随机值，如 drand 或开奖号码 / the public random value")
  private @Nullable String value;

  @Option(names = "--lang", description = "zh, en")
  private Language language = Language.ZH;

  DrawCommand(Terminal terminal, PrintWriter complaints) {
    this.terminal = terminal;
    this.complaints = complaints;
  }

  @Override
  public Integer call() {
    if ((secret == null) != (value == null)) {
      say(BOTH);
      return Main.UNUSABLE;
    }
    try {
      return draw(DrawFile.read(text()));
    } catch (BrokenDraw broken) {
      say(broken.why());
      return CHANGED;
    } catch (CharacterCodingException garbled) {
      say(new Sentence("文件不是 UTF-8 文本", "the file is no text in UTF-8"));
      return Main.UNUSABLE;
    } catch (IOException unreadable) {
      say(new Sentence("读不了这个文件", "the file cannot be read"));
      return Main.UNUSABLE;
    }
  }

  private String text() throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("larger than 64 MB");
    }
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private int draw(DrawFile read) throws IOException {
    if (secret == null || value == null) {
      write(read.draw().map(Draw::text).orElseGet(read.plan()::text));
      say(
          read.draw().isPresent()
              ? AGREES
              : new Sentence(
                  NOT_YET.zh().formatted(read.plan().hash()),
                  NOT_YET.en().formatted(read.plan().hash())));
      return 0;
    }
    if (read.draw().isPresent()) {
      say(DRAWN_ALREADY);
      return Main.UNUSABLE;
    }
    write(Draw.of(read.plan(), secret, value).text());
    say(DRAWN);
    return 0;
  }

  private void write(String text) throws IOException {
    Writer out = terminal.results();
    out.write(text);
    out.flush();
  }

  private void say(Sentence sentence) {
    String said = language == Language.ZH ? sentence.zh() : sentence.en();
    complaints.println(Report.oneLine("jianzhen: %s：%s".formatted(file, Inert.text(said))));
  }
}
