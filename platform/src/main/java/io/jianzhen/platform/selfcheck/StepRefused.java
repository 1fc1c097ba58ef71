package io.jianzhen.platform.selfcheck;

/** The self-check has moved on meanwhile; nothing was changed. */
final class StepRefused extends RuntimeException {

  StepRefused(long id) {
    super("self-check %d has moved on".formatted(id));
  }
}
