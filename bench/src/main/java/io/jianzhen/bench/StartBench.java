package io.jianzhen.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How long a command of the terminal takes from its start to its answer, beside the JVM alone. Run
 * where the launcher lies. Rounds go through all commands in turn, so that what else the machine
 * does meets all of them.
 */
final class StartBench {

  private static final int ROUNDS = 20;
  private static final String FAKE = "cx.mem.gov.cn.top";
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final List<Program> PROGRAMS =
      List.of(
          new Program("java -Xshare:auto -version", JAVA.toString(), "-Xshare:auto", "-version"),
          new Program("./jianzhen help", "./jianzhen", "help"),
          new Program("./jianzhen url URL", "./jianzhen", "url", "https://" + FAKE + "/"),
          new Program("echo NAME | ./jianzhen hosts -", "./jianzhen", "hosts", "-"));

  private StartBench() {}

  /** Argument, optional: how many rounds (20). */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    // Once for the page cache, and to build what is not built yet.
    for (Program program : PROGRAMS) {
      program.run();
    }
    for (int i = 0; i < rounds; i++) {
      for (Program program : PROGRAMS) {
        program.times.add(program.run());
      }
    }
    System.out.println("| command | least, ms | median, ms | times the JVM alone |");
    System.out.println("|---|---|---|---|");
    double jvm = PROGRAMS.get(0).median();
    for (Program program : PROGRAMS) {
      System.out.printf(
          Locale.ROOT,
          "| `%s` | %.0f | %.0f | %.1f |%n",
          program.title,
          program.least(),
          program.median(),
          program.median() / jvm);
    }
  }

  /** What is started, and the milliseconds that it took. */
  private static final class Program {

    private final String title;
    private final List<String> command;
    private final List<Double> times = new ArrayList<>();

    Program(String title, String... command) {
      this.title = title;
      this.command = Arrays.asList(command);
    }

    double run() throws IOException, InterruptedException {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
              .start();
      tell(process.getOutputStream());
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        throw new IOException("%s does not end".formatted(title));
      }
      return (System.nanoTime() - start) / 1e6;
    }

    /** Most commands do not listen, and may have ended before. */
    private static void tell(OutputStream in) {
      try (in) {
        in.write((FAKE + "\n").getBytes(StandardCharsets.UTF_8));
      } catch (IOException closed) {
        // Nothing is lost.
      }
    }

    double least() {
      return times.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double median() {
      return times.stream().sorted().toList().get(times.size() / 2);
    }
  }
}
