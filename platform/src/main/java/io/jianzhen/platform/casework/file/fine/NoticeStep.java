package io.jianzhen.platform.casework.file.fine;

/** What follows a notice of an intended fine. Texts are {@code casefile.notice.<name>}. */
public enum NoticeStep {
  /** The party said something for itself (行政处罚法 art. 45). */
  STATED,
  /** A hearing was asked for. */
  ASKED,
  /** The party was told when and where. */
  SET,
  /** The party wants none, or no longer. */
  WAIVED,
  HEARD,
  /** The notice was entered in error. */
  WITHDRAWN
}
