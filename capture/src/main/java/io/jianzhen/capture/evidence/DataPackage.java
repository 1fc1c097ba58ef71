package io.jianzhen.capture.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The list by which WACZ readers know the files ({@code datapackage.json}, WACZ 1.1.1). It follows
 * from the files and the record, so whoever checks a package makes it again.
 */
record DataPackage(
    String profile,
    String wacz_version,
    String title,
    String description,
    String created,
    String software,
    String mainPageUrl,
    String mainPageDate,
    List<Resource> resources) {

  /** One file. */
  record Resource(String name, String path, String hash, long bytes) {}

  static DataPackage of(CaptureRecord record, Map<PackageFile, Digests> files) {
    List<Resource> resources = new ArrayList<>();
    files.forEach(
        (file, digests) -> {
          if (file.isListed()) {
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            resources.add(
                new Resource(name, file.path(), "sha256:" + digests.sha256(), digests.length()));
          }
        });
    return new DataPackage(
        "data-package",
        "1.1.1",
        record.asked(),
        CaptureRecord.NATURE.zh(),
        record.ended().toString(),
        record.circumstances().software(),
        record.page().map(CaptureRecord.Page::url).orElse(record.asked()),
        record.started().toString(),
        resources);
  }

  byte[] json() {
    return Json.write(this);
  }

  /** The file that holds the digest of the list. */
  static byte[] digest(byte[] json) {
    return Json.write(
        new Digest(PackageFile.DATAPACKAGE.path(), "sha256:" + Digests.of(json).sha256()));
  }

  private record Digest(String path, String hash) {}
}
