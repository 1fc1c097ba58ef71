package io.jianzhen.platform.casework.file.form;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A step that what stands in the case, or in a field, forbids. Nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class CaseRefused extends RuntimeException {

  private final @Nullable String field;
  private final String messageKey;
  private final String about;

  /** The whole step. */
  public CaseRefused(String messageKey) {
    this(null, messageKey, "");
  }

  /**
   * @param field the field at fault, or null
   * @param about what the message names, such as a number or a person
   */
  public CaseRefused(@Nullable CaseField field, String messageKey, String about) {
    super(messageKey);
    this.field = field == null ? null : field.id();
    this.messageKey = messageKey;
    this.about = about;
  }

  /** Id of the field at fault, or null. */
  public @Nullable String field() {
    return field;
  }

  public String messageKey() {
    return messageKey;
  }

  public String about() {
    return about;
  }
}
