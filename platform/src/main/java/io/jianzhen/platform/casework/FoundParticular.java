package io.jianzhen.platform.casework;

import java.util.List;

/**
 * Something that the program itself knows of a lead.
 *
 * @param sketch of a page; empty for all else
 */
record FoundParticular(
    Source source, ParticularKind kind, ParticularKind.Written written, String sketch) {

  /** From what the program knows it. */
  enum Source {
    /** The site on which the lead was opened. */
    SITE,
    /** A capture of that site. */
    CAPTURE,
    /** The person of the finding; that goes without saying in the history. */
    PERSON
  }

  /** From what they are known, for the audit trail. */
  static String sources(List<FoundParticular> all) {
    return String.join(",", all.stream().map(one -> one.source().name()).distinct().toList());
  }
}
