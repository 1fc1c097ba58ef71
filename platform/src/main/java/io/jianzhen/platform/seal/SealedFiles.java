package io.jianzhen.platform.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Files in a directory, sealed. Each is bound to its name: one put in another's place does not
 * open. Memory does not grow with a file. For several threads.
 */
public final class SealedFiles {

  private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-]{1,100}");
  private static final String SUFFIX = ".sealed";

  private final Path directory;
  private final Seal seal;

  public SealedFiles(Path directory, Seal seal) {
    this.directory = directory.toAbsolutePath();
    this.seal = seal;
  }

  /**
   * Keeps a file under a name; it is on the disk when this returns. A file of that name before it
   * is replaced.
   */
  public void put(String name, InputStream plain) throws IOException {
    Path part = part();
    try {
      write(part, name, plain);
      Files.move(part, file(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Keeps a file under its SHA-256; once, however often it comes.
   *
   * @param plain the whole file
   * @return 64 hexadecimal digits
   */
  public String put(byte[] plain) throws IOException {
    String sha256 = HexFormat.of().formatHex(sha256().digest(plain));
    if (!has(sha256)) {
      put(sha256, new java.io.ByteArrayInputStream(plain));
    }
    return sha256;
  }

  /**
   * The file; reading it fails where it was changed or cut.
   *
   * @throws java.nio.file.NoSuchFileException if there is none of that name
   */
  public InputStream open(String name) throws IOException {
    InputStream sealed = Files.newInputStream(file(name));
    try {
      return seal.opening(sealed, about(name));
    } catch (IOException broken) {
      sealed.close();
      throw broken;
    }
  }

  /**
   * Opens a file into one that is readable, for readers that have to jump about in it. The caller
   * removes it.
   */
  public Path unsealed(String name) throws IOException {
    Path open = part();
    try (InputStream in = open(name)) {
      Files.copy(in, open, StandardCopyOption.REPLACE_EXISTING);
      return open;
    } catch (IOException broken) {
      Files.deleteIfExists(open);
      throw broken;
    }
  }

  public boolean has(String name) {
    return Files.exists(file(name));
  }

  /** Removes a file, if there is one. */
  public void remove(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  /**
   * Seals a file that was kept in the open, and removes it. If that breaks off it can be done
   * again.
   */
  public void takeOver(Path plain, String name) throws IOException {
    try (InputStream in = Files.newInputStream(plain)) {
      put(name, in);
    }
    Files.delete(plain);
  }

  /** Removes what a killed process has left; before anything else is done here. */
  public void sweep() throws IOException {
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, "*.part")) {
        for (Path part : left) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  /**
   * Whether a file that is kept under its SHA-256 is still what it was.
   *
   * @return false also if it is gone
   */
  public boolean isSound(String sha256) {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(open(sha256), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    } catch (IOException gone) {
      return false;
    }
  }

  private void write(Path part, String name, InputStream plain) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        OutputStream out = seal.sealing(Channels.newOutputStream(channel), about(name))) {
      plain.transferTo(out);
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private Path part() throws IOException {
    Files.createDirectories(directory);
    return Files.createTempFile(directory, "open-", ".part");
  }

  private Path file(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name for a file: " + name);
    }
    return directory.resolve(name + SUFFIX);
  }

  private String about(String name) {
    return directory.getFileName() + "/" + name;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
