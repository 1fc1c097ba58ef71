package io.jianzhen.platform.certificate;

import io.jianzhen.platform.JianzhenApplication;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A second Java process that runs the platform and confirms imports until it is killed. */
final class ConfirmingProcess implements AutoCloseable {

  private static final String CONFIRMED = "confirmed ";

  /** How many rows every import has. */
  static final int ROWS = 400;

  private final Process process;
  private final BufferedReader output;
  private final List<String> others = new ArrayList<>();

  private ConfirmingProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Runs in the second process. Arguments: the data directory, the roster. */
  public static void main(String[] arguments) throws IOException {
    try (ConfigurableApplicationContext platform = platform(Path.of(arguments[0]))) {
      RosterDesk desk = platform.getBean(RosterDesk.class);
      Staff staff = platform.getBean(Staff.class);
      SignedIn clerk = staff.person("120116401", Role.UNIT_REPORTER);
      for (int i = 0; ; i++) {
        long employer = staff.employer("企业" + i, clerk);
        long id =
            desk.importNow(
                Path.of(arguments[1]), "名册.xlsx", employer, LocalDate.of(2021, 12, 28), clerk);
        desk.confirm(id, clerk);
        System.out.println(CONFIRMED + id);
      }
    }
  }

  /** The platform on a data directory, with its embedded database, on any free port. */
  static ConfigurableApplicationContext platform(Path data) {
    return new SpringApplicationBuilder(JianzhenApplication.class, Staff.class)
        .run("--jianzhen.data=" + data, "--server.port=0", "--spring.main.banner-mode=off");
  }

  static ConfirmingProcess run(Path data, Path roster) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            ConfirmingProcess.class.getName(),
            data.toString(),
            roster.toString());
    builder.environment().remove("JIANZHEN_DB_URL");
    return new ConfirmingProcess(builder.redirectErrorStream(true).start());
  }

  /** Waits until this many imports are confirmed, and returns their ids. */
  List<Long> await(int confirmed) throws IOException {
    List<Long> ids = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      take(line, ids);
      if (ids.size() == confirmed) {
        return ids;
      }
    }
    throw new IllegalStateException("ended early: " + String.join("\n", others));
  }

  /** As {@code kill -9} does, at whatever it is doing. Returns what it had still said. */
  List<Long> kill() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    List<Long> ids = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      take(line, ids);
    }
    return ids;
  }

  private void take(String line, List<Long> ids) {
    if (line.matches(CONFIRMED + "\\d+")) {
      ids.add(Long.valueOf(line.substring(CONFIRMED.length())));
    } else {
      others.add(line);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
