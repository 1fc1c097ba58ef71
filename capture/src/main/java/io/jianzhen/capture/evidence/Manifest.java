package io.jianzhen.capture.evidence;

import java.util.List;

/**
 * The files that make a package what it is. Its own SHA-256 stands for the whole: that is what gets
 * a timestamp and a place in the log. What is made from it later (list for WACZ readers, timestamp,
 * proof) is not in it.
 */
record Manifest(String format, List<Line> files) {

  static final String FORMAT = "jianzhen-manifest/1";

  Manifest {
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException("a manifest of the form " + format);
    }
    files = List.copyOf(files);
  }

  /** One file. */
  record Line(String path, long length, String sha256, String sm3) {}
}
