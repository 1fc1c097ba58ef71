package io.jianzhen.detect.page;

/**
 * One mark found in a page.
 *
 * @param kind what it is
 * @param value what it says, in plain characters: a code, a host, a body
 * @param place where it stands
 */
record Mark(MarkKind kind, String value, Place place) {}
