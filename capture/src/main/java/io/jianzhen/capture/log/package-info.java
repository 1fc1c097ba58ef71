/**
 * A log to which can only be added, and proofs that it was: a Merkle tree (RFC 6962) in files after
 * C2SP tlog-tiles, with signed checkpoints. Whoever has one checkpoint can tell whether anything
 * before it was changed later. It knows nothing of captures: an entry is bytes.
 */
@NullMarked
package io.jianzhen.capture.log;

import org.jspecify.annotations.NullMarked;
