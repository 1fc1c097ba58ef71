package io.jianzhen.capture.log;

import io.jianzhen.capture.Sha256;
import java.util.List;

/** The hashing of RFC 6962, section 2.1. */
final class Merkle {

  /** The root of a tree without leaves. */
  static final Sha256 EMPTY = Sha256.of();

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private Merkle() {}

  static Sha256 leaf(byte[] entry) {
    return Sha256.of(LEAF, entry);
  }

  static Sha256 node(Sha256 left, Sha256 right) {
    return Sha256.of(NODE, left.toArray(), right.toArray());
  }

  /** The root over hashes whose number is a power of two. */
  static Sha256 perfect(List<Sha256> hashes) {
    if (hashes.size() == 1) {
      return hashes.get(0);
    }
    int half = hashes.size() / 2;
    return node(perfect(hashes.subList(0, half)), perfect(hashes.subList(half, hashes.size())));
  }

  /** The largest power of two that is smaller than this, which is at least 2. */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
