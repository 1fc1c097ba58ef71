package io.jianzhen.capture.log;

import io.jianzhen.capture.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * That an entry stands in a tree (RFC 9162, section 2.1.3).
 *
 * @param index of the entry, from 0
 * @param size of the tree
 * @param path hashes from the leaf's sibling to the root's child
 */
public record InclusionProof(long index, long size, List<Sha256> path) {

  public InclusionProof {
    path = List.copyOf(path);
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("entry %d of %d".formatted(index, size));
    }
  }

  /** Whether it proves that this entry stands in the tree with this root. */
  public boolean proves(byte[] entry, Sha256 root) {
    return root(Merkle.leaf(entry)).filter(root::equals).isPresent();
  }

  /** The root that follows from a leaf; empty if the path has the wrong length. */
  private Optional<Sha256> root(Sha256 leaf) {
    long node = index;
    long last = size - 1;
    Sha256 hash = leaf;
    for (Sha256 sibling : path) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((node & 1) == 1 || node == last) {
        hash = Merkle.node(sibling, hash);
        while (node != 0 && (node & 1) == 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = Merkle.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 ? Optional.of(hash) : Optional.empty();
  }
}
