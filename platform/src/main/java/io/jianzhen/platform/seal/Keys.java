package io.jianzhen.platform.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The data keys, each encrypted under the master key (envelope encryption).
 *
 * @param informers for what tells who told us of something, and for nothing else
 */
record Keys(Aead rows, StreamingAead files, Prf hashes, Aead informers) {

  private static final Configuration TINK = TinkConfig2026.get();

  private static final String SUFFIX = ".keyset.json";

  /**
   * The data keys of a directory under a master key that lies in a file. What is missing is made,
   * but no master key for data keys that are there already.
   *
   * @throws KeysUnusable if they cannot be read, or were encrypted under another master key
   */
  static Keys underFile(Path directory, Path master) {
    try {
      boolean isNew = !Files.exists(master);
      if (isNew && Files.exists(directory.resolve("rows" + SUFFIX))) {
        throw new KeysUnusable(
            "the master key " + master + " is missing; put it back from its backup", null);
      }
      if (isNew) {
        KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
        write(
            master,
            TinkJsonProtoKeysetFormat.serializeKeyset(fresh, TINK, InsecureSecretKeyAccess.get()));
      }
      KeysetHandle handle =
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(master), TINK, InsecureSecretKeyAccess.get());
      return under(handle.getPrimitive(TINK, Aead.class), directory);
    } catch (IOException | GeneralSecurityException broken) {
      throw new KeysUnusable("the keys in " + directory + " cannot be used", broken);
    }
  }

  /**
   * The data keys of a directory under a key of a key management service, reached through whichever
   * of Tink's clients on the class path answers for its address.
   *
   * @throws KeysUnusable if there is no such client, or it refuses
   */
  static Keys underService(Path directory, String address) {
    try {
      for (KmsClient client : ServiceLoader.load(KmsClient.class)) {
        if (client.doesSupport(address)) {
          return under(client.withDefaultCredentials().getAead(address), directory);
        }
      }
    } catch (IOException | GeneralSecurityException refused) {
      throw new KeysUnusable("the key service " + address + " cannot be used", refused);
    }
    throw new KeysUnusable("no client for the key service " + address + " is installed", null);
  }

  private static Keys under(Aead master, Path directory)
      throws IOException, GeneralSecurityException {
    long there =
        Stream.of("rows", "files", "hashes")
            .filter(name -> Files.exists(directory.resolve(name + SUFFIX)))
            .count();
    if (there == 1 || there == 2) {
      throw new KeysUnusable("some of the keys in " + directory + " are missing", null);
    }
    KeysetHandle rows = key(master, directory, "rows", PredefinedAeadParameters.AES256_GCM);
    KeysetHandle files =
        key(master, directory, "files", PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
    HmacPrfParameters hmac =
        HmacPrfParameters.builder()
            .setKeySizeBytes(32)
            .setHashType(HmacPrfParameters.HashType.SHA256)
            .build();
    KeysetHandle hashes = key(master, directory, "hashes", hmac);
    // Younger than the others: an installation from before gets it at its next start. That it is
    // not
    // made anew where one was lost is seen by SealCheck, for which the database has to be asked.
    KeysetHandle informers =
        key(master, directory, "informers", PredefinedAeadParameters.AES256_GCM);
    return new Keys(
        rows.getPrimitive(TINK, Aead.class),
        files.getPrimitive(TINK, StreamingAead.class),
        first(hashes.getPrimitive(TINK, PrfSet.class)),
        informers.getPrimitive(TINK, Aead.class));
  }

  private static Prf first(PrfSet set) throws GeneralSecurityException {
    return java.util.Objects.requireNonNull(set.getPrfs().get(set.getPrimaryId()));
  }

  private static KeysetHandle key(Aead master, Path directory, String name, Parameters kind)
      throws IOException, GeneralSecurityException {
    Path file = directory.resolve(name + SUFFIX);
    byte[] about = ("jianzhen:" + name).getBytes(StandardCharsets.UTF_8);
    if (!Files.exists(file)) {
      KeysetHandle fresh = KeysetHandle.generateNew(kind, TINK);
      write(file, TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(fresh, master, about, TINK));
    }
    return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
        Files.readString(file), master, about, TINK);
  }

  /** Whole and on the disk, or not there; readable for nobody but this account. */
  private static void write(Path file, String text) throws IOException {
    Path folder = java.util.Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "key", ".part");
    if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(part, text);
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
