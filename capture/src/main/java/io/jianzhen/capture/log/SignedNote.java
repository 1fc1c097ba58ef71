package io.jianzhen.capture.log;

import io.jianzhen.capture.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param text with its last line break
 * @param signatures in order, those of unknown keys too
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  private static final int MOST_CHARACTERS = 64 * 1024;
  private static final int MOST_SIGNATURES = 32;
  private static final String DASH = "\u2014 ";

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("a note without its last line break");
    }
  }

  /**
   * One signature.
   *
   * @param name of who signed
   * @param keyId which key of theirs
   * @param signature its bytes
   */
  public record NoteSignature(String name, int keyId, Bytes signature) {

    /** The line below a note, without its line break. */
    public String line() {
      byte[] coded =
          ByteBuffer.allocate(Integer.BYTES + signature.length())
              .putInt(keyId)
              .put(signature.toArray())
              .array();
      return DASH + name + " " + Base64Text.of(coded);
    }

    /** Reads a line; empty if it is none. */
    public static Optional<NoteSignature> parse(String line) {
      if (!line.startsWith(DASH)) {
        return Optional.empty();
      }
      String[] fields = line.substring(DASH.length()).split(" ", -1);
      if (fields.length != 2 || !NoteKey.isName(fields[0])) {
        return Optional.empty();
      }
      return Base64Text.parse(fields[1])
          .filter(bytes -> bytes.length > Integer.BYTES)
          .map(
              bytes -> {
                ByteBuffer coded = ByteBuffer.wrap(bytes);
                int id = coded.getInt();
                byte[] signature = new byte[coded.remaining()];
                coded.get(signature);
                return new NoteSignature(fields[0], id, Bytes.of(signature));
              });
    }
  }

  /** Reads a note; empty if it is none. Whether its signatures hold is not looked at. */
  public static Optional<SignedNote> parse(String note) {
    int gap = note.lastIndexOf("\n\n");
    if (gap < 0 || note.length() > MOST_CHARACTERS || !note.endsWith("\n") || hasControl(note)) {
      return Optional.empty();
    }
    String[] lines = note.substring(gap + 2).split("\n");
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines) {
      NoteSignature.parse(line).ifPresent(signatures::add);
    }
    boolean isNote = signatures.size() == lines.length && lines.length <= MOST_SIGNATURES;
    var parsed = new SignedNote(note.substring(0, gap + 1), signatures);
    return isNote && parsed.note().equals(note) ? Optional.of(parsed) : Optional.empty();
  }

  /** The text with its signatures. */
  public String note() {
    var note = new StringBuilder(text).append('\n');
    for (NoteSignature signature : signatures) {
      note.append(signature.line()).append('\n');
    }
    return note.toString();
  }

  /** Whether this key signed, and its signature holds. */
  public boolean isSignedBy(NoteKey key) {
    return signatures.stream()
        .filter(signature -> signature.name().equals(key.name()) && signature.keyId() == key.id())
        .anyMatch(signature -> key.made(signature.signature().toArray(), text));
  }

  /** With one more signature. */
  SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }

  private static boolean hasControl(String note) {
    return note.chars().anyMatch(c -> c < ' ' && c != '\n');
  }
}
