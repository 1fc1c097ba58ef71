package io.jianzhen.platform.certificate;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A decision that cannot be said of the finding, or not without a reason. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public final class DecisionRefused extends RuntimeException {

  private final String field;
  private final String messageKey;

  DecisionRefused(String field, String messageKey) {
    super(messageKey);
    this.field = field;
    this.messageKey = messageKey;
  }

  String field() {
    return field;
  }

  String messageKey() {
    return messageKey;
  }
}
