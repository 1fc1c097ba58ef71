package io.jianzhen.platform.web;

/**
 * One filter that is in force; pressing it takes the filter away.
 *
 * @param name the request parameter, such as {@code unit}
 * @param label its name to the reader, such as 单位
 * @param value what it is set to, as the reader knows it
 */
public record FilterChip(String name, String label, String value) {}
