package io.jianzhen.platform.website.capture;

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
import io.jianzhen.capture.store.DurableFile;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  private static final String PUBLIC_KEY = "log.key";

  private static final String HOW_TO_VERIFY =
      """
      核验（不联网）： ./jianzhen verify *.wacz --log-key log.key
      To verify, offline: ./jianzhen verify *.wacz --log-key log.key
      """;

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
   * @param isLogged whether it stands in the log
   * @param isStamped whether a timestamp authority vouches for it
   */
  record Kept(Sha256 sha256, boolean isLogged, boolean isStamped) {}

  /**
   * Has a package logged and stamped, and keeps it. A log that cannot be opened, or a timestamp
   * that cannot be had now, is no reason to lose the capture.
   *
   * @throws IOException if it is not on the disk
   */
  Kept keep(EvidencePackage evidence) throws IOException {
    EvidencePackage vouched = stamped(logged(evidence));
    return new Kept(put(vouched), vouched.isLogged(), vouched.isStamped());
  }

  /**
   * The package with the log entry and the timestamp that it lacks, kept beside it; empty if it
   * still cannot have all of them.
   */
  Optional<Sha256> vouchedLater(Sha256 bare) throws IOException {
    EvidencePackage evidence = read(bare);
    EvidencePackage logged = evidence.isLogged() ? evidence : logged(evidence);
    EvidencePackage vouched = logged.isStamped() ? logged : stamped(logged);
    boolean isWhole = vouched.isLogged() && (vouched.isStamped() || !isStamping());
    return isWhole ? Optional.of(put(vouched)) : Optional.empty();
  }

  private Sha256 put(EvidencePackage evidence) throws IOException {
    var bytes = new ByteArrayOutputStream();
    evidence.writeTo(bytes);
    return store().put(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private EvidencePackage read(Sha256 sha256) throws IOException {
    try {
      return EvidencePackage.read(store().locate(sha256));
    } catch (BrokenPackage none) {
      throw new IOException(none);
    }
  }

  /** Keeps a picture, as it comes. */
  public Sha256 keep(InputStream picture) throws IOException {
    return store().put(picture);
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
    List<NoteKey> logs = NoteKey.parse(publicKey().strip()).stream().toList();
    return new Verifier(new Trust(logs, List.of(), List.of())).verify(store().locate(sha256));
  }

  /** The public key of the log, for whoever verifies; empty if there is no log yet. */
  private String publicKey() throws IOException {
    Path key = directory.resolve(PUBLIC_KEY);
    return Files.exists(key) ? Files.readString(key) : "";
  }

  /**
   * The record of a package, for the papers that are printed of it.
   *
   * @throws IOException if the package is gone, damaged or none
   */
  public CaptureRecord record(Sha256 sha256) throws IOException {
    return read(sha256).record();
  }

  /**
   * Reads everything there is, and the log, and tells what is damaged or gone.
   *
   * @param wanted digests that must be there
   * @throws IOException if the log was changed, or cannot be read
   */
  ScrubReport scrub(List<Sha256> wanted, Consumer<StoreFault> faults) throws IOException {
    ScrubReport report = store().scrub(faults);
    for (Sha256 digest : wanted) {
      if (!store().has(digest)) {
        faults.accept(
            new StoreFault(StoreFault.Kind.MISSING, Path.of(digest.hex()), Optional.of(digest)));
      }
    }
    if (Files.exists(log())) {
      synchronized (this) {
        try (var log = TransparencyLog.open(log(), signer())) {
          log.audit();
        }
      }
    }
    return report;
  }

  /** The items with an index and what is needed to verify them, as one ZIP file. */
  public void export(List<StoreExport.Item> items, OutputStream out) throws IOException {
    new StoreExport(store())
        .zip(
            items,
            Map.of(
                PUBLIC_KEY,
                publicKey().getBytes(StandardCharsets.UTF_8),
                "README.txt",
                HOW_TO_VERIFY.getBytes(StandardCharsets.UTF_8)),
            out);
  }

  private EvidencePackage logged(EvidencePackage evidence) {
    synchronized (this) {
      try (var log = TransparencyLog.open(log(), signer())) {
        return evidence.logged(log.append(new ManifestEntry(evidence.manifest()).bytes()));
      } catch (IOException unusable) {
        LOG.error("the log takes no entry", unusable);
        return evidence;
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

  private Path log() {
    return directory.resolve("log");
  }

  /**
   * The key of the log, made when the log is begun and never again: another key would make all that
   * was signed before worthless.
   */
  private synchronized NoteSigner signer() throws IOException {
    Path secret = directory.resolve("log.secret");
    if (Files.exists(secret)) {
      return NoteSigner.load(secret);
    }
    if (Files.exists(log())) {
      throw new NoSuchFileException(secret.toString(), null, "restore it from the backup");
    }
    Files.createDirectories(directory);
    String name = "jianzhen-log-" + UUID.randomUUID().toString().substring(0, 8);
    NoteSigner signer = NoteSigner.generate(name, NoteKey.Kind.LOG);
    signer.save(secret);
    DurableFile.create(
        directory.resolve(PUBLIC_KEY),
        out -> out.write((signer.key().text() + "\n").getBytes(StandardCharsets.UTF_8)));
    return signer;
  }
}
