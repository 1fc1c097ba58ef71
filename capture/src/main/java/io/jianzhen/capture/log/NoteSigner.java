package io.jianzhen.capture.log;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.log.SignedNote.NoteSignature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Signs notes with an Ed25519 key of Java's own. */
public final class NoteSigner {

  private static final byte[] PKCS8_PREFIX =
      HexFormat.of().parseHex("302e020100300506032b657004220420");
  private static final String SECRET = "PRIVATE+KEY+";
  private static final int KEY_LENGTH = 32;
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?>[] NOTHING = {};

  private final NoteKey key;
  private final byte[] seed;

  private NoteSigner(NoteKey key, byte[] seed) {
    this.key = key;
    this.seed = seed;
  }

  /** A new key. */
  public static NoteSigner generate(String name, NoteKey.Kind kind) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new NoteSigner(
          new NoteKey(name, kind, Bytes.of(last(pair.getPublic().getEncoded()))),
          last(pair.getPrivate().getEncoded()));
    } catch (GeneralSecurityException every) {
      throw new IllegalStateException("every Java from 15 on has Ed25519", every);
    }
  }

  /**
   * Reads a key that {@link #save} wrote.
   *
   * @throws IOException if it cannot be read or is none
   */
  public static NoteSigner load(Path file) throws IOException {
    String[] lines = Files.readString(file).split("\n");
    String[] secret = lines[0].split("\\+", 5);
    if (lines.length != 2 || secret.length != 5 || !lines[0].startsWith(SECRET)) {
      throw new IOException("no signing key: " + file);
    }
    byte[] coded = Base64Text.parse(secret[4]).orElse(new byte[0]);
    NoteKey key =
        NoteKey.parse(lines[1]).orElseThrow(() -> new IOException("no public key: " + file));
    if (coded.length != 1 + KEY_LENGTH) {
      throw new IOException("no signing key: " + file);
    }
    var signer = new NoteSigner(key, Arrays.copyOfRange(coded, 1, coded.length));
    String test = "test\n";
    if (!new SignedNote(test, List.of(signer.sign(test, Instant.EPOCH))).isSignedBy(key)) {
      throw new IOException("the two keys do not belong together: " + file);
    }
    return signer;
  }

  /** Writes the key to a new file that its owner alone may read. */
  public void save(Path file) throws IOException {
    byte[] coded = ByteBuffer.allocate(1 + KEY_LENGTH).put(key.kind().code()).put(seed).array();
    String secret = "%s%s+%08x+%s".formatted(SECRET, key.name(), key.id(), Base64Text.of(coded));
    byte[] text = (secret + "\n" + key.text() + "\n").getBytes(StandardCharsets.UTF_8);
    boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] owners = isPosix ? new FileAttribute<?>[] {OWNER_ONLY} : NOTHING;
    try (FileChannel channel = FileChannel.open(file, NEW, owners)) {
      channel.write(ByteBuffer.wrap(text));
      channel.force(true);
    }
  }

  /** The public part, to be passed on. */
  public NoteKey key() {
    return key;
  }

  /**
   * Signs a text.
   *
   * @param now when; only what a witness signs holds it
   */
  public NoteSignature sign(String text, Instant now) {
    long seconds = now.getEpochSecond();
    byte[] signature =
        switch (key.kind()) {
          case LOG -> ed25519(text);
          case WITNESS -> {
            byte[] bare = ed25519(NoteKey.cosigned(seconds, text));
            yield ByteBuffer.allocate(Long.BYTES + bare.length).putLong(seconds).put(bare).array();
          }
        };
    return new NoteSignature(key.name(), key.id(), Bytes.of(signature));
  }

  private byte[] ed25519(String text) {
    try {
      byte[] encoded =
          ByteBuffer.allocate(PKCS8_PREFIX.length + KEY_LENGTH).put(PKCS8_PREFIX).put(seed).array();
      PrivateKey secret =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(secret);
      signer.update(text.getBytes(StandardCharsets.UTF_8));
      return signer.sign();
    } catch (GeneralSecurityException every) {
      throw new IllegalStateException("every Java from 15 on has Ed25519", every);
    }
  }

  private static byte[] last(byte[] encoded) {
    return Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
  }
}
