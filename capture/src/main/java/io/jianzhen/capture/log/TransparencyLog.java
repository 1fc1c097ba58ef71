package io.jianzhen.capture.log;

import io.jianzhen.capture.log.SignedNote.NoteSignature;
import io.jianzhen.capture.store.DurableFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A log in a directory, with one writer at a time. An entry counts when the checkpoint that covers
 * it is on the disk; everything it needs is there before. What a crash leaves beyond the checkpoint
 * is overwritten by the next entries, and no checkpoint was ever given out for it.
 */
public final class TransparencyLog implements Closeable {

  private static final String CHECKPOINT = "checkpoint";
  private static final String LOCK = "lock";

  private final Path directory;
  private final NoteSigner signer;
  private final Tiles tiles;
  private final FileChannel lock;
  private Checkpoint head;
  private SignedNote checkpoint;

  private TransparencyLog(Path directory, NoteSigner signer, FileChannel lock) throws IOException {
    this.directory = directory;
    this.signer = signer;
    this.lock = lock;
    tiles = new Tiles(directory);
    if (!Files.exists(directory.resolve(CHECKPOINT))) {
      if (Files.exists(directory.resolve("tile"))) {
        throw new DamagedLog("there are tiles, but no checkpoint, in " + directory);
      }
      head = new Checkpoint(signer.key().name(), 0, Merkle.EMPTY);
      checkpoint = signed(head);
      write(checkpoint);
      return;
    }
    checkpoint =
        SignedNote.parse(Files.readString(directory.resolve(CHECKPOINT)))
            .orElseThrow(() -> new DamagedLog("the checkpoint cannot be read in " + directory));
    head =
        Checkpoint.parse(checkpoint.text())
            .orElseThrow(() -> new DamagedLog("the checkpoint cannot be read in " + directory));
    if (!head.origin().equals(signer.key().name()) || !checkpoint.isSignedBy(signer.key())) {
      throw new DamagedLog("the checkpoint is not signed by %s".formatted(signer.key().name()));
    }
    if (!tiles.root(head.size()).equals(head.root())) {
      throw new DamagedLog("the tiles do not give the root of the checkpoint in " + directory);
    }
  }

  /**
   * Opens a log, or begins one.
   *
   * @throws DamagedLog if its files are not what its checkpoint says
   * @throws IOException if it is open elsewhere, or the disk fails
   */
  public static TransparencyLog open(Path directory, NoteSigner signer) throws IOException {
    if (signer.key().kind() != NoteKey.Kind.LOG) {
      throw new IllegalArgumentException("%s is no key of a log".formatted(signer.key().name()));
    }
    DurableFile.makeDirectory(directory);
    FileChannel lock =
        FileChannel.open(
            directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      requireAlone(lock, directory);
      return new TransparencyLog(directory, signer, lock);
    } catch (IOException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /**
   * Adds an entry and returns when it will outlast a crash.
   *
   * @param entry at most 65,535 bytes
   * @return the proof that it was added
   */
  public LogProof append(byte[] entry) throws IOException {
    return append(List.of(entry)).get(0);
  }

  /** Adds several entries under one checkpoint. */
  public synchronized List<LogProof> append(List<byte[]> entries) throws IOException {
    if (entries.isEmpty()) {
      return List.of();
    }
    for (byte[] entry : entries) {
      if (entry.length > Tiles.MOST_ENTRY) {
        throw new IllegalArgumentException("an entry of %d bytes".formatted(entry.length));
      }
    }
    long before = head.size();
    long size = before + entries.size();
    tiles.add(entries, before);
    var next = new Checkpoint(head.origin(), size, tiles.root(size));
    SignedNote note = signed(next);
    write(note);
    head = next;
    checkpoint = note;
    tiles.tidy(before, size);
    List<LogProof> proofs = new ArrayList<>();
    for (long index = before; index < size; index++) {
      proofs.add(proof(index));
    }
    return proofs;
  }

  /** The proof that the entry at this place stands in the log as it is now. */
  public synchronized LogProof proof(long index) throws IOException {
    if (index < 0 || index >= head.size()) {
      throw new IllegalArgumentException("entry %d of %d".formatted(index, head.size()));
    }
    return new LogProof(new Tree(tiles, head.size()).inclusion(index), head, checkpoint);
  }

  /** The proof that the log as it is now begins with the log as it was at this size. */
  public synchronized ConsistencyProof consistency(long oldSize) throws IOException {
    if (oldSize < 0 || oldSize > head.size()) {
      throw new IllegalArgumentException("size %d of %d".formatted(oldSize, head.size()));
    }
    return new Tree(tiles, head.size()).consistency(oldSize);
  }

  /** The newest checkpoint with its signatures. */
  public synchronized SignedNote checkpoint() {
    return checkpoint;
  }

  /** The newest checkpoint. */
  public synchronized Checkpoint head() {
    return head;
  }

  /** One entry. */
  public synchronized byte[] entry(long index) throws IOException {
    if (index < 0 || index >= head.size()) {
      throw new IllegalArgumentException("entry %d of %d".formatted(index, head.size()));
    }
    long bundle = index / Tiles.WIDTH;
    return tiles.entries(bundle, head.size()).get((int) (index % Tiles.WIDTH));
  }

  /**
   * Adds the signature of a witness to the newest checkpoint.
   *
   * @return whether it holds; if not, nothing is changed
   */
  public synchronized boolean cosign(NoteKey witness, NoteSignature signature) throws IOException {
    SignedNote more = checkpoint.with(signature);
    if (!new SignedNote(checkpoint.text(), List.of(signature)).isSignedBy(witness)) {
      return false;
    }
    write(more);
    checkpoint = more;
    return true;
  }

  /**
   * Computes everything again from the entries.
   *
   * @throws DamagedLog if an entry or a hash was changed
   */
  public synchronized void audit() throws IOException {
    new Tree(tiles, head.size()).audit();
    if (!tiles.root(head.size()).equals(head.root())) {
      throw new DamagedLog("the tiles do not give the root of the checkpoint");
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private SignedNote signed(Checkpoint next) {
    String text = next.text();
    return new SignedNote(text, List.of(signer.sign(text, Instant.EPOCH)));
  }

  private void write(SignedNote note) throws IOException {
    DurableFile.replace(
        directory.resolve(CHECKPOINT),
        out -> out.write(note.note().getBytes(StandardCharsets.UTF_8)));
  }

  private static void requireAlone(FileChannel lock, Path directory) throws IOException {
    try {
      FileLock mine = lock.tryLock();
      if (mine == null) {
        throw new IOException("the log is open elsewhere: " + directory);
      }
    } catch (OverlappingFileLockException here) {
      throw new IOException("the log is open elsewhere: " + directory, here);
    }
  }
}
