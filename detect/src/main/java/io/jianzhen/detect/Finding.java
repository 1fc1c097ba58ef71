package io.jianzhen.detect;

/**
 * One reason to look again.
 *
 * @param rule stable id of the rule, such as {@code ID_CHECKSUM}
 * @param severity how much it weighs
 * @param field stable id of the field that was looked at, such as {@code idNumber}
 * @param value what stood in the field, as written; empty if nothing did
 * @param says the reason as a sentence
 */
public record Finding(String rule, Severity severity, String field, String value, Sentence says) {}
