package io.jianzhen.platform.web;

/**
 * One option of a select, of radio buttons or of check boxes.
 *
 * @param value what is sent
 * @param label what is read, in the language of the page
 */
public record Choice(String value, String label) {}
