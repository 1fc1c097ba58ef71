package io.jianzhen.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The account that runs PostgreSQL, which refuses to run as root.
 *
 * <p>An ordinary user runs it as itself. Root on Linux runs it in a user namespace of its own,
 * where it has no power beyond root's own files; where namespaces are forbidden (many containers),
 * or where the data belong to somebody else, it runs as that account or as {@code nobody}.
 *
 * @param prefix words before a command that make the account run it; empty for an ordinary user
 * @param uid to whom the server's files must belong; -1 to leave them as they are
 */
record ServerAccount(List<String> prefix, int uid) {

  private static final int UNCHANGED = -1;
  private static final int NOBODY = 65534;

  ServerAccount {
    prefix = List.copyOf(prefix);
  }

  /** The account for the server's folder, which need not exist yet. */
  static ServerAccount forFolder(Path server) throws IOException {
    Path self = Path.of("/proc/self");
    if (!Files.exists(self) || owner(self) != 0) {
      return new ServerAccount(List.of(), UNCHANGED);
    }
    int owner = Files.exists(server) ? owner(server) : 0;
    if (owner == 0 && succeeds("unshare", "-U", "true")) {
      return new ServerAccount(List.of("unshare", "-U"), UNCHANGED);
    }
    int uid = owner == 0 ? NOBODY : owner;
    return new ServerAccount(
        List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"), uid);
  }

  /** Whether the account reaches what this process keeps for itself, such as its cache. */
  boolean ownsOurFiles() {
    return uid == UNCHANGED;
  }

  /** Lets the account pass through a folder to its own files, not read it. */
  void letThrough(Path folder) throws IOException {
    if (!ownsOurFiles()) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(folder, permissions);
    }
  }

  /** Gives a file, or a folder with everything in it, to the account. */
  void take(Path path) throws IOException {
    if (ownsOurFiles()) {
      return;
    }
    try (var all = Files.walk(path)) {
      for (Path each : all.toList()) {
        Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  List<String> command(List<String> words) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(words);
    return all;
  }

  private static int owner(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }

  private static boolean succeeds(String... words) throws IOException {
    try {
      Process probe =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
    } catch (IOException notInstalled) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
