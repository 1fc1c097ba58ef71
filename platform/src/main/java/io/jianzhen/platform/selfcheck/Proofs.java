package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.selfcheck.SelfCheckFiles.About;
import io.jianzhen.platform.web.FreeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Proof that things were put right: photos and PDFs that the unit sees. */
@Service
class Proofs {

  static final int LONGEST_NOTE = 200;

  private final SelfCheckFiles files;
  private final SelfChecks checks;
  private final AuditTrail audit;

  Proofs(SelfCheckFiles files, SelfChecks checks, AuditTrail audit) {
    this.files = files;
    this.checks = checks;
    this.audit = audit;
  }

  /**
   * Takes a proof; the message key of what is wrong, or empty. It may come after the submission.
   */
  Optional<String> take(SelfCheck one, @Nullable MultipartFile proof, String note, SignedIn me)
      throws IOException {
    Optional<String> wrong = whatIsWrong(one, proof, note);
    if (wrong.isPresent() || proof == null) {
      return wrong;
    }
    Path file = Files.createTempFile("jianzhen-proof", "");
    try {
      proof.transferTo(file);
      Optional<String> media = SelfCheckFiles.media(file);
      if (media.isEmpty()) {
        return Optional.of("selfcheck.proof.kind");
      }
      long id = files.keep(one.id(), file, media.get(), About.proof(note), me);
      checks.note(one.id(), "PROOF", note, me.username());
      audit.record(me, "SELF_CHECK_PROOF", OwnSelfCheck.reference(one.id()), "file " + id);
      return Optional.empty();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Optional<String> whatIsWrong(SelfCheck one, @Nullable MultipartFile proof, String note) {
    if (proof == null || proof.isEmpty()) {
      return Optional.of("selfcheck.proof.missing");
    }
    return files
        .whyNot(one.id(), proof.getSize())
        .or(
            () ->
                FreeText.whatIsWrong(note, LONGEST_NOTE).map(key -> "selfcheck.proof.note.wrong"));
  }
}
