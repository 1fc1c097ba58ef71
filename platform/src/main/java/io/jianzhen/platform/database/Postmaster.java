package io.jianzhen.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server processes that may still run on a folder after their Jianzhen was killed.
 *
 * <p>PostgreSQL's own {@code postmaster.pid} names a process id, which may by now belong to any
 * other program; so a process counts only if it is a PostgreSQL and, where the system tells, works
 * in this very folder.
 */
final class Postmaster {

  private final Path server;

  /**
   * @param server the server's folder, absolute
   */
  Postmaster(Path server) {
    this.server = server;
  }

  Path pidFile() {
    return server.resolve("postmaster.pid");
  }

  /** The living server of this folder. */
  Optional<ProcessHandle> alive() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile());
    if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(this::isOurs);
  }

  /** Processes of a server whose head was killed; they notice it and end within moments. */
  List<ProcessHandle> survivors() {
    return ProcessHandle.allProcesses().filter(this::isOurs).toList();
  }

  private boolean isOurs(ProcessHandle process) {
    Path known = Path.of("/proc", Long.toString(process.pid()));
    try {
      if (Files.exists(known.resolve("comm"))) {
        return Files.readString(known.resolve("comm")).startsWith("postgres")
            && !isZombie(known)
            && worksHere(known);
      }
    } catch (IOException ended) {
      return false;
    }
    return process.info().command().orElse("").contains("postgres");
  }

  /** A dead process whose parent has not looked; where Jianzhen is process 1, nobody ever does. */
  private static boolean isZombie(Path process) throws IOException {
    return Files.readAllBytes(process.resolve("cmdline")).length == 0;
  }

  private boolean worksHere(Path process) throws IOException {
    try {
      return Files.isSameFile(process.resolve("cwd"), server);
    } catch (IOException notTold) {
      // Some containers hide it even from root; then the account has to do.
      return Files.getOwner(process).equals(Files.getOwner(server));
    }
  }
}
