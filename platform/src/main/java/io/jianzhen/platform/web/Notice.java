package io.jianzhen.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A banner over every page, such as a contradiction in the campaign's plan that the office has not
 * decided.
 *
 * @param kind info, good, warn or bad
 * @param text in the language of the page
 * @param href where it can be decided, or null
 * @param link the words of that link, or null
 */
public record Notice(String kind, String text, @Nullable String href, @Nullable String link) {}
