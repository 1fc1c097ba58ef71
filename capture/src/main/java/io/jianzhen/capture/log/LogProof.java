package io.jianzhen.capture.log;

import io.jianzhen.capture.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That an entry stands in a log, for checking without the log (C2SP tlog-proof).
 *
 * @param inclusion that it stands in the tree of the checkpoint
 * @param head the checkpoint
 * @param checkpoint the same with its signatures
 */
public record LogProof(InclusionProof inclusion, Checkpoint head, SignedNote checkpoint) {

  private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
  private static final String INDEX = "index ";
  private static final int MOST_LEVELS = 63;

  public LogProof {
    if (!head.text().equals(checkpoint.text()) || inclusion.size() != head.size()) {
      throw new IllegalArgumentException("proof for %d, head %s".formatted(inclusion.size(), head));
    }
  }

  /** Whether the entry stands in the tree. Who signed the tree is another question. */
  public boolean proves(byte[] entry) {
    return inclusion.proves(entry, head.root());
  }

  /** The proof as it is kept. */
  public String text() {
    var text = new StringBuilder(FIRST_LINE).append('\n');
    text.append(INDEX).append(inclusion.index()).append('\n');
    for (Sha256 hash : inclusion.path()) {
      text.append(Base64Text.of(hash.toArray())).append('\n');
    }
    return text.append('\n').append(checkpoint.note()).toString();
  }

  /** Reads what {@link #text} wrote; empty for anything else. */
  public static Optional<LogProof> parse(String text) {
    int gap = text.indexOf("\n\n");
    if (gap < 0) {
      return Optional.empty();
    }
    String[] lines = text.substring(0, gap).split("\n", -1);
    if (lines.length < 2 || !lines[0].equals(FIRST_LINE) || !lines[1].startsWith(INDEX)) {
      return Optional.empty();
    }
    List<Sha256> path = new ArrayList<>();
    for (int i = 2; i < lines.length; i++) {
      Base64Text.digest(lines[i]).ifPresent(path::add);
    }
    if (path.size() != lines.length - 2 || path.size() > MOST_LEVELS) {
      return Optional.empty();
    }
    return Base64Text.number(lines[1].substring(INDEX.length()))
        .flatMap(index -> of(index, path, text.substring(gap + 2)))
        .filter(proof -> proof.text().equals(text));
  }

  private static Optional<LogProof> of(long index, List<Sha256> path, String note) {
    return SignedNote.parse(note)
        .flatMap(
            signed ->
                Checkpoint.parse(signed.text())
                    .filter(head -> index < head.size())
                    .map(
                        head ->
                            new LogProof(
                                new InclusionProof(index, head.size(), path), head, signed)));
  }
}
