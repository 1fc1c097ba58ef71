package io.jianzhen.platform.certificate.lookup;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What cannot be done as things stand, such as an issuer's answer where none was asked. */
@ResponseStatus(HttpStatus.CONFLICT)
final class LookupRefused extends RuntimeException {

  private final String messageKey;

  LookupRefused(String messageKey) {
    super(messageKey);
    this.messageKey = messageKey;
  }

  String messageKey() {
    return messageKey;
  }
}
