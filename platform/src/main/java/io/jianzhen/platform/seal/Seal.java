package io.jianzhen.platform.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.prf.Prf;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what is stored and opens it again. What was sealed about one thing cannot be opened as if
 * it were about another: {@code about} names the place, such as {@code certificate:17/4}. For
 * several threads.
 */
@Component
public final class Seal {

  private static final int HASH_BYTES = 32;

  private final Aead rows;
  private final StreamingAead files;
  private final Prf hashes;
  private final Aead informers;

  /**
   * @param master file of the master key; empty for {@code keys/master.key} of the data directory
   * @param service address of a key of a key management service, such as {@code gcp-kms://…}, in
   *     place of the file; empty for none
   */
  @Autowired
  Seal(
      @Value("${jianzhen.data:data}") Path data,
      @Value("${jianzhen.seal.master-key:}") String master,
      @Value("${jianzhen.seal.master-key-service:}") String service) {
    this(
        service.isBlank()
            ? Keys.underFile(
                data.resolve("keys"),
                master.isBlank() ? data.resolve("keys/master.key") : Path.of(master.strip()))
            : Keys.underService(data.resolve("keys"), service.strip()));
  }

  private Seal(Keys keys) {
    this.rows = keys.rows();
    this.files = keys.files();
    this.hashes = keys.hashes();
    this.informers = keys.informers();
  }

  /**
   * With the keys in a directory, its own master key among them; they are made if there are none.
   */
  public static Seal in(Path directory) {
    return new Seal(Keys.underFile(directory, directory.resolve("master.key")));
  }

  /** Seals the bytes of a row. The result is some 33 bytes longer and never the same twice. */
  public byte[] seal(byte[] plain, String about) {
    return seal(rows, plain, about);
  }

  /**
   * @throws SealBroken if it was not sealed with these keys about the same thing, or was changed
   */
  public byte[] open(byte[] sealed, String about) {
    return open(rows, sealed, about);
  }

  /** Seals several texts as one. */
  public byte[] sealTexts(List<String> plain, String about) {
    return seal(rows, packed(plain), about);
  }

  /**
   * Seals who told us of something, with a key of its own: whoever has what opens everything else
   * does not have the informers.
   */
  public byte[] sealInformer(List<String> plain, String about) {
    return seal(informers, packed(plain), about);
  }

  /**
   * The texts that were sealed as one, in their order.
   *
   * @throws SealBroken as {@link #open}
   */
  public List<String> openTexts(byte[] sealed, String about) {
    return unpacked(open(rows, sealed, about));
  }

  /**
   * Who told us of something, in the order in which it was sealed.
   *
   * @throws SealBroken as {@link #open}
   */
  public List<String> openInformer(byte[] sealed, String about) {
    return unpacked(open(informers, sealed, about));
  }

  private static byte[] packed(List<String> plain) {
    var packed = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(packed)) {
      for (String text : plain) {
        byte[] bytes = bytes(text);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return packed.toByteArray();
  }

  private static List<String> unpacked(byte[] plain) {
    ByteBuffer packed = ByteBuffer.wrap(plain);
    List<String> texts = new ArrayList<>();
    while (packed.hasRemaining()) {
      byte[] bytes = new byte[packed.getInt()];
      packed.get(bytes);
      texts.add(new String(bytes, StandardCharsets.UTF_8));
    }
    return texts;
  }

  /**
   * The same for the same text, so that a sealed text can be found and compared, and not to be told
   * by trying all texts without the key.
   *
   * @return 64 hexadecimal digits
   */
  public String hash(String text) {
    try {
      return HexFormat.of().formatHex(hashes.compute(bytes(text), HASH_BYTES));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("hashing failed", unusable);
    }
  }

  /** What is written to the stream arrives at {@code out} sealed; closing it finishes. */
  OutputStream sealing(OutputStream out, String about) throws IOException {
    try {
      return files.newEncryptingStream(out, bytes(about));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("sealing failed", unusable);
    }
  }

  /**
   * What was sealed, as it is read; reading fails with an IOException where it was changed or cut.
   */
  InputStream opening(InputStream sealed, String about) throws IOException {
    try {
      return files.newDecryptingStream(sealed, bytes(about));
    } catch (GeneralSecurityException broken) {
      throw new IOException(String.format(Locale.ROOT, "%s cannot be opened", about), broken);
    }
  }

  private static byte[] seal(Aead key, byte[] plain, String about) {
    try {
      return key.encrypt(plain, bytes(about));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("sealing failed", unusable);
    }
  }

  private static byte[] open(Aead key, byte[] sealed, String about) {
    try {
      return key.decrypt(sealed, bytes(about));
    } catch (GeneralSecurityException broken) {
      throw new SealBroken(about, broken);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
