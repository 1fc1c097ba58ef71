package io.jianzhen.platform.website.capture;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.evidence.BrokenPackage;
import io.jianzhen.capture.evidence.CaptureRecord;
import io.jianzhen.capture.evidence.EvidencePackage;
import io.jianzhen.capture.evidence.ManifestEntry;
import io.jianzhen.capture.evidence.Trust;
import io.jianzhen.capture.evidence.Verification;
import io.jianzhen.capture.evidence.Verifier;
import io.jianzhen.capture.log.NoteKey;
import io.jianzhen.capture.log.NoteSigner;
import io.jianzhen.capture.log.TransparencyLog;
import io.jianzhen.capture.store.ObjectStore;
import io.jianzhen.capture.store.ScrubReport;
import io.jianzhen.capture.store.StoreExport;
import io.jianzhen.capture.store.StoreFault;
import io.jianzhen.capture.timestamp.HttpTimestampAuthority;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where evidence lies: under the data directory, in {@code evidence}.
 *
 * <pre>
 * objects/      packages and pictures by their SHA-256, written once
 * log/          the transparency log with an entry for each package
 * log.secret    its signing key; mode 600
 * log.key       its public key, for whoever verifies
 * </pre>
 *
 * <p>Everything is made when the first capture is.
 */
@Component
public class EvidenceRoom {

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceRoom.class);

  private final Path directory;
  private final Optional<URI> authority;
  private @Nullable ObjectStore store;

  EvidenceRoom(
      @Value("${jianzhen.data}") Path data,
      @Value("${jianzhen.websites.timestamp-authority:}") String authority) {
    directory = data.toAbsolutePath().resolve("evidence");
    this.authority = authority.isBlank() ? Optional.empty() : Optional.of(URI.create(authority));
  }

  /**
   * A package that is kept.
   *
   * @param sha256 of its file
   * @param isStamped whether a timestamp authority vouches for it
   */
  record Kept(Sha256 sha256, boolean isStamped) {}

  /**
   * Has a package logged and stamped, and keeps it. A timestamp that cannot be had now is no reason
   * to lose the capture.
   *
   * @throws IOException if it is not on the disk
   */
  Kept keep(EvidencePackage evidence) throws IOException {
    EvidencePackage stamped = stamped(logged(evidence));
    var bytes = new ByteArrayOutputStream();
    stamped.writeTo(bytes);
    return new Kept(
        store().put(new ByteArrayInputStream(bytes.toByteArray())), stamped.isStamped());
  }

  /** Keeps a picture. */
  Sha256 keep(Bytes picture) throws IOException {
    return store().put(picture.stream());
  }

  /** Whether timestamps are asked for at all. */
  boolean isStamping() {
    return authority.isPresent();
  }

  /**
   * What is kept under a digest, after it was compared with it.
   *
   * @throws java.nio.file.NoSuchFileException if there is nothing
   * @throws io.jianzhen.capture.store.DamagedObject if it was changed
   */
  public InputStream open(Sha256 sha256) throws IOException {
    return store().open(sha256);
  }

  /** Checks a package as anybody can who has it, and that it stands in the log of this place. */
  public Verification verify(Sha256 sha256) throws IOException {
    return new Verifier(new Trust(List.of(signer().key()), List.of(), List.of()))
        .verify(store().locate(sha256));
  }

  /**
   * The record of a package, for the papers that are printed of it.
   *
   * @throws IOException if the package is gone, damaged or none
   */
  public CaptureRecord record(Sha256 sha256) throws IOException {
    try {
      return EvidencePackage.read(store().locate(sha256)).record();
    } catch (BrokenPackage none) {
      throw new IOException(none);
    }
  }

  /** Reads everything there is and tells what is damaged or gone. */
  ScrubReport scrub(Consumer<StoreFault> faults) throws IOException {
    return Files.exists(directory) ? store().scrub(faults) : new ScrubReport(0, 0, 0);
  }

  /** The items with an index and what is needed to verify them, as one ZIP file. */
  public void export(List<StoreExport.Item> items, OutputStream out) throws IOException {
    new StoreExport(store()).zip(items, out);
  }

  private EvidencePackage logged(EvidencePackage evidence) throws IOException {
    synchronized (this) {
      try (var log = TransparencyLog.open(directory.resolve("log"), signer())) {
        return evidence.logged(log.append(new ManifestEntry(evidence.manifest()).bytes()));
      }
    }
  }

  private EvidencePackage stamped(EvidencePackage evidence) {
    if (authority.isEmpty()) {
      return evidence;
    }
    try {
      return evidence.stamped(
          new HttpTimestampAuthority(authority.get()).stamp(evidence.manifest()));
    } catch (IOException | IllegalArgumentException missing) {
      LOG.warn("no timestamp from {}: {}", authority.get(), missing.getMessage());
      return evidence;
    }
  }

  private synchronized ObjectStore store() throws IOException {
    if (store == null) {
      Files.createDirectories(directory);
      store = new ObjectStore(directory.resolve("objects"));
    }
    return store;
  }

  private synchronized NoteSigner signer() throws IOException {
    Path secret = directory.resolve("log.secret");
    if (Files.exists(secret)) {
      return NoteSigner.load(secret);
    }
    Files.createDirectories(directory);
    String name = "jianzhen-log-" + UUID.randomUUID().toString().substring(0, 8);
    NoteSigner signer = NoteSigner.generate(name, NoteKey.Kind.LOG);
    signer.save(secret);
    Files.writeString(directory.resolve("log.key"), signer.key().text() + "\n");
    return signer;
  }
}
