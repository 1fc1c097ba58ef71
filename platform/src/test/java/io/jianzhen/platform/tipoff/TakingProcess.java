package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.database.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.mock.web.MockMultipartFile;

/** A second Java process that takes tip-offs with a file each, until it is killed. */
final class TakingProcess implements AutoCloseable {

  private static final String TAKEN = "taken ";

  private final Process process;
  private final BufferedReader output;
  private final List<String> others = new ArrayList<>();

  private TakingProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Runs in the second process. Arguments: where the database is, the data directory, a round. */
  public static void main(String[] arguments) throws IOException {
    var database = new TestDatabase.Address(arguments[0], arguments[1], arguments[2]);
    try (var platform = TakingPlatform.on(database, Path.of(arguments[3]))) {
      Reception reception = platform.getBean(Reception.class);
      TipFiles files = platform.getBean(TipFiles.class);
      for (int i = 0; ; i++) {
        byte[] photo = photo(arguments[4] + "/" + i);
        var form = new TipForm("", "SITE", words(arguments[4] + "/" + i), "", "", "", "", "");
        var taken =
            reception.receive(
                form,
                files.keep(List.of(new MockMultipartFile("files", "a.jpg", "image/jpeg", photo))));
        System.out.println(TAKEN + taken.receipt().digits() + " " + arguments[4] + "/" + i);
      }
    }
  }

  static String words(String which) {
    return "看到的 " + which;
  }

  /** A file of its own for each. */
  static byte[] photo(String which) {
    byte[] photo = new byte[50_000];
    System.arraycopy(TipScene.PHOTO, 0, photo, 0, TipScene.PHOTO.length);
    byte[] mark = which.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(mark, 0, photo, 100, mark.length);
    return photo;
  }

  static TakingProcess run(TestDatabase.Address database, Path data, int round) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            TakingProcess.class.getName(),
            database.url(),
            database.user(),
            database.password(),
            data.toString(),
            Integer.toString(round));
    return new TakingProcess(builder.redirectErrorStream(true).start());
  }

  /** Waits until this many are taken; receipt and words of each. */
  List<String> await(int taken) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      take(line, lines);
      if (lines.size() == taken) {
        return lines;
      }
    }
    throw new IllegalStateException("ended early: " + String.join("\n", others));
  }

  /** As {@code kill -9} does, at whatever it is doing. Returns what it had still said. */
  List<String> kill() throws IOException, InterruptedException {
    // By its handle: the process object would close the pipe with what was still said in it.
    process.toHandle().destroyForcibly();
    process.waitFor();
    List<String> lines = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      take(line, lines);
    }
    return lines;
  }

  private void take(String line, List<String> lines) {
    if (line.matches(TAKEN + "\\d{16} \\d+/\\d+")) {
      lines.add(line.substring(TAKEN.length()));
    } else {
      others.add(line);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
