/**
 * Where the platform's data lives: a PostgreSQL that Jianzhen brings along and runs by itself, or a
 * server that the operator names.
 *
 * <h2>What it owns</h2>
 *
 * The data directory: its lock, the server's files, the server's password. It owns no tables; those
 * come from the migrations of the other modules.
 *
 * <h2>How others use it</h2>
 *
 * They ask Spring for a {@link javax.sql.DataSource} or a {@code JdbcClient}; nothing here is
 * public.
 *
 * <h2>Settings</h2>
 *
 * <ul>
 *   <li>{@code jianzhen.data} (JIANZHEN_DATA): the data directory, default {@code ./data}.
 *   <li>{@code jianzhen.db.url}, {@code .user}, {@code .password} (JIANZHEN_DB_URL, …): an outside
 *       server; then no embedded one is started.
 * </ul>
 *
 * <h2>What it does not do</h2>
 *
 * It makes no backups and no upgrades between PostgreSQL's major versions: see docs/operations.md.
 * Why the server is driven here and not by a library: docs/decisions/0004-embedded-database.md.
 */
@ApplicationModule(
    displayName = "Database 数据库",
    allowedDependencies = {})
@NullMarked
package io.jianzhen.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
