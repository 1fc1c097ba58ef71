package io.jianzhen.platform.website;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A step that does not follow from where the site stands. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class StepRefused extends RuntimeException {

  private final String messageKey;
  private final @Nullable String field;

  StepRefused(Site site, SiteStep step) {
    this(
        "website.refused." + step,
        "%s: %s may not follow %s, only %s"
            .formatted(site.number(), step, site.state(), site.steps()));
  }

  StepRefused(String messageKey, String message) {
    this(null, messageKey, message);
  }

  /** A step that what stands in one of its fields forbids. */
  StepRefused(@Nullable String field, String messageKey, String message) {
    super(message);
    this.field = field;
    this.messageKey = messageKey;
  }

  /** The field at fault, or null. */
  @Nullable String field() {
    return field;
  }

  /** Why, a key of the message bundles. */
  String messageKey() {
    return messageKey;
  }
}
