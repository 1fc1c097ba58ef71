package io.jianzhen.roster;

import io.jianzhen.detect.Sentence;

/** The file as a whole cannot be read. Nothing of it was lost: it says what to do. */
public final class UnusableRoster extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Sentence says;

  UnusableRoster(Reason reason, String zh, String en) {
    super(en);
    this.reason = reason;
    this.says = new Sentence(zh, en);
  }

  /** What is wrong, for programs. */
  public Reason reason() {
    return reason;
  }

  /** What is wrong and what to do, on one line, for people. */
  public Sentence says() {
    return says;
  }

  /** What can be wrong with a file. */
  public enum Reason {
    /** There is no such file, or it may not be read. */
    NOT_FOUND,
    /** No byte, no sheet, or no row. */
    EMPTY,
    /** Over the limit of size. */
    TOO_LARGE,
    /** Locked with a password. */
    ENCRYPTED,
    /** The workbook format of before 2007, whatever the name ends with. */
    OLD_XLS,
    /** Neither a workbook nor a text table. */
    NOT_A_ROSTER,
    /** Cut off or otherwise broken. */
    DAMAGED,
    /** Unpacks to far more than any roster needs. */
    ZIP_BOMB,
    /** Carries a document type or entities, which no spreadsheet program writes. */
    FORBIDDEN_XML,
    /** More columns than any roster needs. */
    TOO_WIDE,
    /** No row looks like a header. */
    NO_HEADER,
    /** There is a header, but columns are missing without which nothing can be checked. */
    MISSING_COLUMNS
  }
}
