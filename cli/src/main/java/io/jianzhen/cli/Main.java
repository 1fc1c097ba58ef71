package io.jianzhen.cli;

import io.jianzhen.detect.card.text.CardText;
import io.jianzhen.detect.host.HostScreen;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of Jianzhen. Exit code 2 says that the arguments or the input cannot be used. */
@Command(
    name = "jianzhen",
    description = {
      "鉴真：核查安全生产证书和仿冒网站的命令行工具",
      "Jianzhen: checks of safety certificates and of imitated sites on a terminal"
    },
    mixinStandardHelpOptions = true,
    version = "jianzhen 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  /** Arguments or input that cannot be used. */
  static final int UNUSABLE = 2;

  /** Nobody reads the output any more, as a shell says it. */
  static final int CLOSED_PIPE = 141;

  /** Set by the launcher where standard error is a terminal: Java itself tells no more since 22. */
  private static final String WATCHED = "jianzhen.watched";

  private static final Set<String> SCREENING = Set.of("hosts", "url", "page", "qr");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    // Not System.out: it swallows a closed pipe and encodes as the locale says.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    if (args.length > 0 && SCREENING.contains(args[0])) {
      prepareScreen();
    }
    var terminal =
        new Terminal(new FileInputStream(FileDescriptor.in), out, err, Boolean.getBoolean(WATCHED));
    System.exit(run(args, terminal, Clock.system(ZONE)));
  }

  /** The screen takes as long to make as the arguments to parse, so both are done at once. */
  static void prepareScreen() {
    var maker = new Thread(HostScreen::standard, "screen");
    maker.setDaemon(true);
    maker.start();
  }

  /** Runs one command and returns its exit code. */
  static int run(String[] args, Terminal terminal, Clock clock) {
    var complaints = new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8);
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("roster", () -> new RosterCommand(terminal.out(), complaints, clock));
    commands.put("hosts", () -> new HostsCommand(terminal, complaints));
    commands.put("url", () -> new UrlCommand(terminal, complaints));
    commands.put("page", () -> new PageCommand(terminal, complaints));
    commands.put("qr", () -> new QrCommand(terminal, complaints));
    commands.put("card", () -> new CardCommand(terminal, complaints, CardText::installed));
    commands.put("capture", () -> new CaptureCommand(terminal, complaints, new NetworkSource()));
    commands.put("stamp", () -> new StampCommand(complaints));
    commands.put("verify", () -> new VerifyCommand(terminal, complaints));
    commands.put("draw", () -> new DrawCommand(terminal, complaints));
    // Describing a command takes its time: of one that is named, the others are left out.
    if (args.length > 0 && commands.containsKey(args[0])) {
      commands.keySet().retainAll(Set.of(args[0]));
    }
    var all = new CommandLine(new Main());
    commands.forEach((name, command) -> all.addSubcommand(name, command.get()));
    return all.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(complaints)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(
            (wrong, ignored) -> {
              complaints.println(Report.oneLine("jianzhen: " + wrong.getMessage()));
              return UNUSABLE;
            })
        .execute(args.length == 0 ? new String[] {"--help"} : args);
  }
}
