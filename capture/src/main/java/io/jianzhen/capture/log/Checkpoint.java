package io.jianzhen.capture.log;

import io.jianzhen.capture.Sha256;
import java.util.Optional;

/**
 * The head of a log at a size (C2SP tlog-checkpoint), without extension lines.
 *
 * @param origin which log it is
 * @param size how many entries it has
 * @param root of its tree
 */
public record Checkpoint(String origin, long size, Sha256 root) {

  public Checkpoint {
    if (!NoteKey.isName(origin) || size < 0) {
      throw new IllegalArgumentException("checkpoint of '%s' at %d".formatted(origin, size));
    }
  }

  /** What is signed. */
  public String text() {
    return "%s\n%d\n%s\n".formatted(origin, size, Base64Text.of(root.toArray()));
  }

  /** Reads what {@link #text} wrote; empty for anything else. */
  public static Optional<Checkpoint> parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 4 || !lines[3].isEmpty() || !NoteKey.isName(lines[0])) {
      return Optional.empty();
    }
    return Base64Text.number(lines[1])
        .flatMap(
            size -> Base64Text.digest(lines[2]).map(root -> new Checkpoint(lines[0], size, root)));
  }
}
