package io.jianzhen.capture.store;

/**
 * How much a scrub looked at.
 *
 * @param objects how many
 * @param bytes how much in all
 * @param faults how many of which were told
 */
public record ScrubReport(long objects, long bytes, long faults) {}
