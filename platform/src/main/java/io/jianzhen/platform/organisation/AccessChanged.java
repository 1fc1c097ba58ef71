package io.jianzhen.platform.organisation;

/**
 * Whoever is signed in with an account may do something else from now on, or nothing more.
 *
 * @param account its id
 */
record AccessChanged(long account) {}
