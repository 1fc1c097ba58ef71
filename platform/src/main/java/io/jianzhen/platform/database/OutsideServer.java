package io.jianzhen.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A server that somebody else runs, named by JIANZHEN_DB_URL. */
record OutsideServer(DatabaseAddress address) implements DatabaseServer {

  /** The oldest major version that PostgreSQL's makers still maintain and our SQL runs on. */
  private static final int OLDEST = 15;

  /**
   * Looks whether the server answers.
   *
   * @throws DatabaseUnusable if it does not, refuses the user, or is too old
   */
  static OutsideServer reach(DatabaseAddress address) {
    try (Connection connection = address.connect()) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      if (major < OLDEST) {
        throw tooOld(address, major);
      }
      return new OutsideServer(address);
    } catch (SQLException refused) {
      throw new DatabaseUnusable(
          "外部数据库 %s 无法连接：%s".formatted(address, refused.getMessage()),
          "The outside database %s cannot be reached: %s".formatted(address, refused.getMessage()),
          "请检查 JIANZHEN_DB_URL、JIANZHEN_DB_USER、JIANZHEN_DB_PASSWORD。 Check JIANZHEN_DB_URL,"
              + " JIANZHEN_DB_USER and JIANZHEN_DB_PASSWORD.",
          refused);
    }
  }

  private static DatabaseUnusable tooOld(DatabaseAddress address, int major) {
    return new DatabaseUnusable(
        "外部数据库 %s 是 PostgreSQL %d，至少需要 %d。".formatted(address, major, OLDEST),
        "The outside database %s is PostgreSQL %d; %d is the least."
            .formatted(address, major, OLDEST),
        "请升级数据库服务器。 Upgrade the server.");
  }

  @Override
  public void close() {
    // Not ours to stop.
  }
}
