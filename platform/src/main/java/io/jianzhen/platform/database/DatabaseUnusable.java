package io.jianzhen.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/**
 * Jianzhen cannot work with its database and the operator must do something. Spring Boot prints the
 * two sentences and the advice without a stack trace and ends the process with exit code 2.
 */
final class DatabaseUnusable extends RuntimeException implements ExitCodeGenerator {

  private static final long serialVersionUID = 1L;

  private final String advice;

  /** What is wrong in Chinese and in English, and what to do in both. */
  DatabaseUnusable(String chinese, String english, String advice) {
    this(chinese, english, advice, null);
  }

  DatabaseUnusable(String chinese, String english, String advice, @Nullable Throwable cause) {
    super(chinese + System.lineSeparator() + english, cause);
    this.advice = advice;
  }

  String advice() {
    return advice;
  }

  @Override
  public int getExitCode() {
    return 2;
  }
}
