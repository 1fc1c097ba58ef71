package io.jianzhen.roster.table;

import java.util.Optional;

/** The rows of one table, from the first to the last, read once. */
public interface Rows extends AutoCloseable {

  /**
   * The next row that stands in the file, or empty after the last. Rows that the file leaves out
   * are not made up; the number tells.
   */
  Optional<SheetRow> next() throws UnreadableFile;

  /** Bytes read so far. */
  long done();

  /** Bytes that there are, as far as the file says. */
  long total();

  @Override
  void close();
}
