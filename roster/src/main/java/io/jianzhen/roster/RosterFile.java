package io.jianzhen.roster;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A roster that was looked at and can be read: .xlsx, or text separated by comma, semicolon or tab
 * in UTF-8 or GB18030. The content decides, not the name of the file.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class RosterFile {

  /** The largest file that is opened unless another limit is given: 200 MB. */
  public static final long DEFAULT_MAX_BYTES = 200L * 1024 * 1024;

  private RosterFile() {}

  /** Opens a file of up to {@link #DEFAULT_MAX_BYTES}. */
  public static RosterFile open(Path file) throws UnusableRoster {
    return open(file, DEFAULT_MAX_BYTES);
  }

  /**
   * Finds the sheet, the header row and the meaning of each column.
   *
   * @param maxBytes the largest file to open, in bytes
   * @throws UnusableRoster if the file cannot be read or no sheet has a header
   */
  public static RosterFile open(Path file, long maxBytes) throws UnusableRoster {
    throw new UnsupportedOperationException(file + " " + maxBytes);
  }

  /** The same file with the columns as a person corrected them. */
  public RosterFile withMapping(Mapping corrected) {
    throw new UnsupportedOperationException(corrected.toString());
  }

  /** Which column holds which field; see {@link Mapping#missing()}. */
  public Mapping mapping() {
    throw new UnsupportedOperationException();
  }

  /** Name of the sheet that was chosen; empty for a text table. */
  public String sheetName() {
    throw new UnsupportedOperationException();
  }

  /** Number of the last header row as the spreadsheet shows it, counted from 1. */
  public int headerRow() {
    throw new UnsupportedOperationException();
  }

  /** Every column that has a header. */
  public List<Column> columns() {
    throw new UnsupportedOperationException();
  }

  /**
   * Hands out every row below the header, in order. May be called again.
   *
   * @throws UnusableRoster if {@link Mapping#missing()} names columns, or the file turns out to be
   *     broken further down; what was handed out before is no whole roster
   * @throws ReadingCancelled if {@code progress} says stop
   */
  public Summary read(Consumer<Line> out, Progress progress) throws UnusableRoster {
    throw new UnsupportedOperationException();
  }
}
