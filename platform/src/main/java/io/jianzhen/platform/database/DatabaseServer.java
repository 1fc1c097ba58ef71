package io.jianzhen.platform.database;

/** A PostgreSQL that answers until it is closed. */
interface DatabaseServer extends AutoCloseable {

  DatabaseAddress address();

  /** Lets go of the server; one that we started is stopped. */
  @Override
  void close();
}
