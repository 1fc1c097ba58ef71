package io.jianzhen.capture.store;

import io.jianzhen.capture.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps bytes under their own digest. What is there is never written again; what is read was
 * compared first. Objects lie in 256 directories by the first byte of their digest, each with a
 * list of what was put into it, so that what is gone is missed.
 *
 * <p>Several processes may put into one store; a lock keeps their lists in order.
 */
public final class ObjectStore {

  private static final String LOCK = "lock";

  private final Path directory;

  /**
   * @param directory which is made if it is not there
   */
  public ObjectStore(Path directory) throws IOException {
    this.directory = directory;
    DurableFile.makeDirectory(directory);
  }

  /**
   * Keeps all that comes, and returns when it will outlast a crash. The same bytes are kept once.
   *
   * @return under which they can be had again
   */
  public Sha256 put(InputStream data) throws IOException {
    Path unfinished = directory.resolve(UUID.randomUUID() + DurableFile.UNFINISHED);
    MessageDigest digester = Sha256.digester();
    try {
      DurableFile.write(unfinished, out -> new DigestInputStream(data, digester).transferTo(out));
      Sha256 digest = Sha256.ofDigest(digester.digest());
      keep(unfinished, digest);
      return digest;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Whether something is kept under this digest. Whether it is still whole is not looked at. */
  public boolean has(Sha256 digest) {
    return Files.exists(file(digest));
  }

  /**
   * Opens what is kept under a digest, after it was compared with it.
   *
   * @throws NoSuchFileException if nothing is kept under it
   * @throws DamagedObject if it is not any more what was put there
   */
  public InputStream open(Sha256 digest) throws IOException {
    return Files.newInputStream(locate(digest));
  }

  /**
   * The file that keeps a digest, after it was compared with it, for readers that jump about. It is
   * for reading only.
   *
   * @throws NoSuchFileException if nothing is kept under it
   * @throws DamagedObject if it is not any more what was put there
   */
  public Path locate(Sha256 digest) throws IOException {
    if (!isWhole(digest)) {
      throw new DamagedObject(digest);
    }
    return file(digest);
  }

  /** How many bytes are kept under a digest. */
  public long length(Sha256 digest) throws IOException {
    return Files.size(file(digest));
  }

  /**
   * Reads everything and tells what is damaged, gone, or there without having been listed. Takes no
   * more memory than one of 256 lists.
   *
   * @param faults is told of each, as it is found
   * @return how much was looked at
   */
  public ScrubReport scrub(Consumer<StoreFault> faults) throws IOException {
    return new Scrub(this, directory, faults).run();
  }

  boolean isWhole(Sha256 digest) throws IOException {
    try (InputStream in = Files.newInputStream(file(digest))) {
      return Sha256.of(in).equals(digest);
    }
  }

  Path file(Sha256 digest) {
    return shard(digest).resolve(digest.hex());
  }

  Path shard(Sha256 digest) {
    return directory.resolve(digest.hex().substring(0, 2));
  }

  private void keep(Path unfinished, Sha256 digest) throws IOException {
    Path shard = shard(digest);
    DurableFile.makeDirectory(shard);
    // Within one process the file lock does not keep threads apart.
    synchronized (LOCK) {
      try (FileChannel lock =
              FileChannel.open(
                  directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var held = lock.lock()) {
        Path file = file(digest);
        // A damaged object is put right by the same bytes; a whole one stays as it is.
        if (!Files.exists(file) || !isWhole(digest)) {
          Files.move(
              unfinished,
              file,
              StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
          DurableFile.force(shard);
        }
        if (held.isValid()) {
          new ShardList(shard).add(digest);
        }
      }
    }
  }
}
