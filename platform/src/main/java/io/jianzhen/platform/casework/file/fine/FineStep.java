package io.jianzhen.platform.casework.file.fine;

/** What follows a fine, in the order in which it mostly does. */
public enum FineStep {
  /** The party has the decision. */
  SERVED,
  PAID,
  /** In the publicity system of enterprises. */
  PUBLISHED
}
