package io.jianzhen.cli;

import io.jianzhen.cli.ScreenReport.Kind;
import io.jianzhen.cli.input.NameInput;
import io.jianzhen.cli.input.UnusableInput;
import io.jianzhen.detect.host.HostScan;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.HostVerdict;
import io.jianzhen.detect.host.Tier;
import io.jianzhen.detect.host.Variants;
import io.jianzhen.detect.host.Variants.Variant;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.register.OfficialSites;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Reads host names and tells those that imitate an official site, or lists the names that would.
 * Exit code 0: nothing told, or variants listed; 1: something told; 2: arguments or an input
 * unusable; 141: nobody reads the output any more.
 */
@Command(
    name = "hosts",
    mixinStandardHelpOptions = true,
    description = {
      "逐行读取域名（可为 gzip、zstd），列出仿冒官方网站的域名",
      "Reads host names, one a line, plain or packed with gzip or zstd, and tells the imitations"
    })
final class HostsCommand implements Callable<Integer> {

  private static final int TOLD = 1;
  private static final int MOST_THREADS = 256;
  private static final String STDIN = "-";

  private final Terminal terminal;
  private final PrintWriter complaints;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private Protection protection = new Protection();

  @Parameters(
      paramLabel = "FILE",
      description = "域名文件，- 为标准输入（默认） / files of names; - is standard input")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--variants",
      paramLabel = "HOST",
      description = "列出会仿冒该网站的域名，易注册者在前 / list names that would imitate this host")
  private @Nullable String variantsOf;

  @Option(
      names = "--min-tier",
      description = "ALERT, WATCH（默认）, RESTRICTED / the least urgent to tell")
  private Tier least = Tier.WATCH;

  @Option(names = "--format", description = "list, tsv, json；--variants 默认 list，其余默认 tsv")
  private @Nullable ScreenFormat format;

  @Option(names = "--lang", description = "tsv 中说明的语言：zh, en / language of the explanation")
  private Language language = Language.ZH;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "线程数，默认为处理器数 / default: all processors")
  private int threads = Runtime.getRuntime().availableProcessors();

  private long told;
  private boolean isIncomplete;

  HostsCommand(Terminal terminal, PrintWriter complaints) {
    this.terminal = terminal;
    this.complaints = complaints;
  }

  @Override
  public Integer call() {
    checkArguments();
    Writer out = terminal.results();
    try {
      HostScreen screen = protection.screen();
      if (variantsOf != null) {
        listVariants(variantsOf, screen, out);
        out.flush();
        return 0;
      }
      scan(screen, out);
      return isIncomplete ? Main.UNUSABLE : told > 0 ? TOLD : 0;
    } catch (UnusableInput unusable) {
      complain(unusable);
      return Main.UNUSABLE;
    } catch (IOException | UncheckedIOException closed) {
      return Main.CLOSED_PIPE;
    }
  }

  private void checkArguments() {
    if (!least.isAtLeast(Tier.RESTRICTED)) {
      throw wrong("--min-tier：须为 ALERT、WATCH 或 RESTRICTED / must be ALERT, WATCH or RESTRICTED");
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw wrong("--threads：须为 1 到 %s / must be 1 to %1$s".formatted(MOST_THREADS));
    }
    if (variantsOf != null && !files.isEmpty()) {
      throw wrong("--variants 不读文件 / --variants reads no file: " + files.get(0));
    }
  }

  private void scan(HostScreen screen, Writer out) throws IOException {
    ScreenReport report = (format == null ? ScreenFormat.TSV : format).to(out, language);
    report.begin(Kind.HOSTS);
    var scan = new HostScan(screen, least, threads);
    for (String file : files.isEmpty() ? List.of(STDIN) : files) {
      try (NameInput input = open(file)) {
        scan(input, scan, report, out);
      } catch (UnusableInput unusable) {
        isIncomplete = true;
        complain(unusable);
      }
    }
    out.flush();
  }

  private NameInput open(String file) throws UnusableInput {
    return file.equals(STDIN) ? NameInput.piped(terminal.in()) : NameInput.open(Path.of(file));
  }

  private void scan(NameInput input, HostScan scan, ScreenReport report, Writer out)
      throws IOException {
    var progress = new Progress(complaints, terminal.isWatched(), System::nanoTime);
    try {
      scan.scan(
          input,
          verdict -> {
            progress.wipe();
            tell(verdict, report);
          },
          (bytes, lines) -> {
            flush(out);
            progress.reached(input, bytes, lines);
          });
    } finally {
      progress.wipe();
    }
    input.complete();
  }

  private void tell(HostVerdict verdict, ScreenReport report) {
    try {
      told++;
      report.host(verdict);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  private static void flush(Writer out) {
    try {
      out.flush();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  private void listVariants(String text, HostScreen screen, Writer out) throws IOException {
    HostName host = watched(text, screen.sites());
    ScreenReport report = (format == null ? ScreenFormat.LIST : format).to(out, language);
    report.begin(Kind.VARIANTS);
    for (Variant variant : new Variants(screen).of(host)) {
      if (variant.verdict().tier().isAtLeast(least)) {
        report.variant(variant);
      }
    }
  }

  /** Names are made for watched sites only: of others, the screen catches too few. */
  private HostName watched(String text, OfficialSites sites) {
    HostName host =
        HostName.parse(text)
            .orElseThrow(() -> wrong("--variants：“%s”不是域名 / no host name".formatted(text)));
    if (sites.holder(host).filter(OfficialSite::watched).isEmpty()) {
      String known =
          sites.sites().stream()
              .filter(OfficialSite::watched)
              .map(site -> site.mainHost().ascii())
              .collect(Collectors.joining(", "));
      throw wrong(
          "--variants：%s 不是名册中受关注的官方网站；可用 --protect 加入名册（watched: true） / is no watched official site; add it with --protect. %s"
              .formatted(host, known));
    }
    return host;
  }

  private void complain(UnusableInput unusable) {
    complaints.println(Report.oneLine("jianzhen: " + unusable.getMessage()));
  }

  private ParameterException wrong(String why) {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return new ParameterException(spec.commandLine(), why);
  }
}
