package io.jianzhen.platform.home.handover;

/**
 * A person who has work in hand.
 *
 * @param path of the person's unit
 * @param enabled whether the account is in use
 * @param pieces how many pieces of work there are
 */
record Leaver(
    String username,
    String displayName,
    String unitName,
    String path,
    boolean enabled,
    long pieces) {}
