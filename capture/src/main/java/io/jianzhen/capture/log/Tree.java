package io.jianzhen.capture.log;

import io.jianzhen.capture.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of a log at one size (RFC 6962, section 2.1), over the hashes in its tiles: what
 * proves that an entry is in it, what proves that it grew from a smaller one, and whether its
 * hashes are those of its entries.
 *
 * @param size how many entries it has
 */
record Tree(Tiles tiles, long size) {

  /** The proof that the entry at this place is in it. */
  InclusionProof inclusion(long index) throws IOException {
    List<Sha256> path = new ArrayList<>();
    inclusion(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  /** The proof that it begins with the tree that had this size. */
  ConsistencyProof consistency(long oldSize) throws IOException {
    List<Sha256> path = new ArrayList<>();
    if (oldSize > 0 && oldSize < size) {
      consistency(oldSize, 0, size, true, path);
    }
    return new ConsistencyProof(oldSize, size, path);
  }

  /**
   * Computes every hash again.
   *
   * @throws DamagedLog if an entry or a hash was changed
   */
  void audit() throws IOException {
    for (long bundle = 0; bundle * Tiles.WIDTH < size; bundle++) {
      List<Sha256> leaves = tiles.entries(bundle, size).stream().map(Merkle::leaf).toList();
      if (!leaves.equals(tiles.hashes(0, bundle, size))) {
        throw new DamagedLog("bundle %d does not give its hashes".formatted(bundle));
      }
    }
    for (int level = 1; Tiles.hashesAt(level, size) > 0; level++) {
      for (long hash = 0; hash < Tiles.hashesAt(level, size); hash++) {
        Sha256 above =
            tiles.hashes(level, hash / Tiles.WIDTH, size).get((int) (hash % Tiles.WIDTH));
        if (!above.equals(Merkle.perfect(tiles.hashes(level - 1, hash, size)))) {
          throw new DamagedLog("tile %d/%d does not give its root".formatted(level - 1, hash));
        }
      }
    }
  }

  private void inclusion(long index, long first, long count, List<Sha256> path) throws IOException {
    if (count == 1) {
      return;
    }
    long left = Merkle.split(count);
    if (index < left) {
      inclusion(index, first, left, path);
      path.add(tiles.root(first + left, count - left, size));
    } else {
      inclusion(index - left, first + left, count - left, path);
      path.add(tiles.root(first, left, size));
    }
  }

  /** SUBPROOF of RFC 6962, section 2.1.2. */
  private void consistency(long old, long first, long count, boolean isWhole, List<Sha256> path)
      throws IOException {
    if (old == count) {
      if (!isWhole) {
        path.add(tiles.root(first, count, size));
      }
      return;
    }
    long left = Merkle.split(count);
    if (old <= left) {
      consistency(old, first, left, isWhole, path);
      path.add(tiles.root(first + left, count - left, size));
    } else {
      consistency(old - left, first + left, count - left, false, path);
      path.add(tiles.root(first, left, size));
    }
  }
}
