package io.jianzhen.cli;

import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.evidence.EvidencePackage;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.WebAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Captures a page into an evidence package. Exit code 0: a page was captured; 1: a package was
 * written, but there is no page, or a voucher that was asked for is missing; 2: arguments unusable,
 * or nothing could be written.
 */
@Command(
    name = "capture",
    mixinStandardHelpOptions = true,
    description = {
      "固定网页证据：抓取网页，写成证据包（.wacz），可用 verify 离线核验",
      "Captures a page into an evidence package (.wacz) that verify checks offline"
    })
final class CaptureCommand implements Callable<Integer> {

  private static final int NO_PAGE = 1;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.ofHours(8));

  private final Terminal terminal;
  private final PrintWriter complaints;
  private final CaptureSource source;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "URL", description = "网址 / the address")
  private String url = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "证据包存放目录（必填） / where packages go (required)")
  private Path out = Path.of("");

  @Option(names = "--no-screenshot", description = "不截图 / without a screenshot")
  private boolean isBlind;

  @Mixin private Surroundings surroundings = new Surroundings();
  @Mixin private Vouchers vouchers = new Vouchers();

  CaptureCommand(Terminal terminal, PrintWriter complaints, CaptureSource source) {
    this.terminal = terminal;
    this.complaints = complaints;
    this.source = source;
  }

  @Override
  public Integer call() {
    if (vouchers.isHalf()) {
      throw wrong("--log 和 --log-secret 须一起给出 / --log and --log-secret belong together");
    }
    Circumstances circumstances = circumstances();
    EvidencePackage evidence;
    Capture capture;
    Path file;
    try {
      // Before anything is captured: a page may be gone the next minute, a full disk is no news.
      Files.createDirectories(out);
      capture = source.capture(url, !isBlind);
      evidence = EvidencePackage.of(capture, circumstances);
      file = file(capture);
      evidence.create(file);
    } catch (IOException unwritable) {
      complain("%s：写不了 / cannot be written: %s".formatted(out, unwritable.getMessage()));
      return Main.UNUSABLE;
    }
    boolean isVouched = vouch(evidence, file);
    try {
      report(capture, evidence, file);
    } catch (IOException closed) {
      return Main.CLOSED_PIPE;
    }
    return capture.page().isPresent() && isVouched ? 0 : NO_PAGE;
  }

  private Circumstances circumstances() {
    try {
      return surroundings.circumstances();
    } catch (IllegalArgumentException blank) {
      throw wrong("--operator、--reason、--witness 不能为空 / must not be blank");
    }
  }

  private boolean vouch(EvidencePackage evidence, Path file) {
    if (vouchers.isEmpty()) {
      return true;
    }
    try {
      vouchers.vouched(evidence).replace(file);
      return true;
    } catch (IOException missing) {
      complain(
          "%s 已保存；未能取得时间戳或登记日志，可稍后用 stamp 补 / is kept; timestamp or log failed, try stamp later: %s"
              .formatted(file, missing.getMessage()));
      return false;
    }
  }

  private void report(Capture capture, EvidencePackage evidence, Path file) throws IOException {
    Writer results = terminal.results();
    line(results, file.toString());
    line(results, "manifest sha256:" + evidence.manifest());
    for (Sentence problem : capture.problems()) {
      line(results, "%s / %s".formatted(problem.zh(), problem.en()));
    }
    results.flush();
  }

  private static void line(Writer results, String text) throws IOException {
    results.write(Inert.text(text));
    results.write('\n');
  }

  /** Named after time and host; a number follows where there is one already. */
  private Path file(Capture capture) {
    String host =
        WebAddress.parse(url) instanceof WebAddress.Readable readable
            ? readable.host().toString().replaceAll("[^A-Za-z0-9.-]", "_")
            : "unreadable";
    String name = "%s-%s".formatted(TIME.format(capture.started()), host);
    Path file = out.resolve(name + EvidencePackage.ENDING);
    for (int i = 2; Files.exists(file); i++) {
      file = out.resolve("%s-%d%s".formatted(name, i, EvidencePackage.ENDING));
    }
    return file;
  }

  private void complain(String text) {
    complaints.println(Report.oneLine("jianzhen: " + text));
  }

  private ParameterException wrong(String why) {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return new ParameterException(spec.commandLine(), why);
  }
}
