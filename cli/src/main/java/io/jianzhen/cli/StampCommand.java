package io.jianzhen.cli;

import io.jianzhen.capture.evidence.BrokenPackage;
import io.jianzhen.capture.evidence.EvidencePackage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Gets what packages lack: a timestamp, a place in the log. The manifest stays as it is. Exit code
 * 0: all have it; 1: a package is broken; 2: arguments, a file or a service unusable.
 */
@Command(
    name = "stamp",
    mixinStandardHelpOptions = true,
    description = {
      "给已有的证据包补时间戳（--tsa）、登记日志（--log）；清单不变",
      "Gives packages a timestamp (--tsa) or a place in a log (--log) afterwards"
    })
final class StampCommand implements Callable<Integer> {

  private static final int BROKEN = 1;

  private final PrintWriter complaints;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PACKAGE", arity = "1..*", description = "证据包（.wacz） / packages")
  private List<Path> packages = new ArrayList<>();

  @Mixin private Vouchers vouchers = new Vouchers();

  StampCommand(PrintWriter complaints) {
    this.complaints = complaints;
  }

  @Override
  public Integer call() {
    if (vouchers.isEmpty() || vouchers.isHalf()) {
      throw wrong("须给出 --tsa，或 --log 和 --log-secret / give --tsa, or --log and --log-secret");
    }
    int worst = 0;
    for (Path file : packages) {
      try {
        vouchers.vouched(EvidencePackage.read(file)).replace(file);
      } catch (BrokenPackage broken) {
        worst = Math.max(worst, BROKEN);
        complain(file, String.valueOf(broken.getMessage()));
      } catch (IOException unusable) {
        worst = Main.UNUSABLE;
        complain(file, String.valueOf(unusable.getMessage()));
      }
    }
    return worst;
  }

  private void complain(Path file, String why) {
    complaints.println(Report.oneLine("jianzhen: %s：%s".formatted(file, Inert.text(why))));
  }

  private ParameterException wrong(String why) {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return new ParameterException(spec.commandLine(), why);
  }
}
