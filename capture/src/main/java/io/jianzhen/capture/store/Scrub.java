package io.jianzhen.capture.store;

import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.store.StoreFault.Kind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One going over of a store. */
final class Scrub {

  private static final int SHARDS = 256;

  private final ObjectStore store;
  private final Path directory;
  private final Consumer<StoreFault> told;
  private long objects;
  private long bytes;
  private long faults;

  Scrub(ObjectStore store, Path directory, Consumer<StoreFault> told) {
    this.store = store;
    this.directory = directory;
    this.told = told;
  }

  ScrubReport run() throws IOException {
    for (int i = 0; i < SHARDS; i++) {
      Path shard = directory.resolve("%02x".formatted(i));
      if (Files.isDirectory(shard)) {
        shard(shard);
      }
    }
    return new ScrubReport(objects, bytes, faults);
  }

  private void shard(Path shard) throws IOException {
    Set<Sha256> listed = new ShardList(shard).digests();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(shard)) {
      for (Path file : files) {
        Path name = file.getFileName();
        if (name != null && !name.toString().equals(ShardList.NAME)) {
          file(file, Sha256.parse(name.toString()), listed);
        }
      }
    }
    for (Sha256 gone : listed) {
      tell(Kind.MISSING, store.file(gone), Optional.of(gone));
    }
  }

  private void file(Path file, Optional<Sha256> digest, Set<Sha256> listed) throws IOException {
    if (digest.isEmpty() || !store.file(digest.get()).equals(file) || !Files.isRegularFile(file)) {
      tell(Kind.STRANGE, file, digest);
      return;
    }
    objects++;
    bytes += Files.size(file);
    boolean isListed = listed.remove(digest.get());
    if (!isWhole(digest.get())) {
      tell(Kind.DAMAGED, file, digest);
    } else if (!isListed
        && !new ShardList(store.shard(digest.get())).digests().contains(digest.get())) {
      // Read again, because it may have been put there a moment ago.
      tell(Kind.UNLISTED, file, digest);
    }
  }

  /** A disk that cannot read an object any more is what a scrub is there to find. */
  private boolean isWhole(Sha256 digest) {
    try {
      return store.isWhole(digest);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private void tell(Kind kind, Path file, Optional<Sha256> digest) {
    faults++;
    told.accept(new StoreFault(kind, file, digest));
  }
}
