package io.jianzhen.capture.log;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key that signs notes (C2SP signed-note), with the name of who holds it.
 *
 * @param name of a log or a witness
 * @param kind what it signs
 * @param key 32 bytes of Ed25519
 */
public record NoteKey(String name, Kind kind, Bytes key) {

  private static final int KEY_LENGTH = 32;
  private static final int SIGNATURE_LENGTH = 64;
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  public NoteKey {
    if (!isName(name) || key.length() != KEY_LENGTH) {
      throw new IllegalArgumentException("key '%s' of %s".formatted(name, key));
    }
  }

  /** What a key signs, with the byte that stands for it. */
  public enum Kind {
    /** Notes as they are: what a log signs with. */
    LOG(1),
    /** Checkpoints that were seen to follow from earlier ones, with the time (tlog-cosignature). */
    WITNESS(4);

    private final byte code;

    Kind(int code) {
      this.code = (byte) code;
    }

    byte code() {
      return code;
    }
  }

  /** Reads {@code name+id+key}, the form in which keys are passed on; empty for anything else. */
  public static Optional<NoteKey> parse(String text) {
    String[] fields = text.strip().split("\\+", 3);
    if (fields.length != 3 || !isName(fields[0])) {
      return Optional.empty();
    }
    return Base64Text.parse(fields[2])
        .filter(bytes -> bytes.length == 1 + KEY_LENGTH)
        .flatMap(bytes -> of(fields[0], bytes))
        .filter(key -> "%08x".formatted(key.id()).equals(fields[1]));
  }

  /** The form in which keys are passed on. */
  public String text() {
    byte[] coded = ByteBuffer.allocate(1 + KEY_LENGTH).put(kind.code).put(key.toArray()).array();
    return "%s+%08x+%s".formatted(name, id(), Base64Text.of(coded));
  }

  /** By which signatures name it. */
  int id() {
    byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
    Sha256 digest = Sha256.of(start, new byte[] {kind.code}, key.toArray());
    return ByteBuffer.wrap(digest.toArray()).getInt();
  }

  /** Whether this key made a signature over a text. */
  boolean made(byte[] signature, String text) {
    if (kind == Kind.LOG) {
      return signature.length == SIGNATURE_LENGTH && verifies(signature, text);
    }
    if (signature.length != Long.BYTES + SIGNATURE_LENGTH) {
      return false;
    }
    ByteBuffer stamped = ByteBuffer.wrap(signature);
    long seconds = stamped.getLong();
    byte[] bare = new byte[SIGNATURE_LENGTH];
    stamped.get(bare);
    return seconds >= 0 && verifies(bare, cosigned(seconds, text));
  }

  /** What a witness signs. */
  static String cosigned(long seconds, String text) {
    return "cosignature/v1\ntime %d\n%s".formatted(seconds, text);
  }

  /** Whether signature lines can carry the name: no blanks, no plus, no control characters. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePoints()
            .noneMatch(
                c ->
                    c == '+'
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || (c >= 0xd800 && c <= 0xdfff));
  }

  private boolean verifies(byte[] signature, String text) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey());
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] encoded =
        ByteBuffer.allocate(X509_PREFIX.length + KEY_LENGTH)
            .put(X509_PREFIX)
            .put(key.toArray())
            .array();
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static Optional<NoteKey> of(String name, byte[] coded) {
    for (Kind kind : Kind.values()) {
      if (kind.code == coded[0]) {
        byte[] key = new byte[KEY_LENGTH];
        System.arraycopy(coded, 1, key, 0, KEY_LENGTH);
        return Optional.of(new NoteKey(name, kind, Bytes.of(key)));
      }
    }
    return Optional.empty();
  }
}
