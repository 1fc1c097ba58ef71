package io.jianzhen.roster.table;

import java.util.List;

/** The tables of a file: the sheets of a workbook, or the ways to read a text file as a table. */
public interface Tables extends AutoCloseable {

  /** Their names in the order in which a person would look at them: hidden sheets last. */
  List<String> names();

  /**
   * Starts reading a table.
   *
   * @param table index in {@link #names()}
   */
  Rows rows(int table) throws UnreadableFile;

  /** Whether all are readings of the same text, so that one that fails proves nothing. */
  boolean areReadingsOfOneText();

  /** Whether days are counted from 1904, as old Macintosh workbooks do. */
  boolean since1904();

  @Override
  void close();
}
