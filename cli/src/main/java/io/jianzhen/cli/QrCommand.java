package io.jianzhen.cli;

import io.jianzhen.cli.input.UnusableInput;
import io.jianzhen.detect.qr.QrScreen;
import io.jianzhen.detect.qr.file.QrFile;
import io.jianzhen.detect.qr.file.QrFiles;
import io.jianzhen.detect.qr.file.UnusablePicture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Reads the QR codes of pictures and pages of PDF, and says where each leads. A file that cannot be
 * used is told, and the others are read all the same. Exit code 0: nothing to look at; 1: some code
 * leads elsewhere than to an official site; 2: arguments or a file unusable; 141: nobody reads the
 * output any more.
 */
@Command(
    name = "qr",
    mixinStandardHelpOptions = true,
    description = {
      "识读照片、截图或PDF中的二维码：内容是什么，指向哪里，是不是官方网站",
      "Reads QR codes in photos, screenshots or PDF: what they hold, where they lead, whether that is official"
    })
final class QrCommand implements Callable<Integer> {

  private static final int FOUND = 1;

  /** The reader of PDF tells at length of every oddity; ours are told as remarks. */
  private static final Logger PDF_LOG = Logger.getLogger("org.apache");

  private final Terminal terminal;
  private final PrintWriter complaints;

  @Mixin private Protection protection = new Protection();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "JPEG、PNG、GIF、BMP、TIFF或PDF / pictures or PDF")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--format", description = "text（默认）, json（每个文件一行 / a line for each file）")
  private QrFormat format = QrFormat.TEXT;

  @Option(names = "--lang", description = "text 的语言：zh, en / language of the text")
  private Language language = Language.ZH;

  QrCommand(Terminal terminal, PrintWriter complaints) {
    this.terminal = terminal;
    this.complaints = complaints;
  }

  @Override
  public Integer call() {
    PDF_LOG.setLevel(Level.OFF);
    Writer out = terminal.results();
    boolean isFound = false;
    boolean isUnusable = false;
    try {
      var screen = new QrScreen(protection.screen());
      for (Path file : files) {
        try {
          QrReport report = report(file, screen);
          isFound |= report.callsForDecision();
          format.write(report, language, out);
          out.flush();
        } catch (UnusablePicture unusable) {
          isUnusable = true;
          complain(new UnusableInput(file.toString(), unusable.why()));
        }
      }
      return isUnusable ? Main.UNUSABLE : isFound ? FOUND : 0;
    } catch (UnusableInput unusable) {
      complain(unusable);
      return Main.UNUSABLE;
    } catch (IOException | UncheckedIOException closed) {
      return Main.CLOSED_PIPE;
    }
  }

  private void complain(UnusableInput unusable) {
    complaints.println(Report.oneLine("jianzhen: " + unusable.getMessage()));
  }

  private static QrReport report(Path file, QrScreen screen) throws UnusablePicture {
    QrFile read = QrFiles.read(file);
    return new QrReport(
        file.toString(),
        read.pages().stream()
            .flatMap(
                page ->
                    page.codes().stream()
                        .map(code -> new QrReport.Line(page.number(), screen.judge(code))))
            .toList(),
        read.pages().size(),
        read.remarks());
  }
}
