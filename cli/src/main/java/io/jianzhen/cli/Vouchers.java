package io.jianzhen.cli;

import io.jianzhen.capture.evidence.EvidencePackage;
import io.jianzhen.capture.evidence.ManifestEntry;
import io.jianzhen.capture.log.NoteKey;
import io.jianzhen.capture.log.NoteSigner;
import io.jianzhen.capture.log.TransparencyLog;
import io.jianzhen.capture.store.DurableFile;
import io.jianzhen.capture.timestamp.HttpTimestampAuthority;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who else vouches for a package: a timestamp authority and a log. */
final class Vouchers {

  @Option(
      names = "--tsa",
      paramLabel = "URL",
      description = "时间戳服务（RFC 3161）地址 / timestamp authority")
  private @Nullable URI authority;

  @Option(
      names = "--log",
      paramLabel = "DIR",
      description = "防篡改日志目录，没有则新建 / transparency log, begun if it is not there")
  private @Nullable Path log;

  @Option(
      names = "--log-secret",
      paramLabel = "FILE",
      description = "日志签名密钥，没有则新建，公钥写到 FILE.pub / its signing key, made if it is not there")
  private @Nullable Path secret;

  /** Whether anything was asked for; if not, what is missing. */
  boolean isEmpty() {
    return authority == null && log == null;
  }

  /** Whether a log was named without its key, or the reverse. */
  boolean isHalf() {
    return (log == null) != (secret == null);
  }

  /**
   * Adds a timestamp and a place in the log where they were asked for and are missing.
   *
   * @throws IOException if one of them cannot be had; what was there before stays
   */
  EvidencePackage vouched(EvidencePackage evidence) throws IOException {
    EvidencePackage vouched = evidence;
    if (log != null && secret != null && !vouched.isLogged()) {
      try (var opened = TransparencyLog.open(log, signer(log, secret))) {
        vouched = vouched.logged(opened.append(new ManifestEntry(vouched.manifest()).bytes()));
      }
    }
    if (authority != null && !vouched.isStamped()) {
      vouched = vouched.stamped(new HttpTimestampAuthority(authority).stamp(vouched.manifest()));
    }
    return vouched;
  }

  private static NoteSigner signer(Path log, Path secret) throws IOException {
    if (Files.exists(secret)) {
      return NoteSigner.load(secret);
    }
    if (Files.exists(log.resolve("checkpoint"))) {
      // Another key would make all that was signed before worthless.
      throw new NoSuchFileException(
          secret.toString(), null, "日志已有，须用原来的密钥 / the log has a key already");
    }
    String name = "jianzhen-log-" + UUID.randomUUID().toString().substring(0, 8);
    NoteSigner signer = NoteSigner.generate(name, NoteKey.Kind.LOG);
    signer.save(secret);
    byte[] key = (signer.key().text() + "\n").getBytes(StandardCharsets.UTF_8);
    DurableFile.replace(Path.of(secret + ".pub"), out -> out.write(key));
    return signer;
  }
}
