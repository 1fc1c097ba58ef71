package io.jianzhen.platform.certificate;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The uploaded files, kept under {@code uploads/<id>} of the data directory. */
@Component
class UploadStore {

  private static final Logger LOG = LoggerFactory.getLogger(UploadStore.class);

  private final Path folder;

  UploadStore(@Value("${jianzhen.data:data}") Path data) {
    this.folder = data.resolve("uploads");
  }

  /** Removes what a killed process had not yet taken in; runs before the first upload can come. */
  @PostConstruct
  void sweep() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "incoming-*.part")) {
      for (Path part : left) {
        Files.deleteIfExists(part);
      }
    } catch (IOException | DirectoryIteratorException inUse) {
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
      Files.move(upload.path(), file(id), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The file of an import; it is gone once the import is discarded. */
  Path file(long id) {
    return folder.resolve(Long.toString(id));
  }

  /** Removes the file of an import; one that is being read right now goes at the next start. */
  void remove(long id) {
    try {
      Files.deleteIfExists(file(id));
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
