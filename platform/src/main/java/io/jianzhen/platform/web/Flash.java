package io.jianzhen.platform.web;

/**
 * What became of the action before: put it as flash attribute {@code flash} before a redirect.
 *
 * @param kind good, warn or bad
 * @param text in the language of the page
 */
public record Flash(String kind, String text) {}
