package io.jianzhen.platform.certificate;

import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.seal.SealedFiles;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The uploaded files, kept sealed under {@code uploads} of the data directory. */
@Component
class UploadStore {

  private static final Logger LOG = LoggerFactory.getLogger(UploadStore.class);

  private static final Pattern PLAIN = Pattern.compile("\\d+");

  private final Path folder;
  private final SealedFiles files;

  UploadStore(@Value("${jianzhen.data:data}") Path data, Seal seal) {
    this.folder = data.resolve("uploads");
    this.files = new SealedFiles(folder, seal);
  }

  /**
   * Removes what a killed process had not yet taken in, and seals what earlier versions have kept
   * in the open; runs before the first upload can come.
   */
  @PostConstruct
  void sweep() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      files.sweep();
      for (Path plain : all.filter(UploadStore::isPlain).toList()) {
        files.takeOver(plain, plain.getFileName().toString());
      }
    } catch (IOException | UncheckedIOException inUse) {
      LOG.warn("unfinished uploads could not be removed from {}", folder);
    }
  }

  /**
   * A file that has come in and belongs to no import yet.
   *
   * @param sha256 64 hexadecimal digits
   * @param size in bytes
   */
  record Upload(Path path, String sha256, long size) {

    /** Removes the file, if it is still here. */
    void forget() {
      try {
        Files.deleteIfExists(path);
      } catch (IOException left) {
        throw new UncheckedIOException(left);
      }
    }
  }

  /** Writes a stream to disk and takes its hash on the way. */
  Upload take(InputStream in) throws IOException {
    Files.createDirectories(folder);
    Path path = Files.createTempFile(folder, "incoming-", ".part");
    MessageDigest sha256 = sha256();
    long size =
        Files.copy(new DigestInputStream(in, sha256), path, StandardCopyOption.REPLACE_EXISTING);
    return new Upload(path, HexFormat.of().formatHex(sha256.digest()), size);
  }

  /** Gives an upload to the import that has this id. */
  void keep(Upload upload, long id) {
    try {
      try (InputStream in = Files.newInputStream(upload.path())) {
        files.put(Long.toString(id), in);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * The file of an import, readable; the caller removes it. It is gone once the import is
   * discarded.
   */
  Path open(long id) {
    try {
      return files.unsealed(Long.toString(id));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  boolean has(long id) {
    return files.has(Long.toString(id));
  }

  /** Removes a file that {@link #open} has given. */
  void close(Path open) {
    try {
      Files.deleteIfExists(open);
    } catch (IOException inUse) {
      LOG.info("{} is in use; it is removed at the next start", open.getFileName());
    }
  }

  private static boolean isPlain(Path file) {
    return PLAIN.matcher(file.getFileName().toString()).matches();
  }

  /** Removes the file of an import. */
  void remove(long id) {
    try {
      files.remove(Long.toString(id));
    } catch (IOException inUse) {
      LOG.info("the file of import {} is in use; it is removed at the next start", id);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
