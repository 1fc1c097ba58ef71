package io.jianzhen.cli;

import io.jianzhen.capture.evidence.Trust;
import io.jianzhen.capture.evidence.Verification;
import io.jianzhen.capture.evidence.Verifier;
import io.jianzhen.capture.log.NoteKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Checks evidence packages without any network. Exit code 0: all hold; 1: one does not; 2:
 * arguments or a file unusable; 141: nobody reads the output any more.
 */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "离线核验证据包，指出第一个不符的部分；任何人都可以运行",
      "Checks evidence packages offline and names the first part that fails; anybody can run it"
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int BROKEN = 1;

  private final Terminal terminal;
  private final PrintWriter complaints;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PACKAGE", arity = "1..*", description = "证据包（.wacz） / packages")
  private List<Path> packages = new ArrayList<>();

  @Option(
      names = "--log-key",
      paramLabel = "FILE",
      description = "日志公钥文件，可多次；给出后检查点签名必须有效 / public key of a log, whose signature must hold")
  private List<Path> logKeys = new ArrayList<>();

  @Option(
      names = "--witness-key",
      paramLabel = "FILE",
      description = "见证方公钥文件，可多次；给出后至少一方须已签名 / public key of a witness; one must have signed")
  private List<Path> witnessKeys = new ArrayList<>();

  @Option(
      names = "--tsa-root",
      paramLabel = "FILE",
      description = "信任的时间戳根证书（PEM 或 DER），可多次 / certificate that timestamps must lead to")
  private List<Path> roots = new ArrayList<>();

  @Option(names = "--format", description = "text（默认）, json")
  private VerificationReport.Format format = VerificationReport.Format.TEXT;

  @Option(names = "--lang", description = "text 的语言：zh, en / language of the text")
  private Language language = Language.ZH;

  VerifyCommand(Terminal terminal, PrintWriter complaints) {
    this.terminal = terminal;
    this.complaints = complaints;
  }

  @Override
  public Integer call() {
    var verifier = new Verifier(trust());
    var report = new VerificationReport(terminal.results(), format, language);
    boolean isUnusable = false;
    boolean isBroken = false;
    for (Path file : packages) {
      Verification verification;
      try {
        verification = verifier.verify(file);
      } catch (IOException unreadable) {
        isUnusable = true;
        complain(file);
        continue;
      }
      isBroken |= !verification.holds();
      try {
        report.write(file, verification);
      } catch (IOException closed) {
        return Main.CLOSED_PIPE;
      }
    }
    return isUnusable ? Main.UNUSABLE : isBroken ? BROKEN : 0;
  }

  private Trust trust() {
    return new Trust(
        keys(logKeys, NoteKey.Kind.LOG), keys(witnessKeys, NoteKey.Kind.WITNESS), anchors());
  }

  private List<NoteKey> keys(List<Path> files, NoteKey.Kind kind) {
    List<NoteKey> keys = new ArrayList<>();
    for (Path file : files) {
      try {
        keys.add(
            NoteKey.parse(Files.readString(file))
                .filter(key -> key.kind() == kind)
                .orElseThrow(
                    () -> wrong(file, "不是%s公钥 / no such public key".formatted(name(kind)))));
      } catch (IOException unreadable) {
        throw wrong(file, "读不了 / cannot be read");
      }
    }
    return keys;
  }

  private static String name(NoteKey.Kind kind) {
    return switch (kind) {
      case LOG -> "日志";
      case WITNESS -> "见证方";
    };
  }

  private List<X509Certificate> anchors() {
    List<X509Certificate> anchors = new ArrayList<>();
    for (Path file : roots) {
      try (InputStream in = Files.newInputStream(file)) {
        for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
          anchors.add((X509Certificate) each);
        }
      } catch (IOException | CertificateException unusable) {
        throw wrong(file, "不是证书 / no certificate");
      }
    }
    return anchors;
  }

  private void complain(Path file) {
    complaints.println(Report.oneLine("jianzhen: %s：文件不存在或读不了 / cannot be read".formatted(file)));
  }

  private ParameterException wrong(Path file, String why) {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return new ParameterException(spec.commandLine(), "%s：%s".formatted(file, why));
  }
}
