package io.jianzhen.capture.evidence;

import java.util.Optional;

/** The files of a package, in the order in which they stand in it. There may be no others. */
enum PackageFile {
  DATAPACKAGE("datapackage.json", false),
  DATAPACKAGE_DIGEST("datapackage-digest.json", false),
  WARC("archive/data.warc.gz", true),
  INDEX("indexes/index.cdx", true),
  PAGES("pages/pages.jsonl", true),
  RECORD("jianzhen/record.json", true),
  MANIFEST("jianzhen/manifest.json", false),
  TIMESTAMP("jianzhen/timestamp.tsr", false),
  LOG_PROOF("jianzhen/log-proof.txt", false);

  private final String path;
  private final boolean isInManifest;

  PackageFile(String path, boolean isInManifest) {
    this.path = path;
    this.isInManifest = isInManifest;
  }

  String path() {
    return path;
  }

  /** Whether the manifest lists it; what does not is made from it or came later. */
  boolean isInManifest() {
    return isInManifest;
  }

  /** Whether a package can be without it. */
  boolean isOptional() {
    return this == TIMESTAMP || this == LOG_PROOF;
  }

  /** Whether the list for WACZ readers has it: all but the list and its digest. */
  boolean isListed() {
    return this != DATAPACKAGE && this != DATAPACKAGE_DIGEST;
  }

  static Optional<PackageFile> of(String path) {
    for (PackageFile file : values()) {
      if (file.path.equals(path)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
