package io.jianzhen.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this platform, unpacked once per archive into a folder named after the
 * archive's SHA-256, so that a new version never meets the files of an old one.
 */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /**
   * The folder that holds {@code bin}, {@code lib} and {@code share}.
   *
   * @param dataDirectory where to unpack if the cache cannot be used
   * @param mayCache whether whoever runs the programs can reach this user's cache folder
   * @throws DatabaseUnusable if this platform's programs are not on the class path
   */
  static Path unpacked(Path dataDirectory, boolean mayCache) throws IOException {
    String name = "postgres-%s.txz".formatted(platform());
    String folder = "postgres-%s-%s".formatted(platform(), digest(name).substring(0, 16));
    Path beside = dataDirectory.resolve("bin").resolve(folder);
    if (!mayCache) {
      return unpackOnce(name, beside);
    }
    try {
      return unpackOnce(name, cache().resolve(folder));
    } catch (IOException noCache) {
      return unpackOnce(name, beside);
    }
  }

  private static Path unpackOnce(String name, Path target) throws IOException {
    return Files.isDirectory(target) ? target : unpack(name, target);
  }

  /** The platform as the archives name it: {@code linux-x86_64}, {@code darwin-arm_64}. */
  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String os = system.startsWith("mac") ? "darwin" : system.replaceFirst("^windows.*", "windows");
    boolean intel = processor.equals("amd64") || processor.equals("x86_64");
    return os + "-" + (intel ? "x86_64" : processor.replace("aarch64", "arm_64"));
  }

  private static Path cache() {
    String xdg = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path root =
        xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg.strip());
    return root.toAbsolutePath().resolve("jianzhen");
  }

  private static String digest(String name) throws IOException {
    try (var in = new DigestInputStream(open(name), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static InputStream open(String name) {
    InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + name);
    if (archive == null) {
      throw new DatabaseUnusable(
          "此平台（%s）没有随附的数据库程序。".formatted(platform()),
          "No database programs for this platform (%s) are on board.".formatted(platform()),
          "请用 JIANZHEN_DB_URL 指定外部 PostgreSQL。 Name an outside PostgreSQL with JIANZHEN_DB_URL.");
    }
    return archive;
  }

  /** Unpacks beside the target and renames at the end: a killed start leaves nothing half done. */
  private static Path unpack(String name, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Path fresh = Files.createTempDirectory(target.getParent(), "unpacking-");
    try {
      // Readable by the account that a start as root may hand the server to.
      if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
      try (var tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(name))))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          write(tar, entry, fresh);
        }
      }
      return publish(fresh, target);
    } finally {
      FileSystemUtils.deleteRecursively(fresh);
    }
  }

  private static Path publish(Path fresh, Path target) throws IOException {
    try {
      return Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unusual) {
      return Files.move(fresh, target);
    } catch (IOException maybeTaken) {
      if (Files.isDirectory(target)) {
        return target; // Another process was faster; its files are the same.
      }
      throw maybeTaken;
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path path = root.resolve(entry.getName()).normalize();
    if (!path.startsWith(root)) {
      throw new IOException("outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
        throw new IOException("cannot be made executable: " + path);
      }
    }
  }
}
