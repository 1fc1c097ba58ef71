package io.jianzhen.platform.website.capture;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A capture that was not made, or could not be kept. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class CaptureRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String messageKey;

  CaptureRefused(String messageKey, @Nullable Throwable cause) {
    super(messageKey, cause);
    this.messageKey = messageKey;
  }

  /** Why, a key of the message bundles. */
  public String messageKey() {
    return messageKey;
  }
}
