package io.jianzhen.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns {@link DatabaseUnusable} into the short report that Spring Boot prints. */
final class DatabaseUnusableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnusable> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DatabaseUnusable cause) {
    return new FailureAnalysis(cause.getMessage(), cause.advice(), root);
  }
}
