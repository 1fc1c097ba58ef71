package io.jianzhen.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach one database.
 *
 * @param url as JDBC writes it, {@code jdbc:postgresql://host:port/name}, without the password
 */
record DatabaseAddress(String url, String user, String password) {

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return user + "@" + url;
  }
}
