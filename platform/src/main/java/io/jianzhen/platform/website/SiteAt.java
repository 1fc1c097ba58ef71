package io.jianzhen.platform.website;

/**
 * A suspect site as a person saw it. If it has another version by now, somebody else was faster.
 *
 * @param version how often it had been changed
 */
public record SiteAt(long id, int version) {}
