package io.jianzhen.platform.organisation;

/**
 * What is wrong at a field of a form.
 *
 * @param field name of the field
 * @param messageKey what is wrong, a key of the message bundles
 */
record FieldError(String field, String messageKey) {}
