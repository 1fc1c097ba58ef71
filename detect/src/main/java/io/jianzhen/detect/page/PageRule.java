package io.jianzhen.detect.page;

/** What was seen in a page. The names are stable ids. */
public enum PageRule {
  /** A mark of another site: the decisive one. */
  MARK_OF_ANOTHER,
  /** Marks that contradict each other. */
  MARKS_DISAGREE,
  /** Title, heading, sponsor or owner is an official body, the host is not its own. */
  OFFICIAL_NAME,
  /** It asks for certificate number and name, to look up a certificate. */
  LOOKUP_FORM,
  /** It calls the interfaces, or has the paths, of the genuine look-up. */
  LOOKUP_SURFACE,
  /** Its text is that of a genuine page. */
  GENUINE_TEXT,
  /** Its elements are put together like those of a genuine page. */
  GENUINE_STRUCTURE,
  /** It has files of a genuine site. */
  GENUINE_FILES,
  /** It came with a file that is byte for byte one of a genuine site. */
  SAME_FILE,
  /** Its path and its whole text are those of a genuine page. */
  SAME_PAGE,
  /** Its screenshot looks like that of a genuine page. */
  GENUINE_PICTURE,
  /** It loads pictures, scripts or styles from an official site. */
  HOT_LINK,
  /** Its host name imitates an official site. */
  HOST_NAME
}
