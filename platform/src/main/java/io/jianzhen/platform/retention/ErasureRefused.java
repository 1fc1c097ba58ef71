package io.jianzhen.platform.retention;

/** Somebody asked for an erasure that the rules do not allow, or not at this moment. */
final class ErasureRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String messageKey;

  /**
   * @param messageKey why, a key of the message bundles
   */
  ErasureRefused(String messageKey) {
    super(messageKey);
    this.messageKey = messageKey;
  }

  String messageKey() {
    return messageKey;
  }
}
