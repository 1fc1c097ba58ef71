package io.jianzhen.platform.seal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns {@link KeysUnusable} into the short report that Spring Boot prints. */
final class KeysUnusableAnalyzer extends AbstractFailureAnalyzer<KeysUnusable> {

  @Override
  protected FailureAnalysis analyze(Throwable root, KeysUnusable cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Put the directory keys of the data directory and the master key (jianzhen.seal.master-key)"
            + " back from the backup that belongs to this database; see docs/operations.md.",
        root);
  }
}
