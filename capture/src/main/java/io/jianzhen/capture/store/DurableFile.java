package io.jianzhen.capture.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file as a whole or not at all: beside its place first, then forced to the disk, then
 * renamed, then the directory is forced, too. A crash at any moment leaves the old state or the
 * new.
 */
public final class DurableFile {

  /** How a file that is not finished ends. */
  static final String UNFINISHED = ".tmp";

  private DurableFile() {}

  /** Gives the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a new file.
   *
   * @throws FileAlreadyExistsException if there is one
   */
  public static void create(Path file, Content content) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    replace(file, content);
  }

  /** Writes a file, in place of an older one if there is one. */
  public static void replace(Path file, Content content) throws IOException {
    Path directory = directoryOf(file);
    Path unfinished = directory.resolve(file.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
    try {
      write(unfinished, content);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    force(directory);
  }

  /** Makes a directory with those above it, so that they outlast a crash. */
  public static void makeDirectory(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Path above = directoryOf(directory);
    makeDirectory(above);
    Files.createDirectories(directory);
    force(above);
  }

  static void write(Path file, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var out = new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  /** Forces the names in a directory to the disk. */
  static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static Path directoryOf(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("no file: " + file);
    }
    return parent;
  }
}
