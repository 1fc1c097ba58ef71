package io.jianzhen.roster;

/** A row of the table before anybody knows what it means. */
record SheetRow(int number) {

  /** No roster needs more columns; the widest that Excel 2003 could write. */
  static final int MAX_COLUMNS = 256;
}
