package io.jianzhen.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The folder with everything that lasts, held by one process at a time.
 *
 * <pre>
 * jianzhen.lock     locked while in use; holds the process id of the last user
 * postgres/         the server's files
 * postgres.secret   the password of the server's only account; mode 600
 * </pre>
 */
final class DataDirectory implements AutoCloseable {

  /** Beyond the text, so that others can read the process id even where locks are mandatory. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path root;
  private final FileChannel channel;

  private DataDirectory(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /**
   * Creates the folder if need be and locks it. The lock ends with the process, however it ends.
   *
   * @throws DatabaseUnusable if the folder cannot be written or another process holds it
   */
  static DataDirectory hold(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    Path lock = root.resolve("jianzhen.lock");
    try {
      Files.createDirectories(root);
      var channel =
          FileChannel.open(
              lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        String holder = Files.readString(lock).strip();
        channel.close();
        throw inUse(root, holder);
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return new DataDirectory(root, channel);
    } catch (IOException cannotWrite) {
      throw notWritable(root, cannotWrite);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException heldByThisVeryProcess) {
      return null;
    }
  }

  Path root() {
    return root;
  }

  Path server() {
    return root.resolve("postgres");
  }

  Path secretFile() {
    return root.resolve("postgres.secret");
  }

  /** The password of the server's account, 256 random bits, made anew for a new server. */
  String newSecret() throws IOException {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    String secret = HexFormat.of().formatHex(bits);
    Files.deleteIfExists(secretFile());
    Files.createFile(secretFile());
    if (Files.getFileStore(secretFile()).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(secretFile(), PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(secretFile(), secret);
    return secret;
  }

  /**
   * @throws DatabaseUnusable if the server's files are there and its password is not
   */
  String secret() throws IOException {
    if (!Files.exists(secretFile())) {
      throw new DatabaseUnusable(
          "缺少数据库密码文件 %s。".formatted(secretFile()),
          "The database's password file %s is missing.".formatted(secretFile()),
          "请从备份恢复该文件。 Restore that file from a backup.");
    }
    return Files.readString(secretFile()).strip();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      // The lock ends with the channel in any case.
    }
  }

  private static DatabaseUnusable inUse(Path root, String pid) {
    return new DatabaseUnusable(
        "数据目录 %s 正被另一个鉴真进程（进程号 %s）使用。".formatted(root, pid),
        "The data directory %s is in use by another Jianzhen (process %s).".formatted(root, pid),
        "请先停止该进程（kill %s），或用 --data 另选目录。 Stop that process first (kill %s), or choose another directory with --data."
            .formatted(pid, pid));
  }

  private static DatabaseUnusable notWritable(Path root, IOException why) {
    return new DatabaseUnusable(
        "数据目录 %s 无法写入（%s）。".formatted(root, why),
        "The data directory %s cannot be written (%s).".formatted(root, why),
        "请检查目录权限和磁盘空间。 Check the directory's permissions and the free disk space.",
        why);
  }
}
