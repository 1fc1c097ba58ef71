package io.jianzhen.cli;

import io.jianzhen.cli.ScreenReport.Kind;
import io.jianzhen.cli.input.NameInput;
import io.jianzhen.cli.input.TextLines;
import io.jianzhen.cli.input.UnusableInput;
import io.jianzhen.detect.host.AddressScreen;
import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.Tier;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Says of every web address which host a browser opens and whether that imitates an official site.
 * Exit code 0: none is WATCH or worse; 1: some are; 2: arguments or input unusable; 141: nobody
 * reads the output any more.
 */
@Command(
    name = "url",
    mixinStandardHelpOptions = true,
    description = {
      "逐个核查网址：浏览器实际打开哪个网站，是否仿冒官方网站",
      "Says which host a browser opens for each address, and whether it imitates an official site"
    })
final class UrlCommand implements Callable<Integer> {

  private static final int FOUND = 1;
  private static final String STDIN = "-";

  private final Terminal terminal;
  private final PrintWriter complaints;

  @Mixin private Protection protection = new Protection();

  @Parameters(
      paramLabel = "URL",
      description = "网址，- 为从标准输入逐行读取（默认） / addresses; - reads lines of standard input")
  private List<String> addresses = new ArrayList<>();

  @Option(names = "--format", description = "tsv（默认）, json, list")
  private ScreenFormat format = ScreenFormat.TSV;

  @Option(names = "--lang", description = "tsv 中说明的语言：zh, en / language of the explanation")
  private Language language = Language.ZH;

  private boolean isFound;

  UrlCommand(Terminal terminal, PrintWriter complaints) {
    this.terminal = terminal;
    this.complaints = complaints;
  }

  @Override
  public Integer call() {
    Writer out = terminal.results();
    try {
      var screen = new AddressScreen(protection.screen());
      ScreenReport report = format.to(out, language);
      report.begin(Kind.ADDRESSES);
      for (String address : addresses.isEmpty() ? List.of(STDIN) : addresses) {
        if (address.equals(STDIN)) {
          judgeLines(screen, report, out);
        } else {
          judge(address, screen, report);
        }
      }
      out.flush();
      return isFound ? FOUND : 0;
    } catch (UnusableInput unusable) {
      complaints.println(Report.oneLine("jianzhen: " + unusable.getMessage()));
      return Main.UNUSABLE;
    } catch (IOException | UncheckedIOException closed) {
      return Main.CLOSED_PIPE;
    }
  }

  /** Blank lines are no addresses. */
  private void judgeLines(AddressScreen screen, ScreenReport report, Writer out)
      throws IOException {
    NameInput input = NameInput.piped(terminal.in());
    var lines = new TextLines(input);
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().isBlank()) {
        judge(line.get(), screen, report);
      }
      if (lines.isIdle()) {
        out.flush();
      }
    }
    out.flush();
    input.complete();
  }

  private void judge(String address, AddressScreen screen, ScreenReport report) throws IOException {
    AddressVerdict verdict = screen.judge(address);
    isFound |= verdict.tier().isAtLeast(Tier.WATCH);
    report.address(verdict);
  }
}
