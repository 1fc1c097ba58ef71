package io.jianzhen.capture.log;

import io.jianzhen.capture.Sha256;
import java.util.ArrayList;
import java.util.List;

/**
 * That a tree is the beginning of a later one (RFC 9162, section 2.1.4).
 *
 * @param oldSize of the earlier tree
 * @param newSize of the later one
 * @param path the hashes of the proof
 */
public record ConsistencyProof(long oldSize, long newSize, List<Sha256> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
    if (oldSize < 0 || newSize < oldSize) {
      throw new IllegalArgumentException("from %d to %d".formatted(oldSize, newSize));
    }
  }

  /** Whether it proves that the later tree holds the earlier one unchanged. */
  public boolean proves(Sha256 oldRoot, Sha256 newRoot) {
    if (oldSize == newSize) {
      return path.isEmpty() && oldRoot.equals(newRoot);
    }
    if (oldSize == 0) {
      return path.isEmpty() && oldRoot.equals(Merkle.EMPTY);
    }
    List<Sha256> hashes = new ArrayList<>(path);
    if (Long.bitCount(oldSize) == 1) {
      hashes.add(0, oldRoot);
    }
    return !hashes.isEmpty() && climb(hashes, oldRoot, newRoot);
  }

  private boolean climb(List<Sha256> hashes, Sha256 oldRoot, Sha256 newRoot) {
    long node = oldSize - 1;
    long last = newSize - 1;
    while ((node & 1) == 1) {
      node >>= 1;
      last >>= 1;
    }
    Sha256 before = hashes.get(0);
    Sha256 after = before;
    for (Sha256 hash : hashes.subList(1, hashes.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        before = Merkle.node(hash, before);
        after = Merkle.node(hash, after);
        while (node != 0 && (node & 1) == 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        after = Merkle.node(after, hash);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && before.equals(oldRoot) && after.equals(newRoot);
  }
}
