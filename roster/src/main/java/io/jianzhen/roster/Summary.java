package io.jianzhen.roster;

/** How many rows below the header were taken, refused and skipped. */
public record Summary(int taken, int refused, int skipped) {}
