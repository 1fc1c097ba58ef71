package io.jianzhen.capture.evidence;

import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.evidence.CaptureRecord.Hop;
import io.jianzhen.capture.evidence.CaptureRecord.Part;
import io.jianzhen.capture.evidence.CaptureRecord.Tls;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** What must agree with what inside a package. */
final class PackageChecks {

  private PackageChecks() {}

  /**
   * Compares the files with the manifest, and the list for WACZ readers with both.
   *
   * @return the record
   */
  static CaptureRecord files(OpenPackage opened) throws IOException, BrokenPackage {
    manifest(opened);
    CaptureRecord record =
        Json.read(opened.bytes(PackageFile.RECORD), CaptureRecord.class)
            .orElseThrow(() -> broken(PackageFile.RECORD, "无法识别", "it cannot be read"));
    byte[] list = DataPackage.of(record, opened.files()).json();
    if (!Arrays.equals(list, opened.bytes(PackageFile.DATAPACKAGE))) {
      throw broken(PackageFile.DATAPACKAGE, "与各文件不符", "it does not match the files");
    }
    if (!Arrays.equals(DataPackage.digest(list), opened.bytes(PackageFile.DATAPACKAGE_DIGEST))) {
      throw broken(
          PackageFile.DATAPACKAGE_DIGEST,
          "与 datapackage.json 不符",
          "it does not match datapackage.json");
    }
    return record;
  }

  private static void manifest(OpenPackage opened) throws IOException, BrokenPackage {
    Manifest told =
        Json.read(opened.bytes(PackageFile.MANIFEST), Manifest.class)
            .orElseThrow(() -> broken(PackageFile.MANIFEST, "无法识别", "it cannot be read"));
    Manifest found = EvidencePackage.manifest(opened.files());
    if (told.files().size() != found.files().size()) {
      throw broken(PackageFile.MANIFEST, "所列文件不全或有多余", "it does not list the files that are there");
    }
    for (int i = 0; i < found.files().size(); i++) {
      Manifest.Line line = found.files().get(i);
      Manifest.Line expected = told.files().get(i);
      if (!line.equals(expected)) {
        String what =
            !line.path().equals(expected.path())
                ? "文件名 its name"
                : line.length() != expected.length()
                    ? "长度 its length"
                    : line.sha256().equals(expected.sha256()) ? "SM3" : "SHA-256";
        throw new BrokenPackage(
            line.path(),
            "与清单（jianzhen/manifest.json）不符：%s".formatted(what),
            "it does not match jianzhen/manifest.json: %s".formatted(what));
      }
    }
  }

  /** Compares what the record says of each hop with the parts that hold the same. */
  static void hops(CaptureRecord record) throws BrokenPackage {
    for (Hop hop : record.hops()) {
      List<Part> parts = hop.parts().stream().map(number -> part(record, number)).toList();
      boolean agrees =
          parts.stream().allMatch(part -> agrees(hop, part))
              && parts.stream().filter(part -> part.kind() == PartKind.CONNECTION).count() == 1
              && parts.stream().anyMatch(part -> part.kind() == PartKind.DNS)
                  != hop.answers().isEmpty()
              && certificates(parts).equals(hop.tls().map(Tls::chain).orElse(List.of()));
      if (!agrees) {
        throw broken(
            PackageFile.RECORD,
            "第 %d 次请求的记录与归档内容不符".formatted(hop.number()),
            "what it says of request %d is not what the archive says".formatted(hop.number()));
      }
    }
  }

  private static boolean agrees(Hop hop, Part part) {
    return switch (part.kind()) {
      case DNS -> part.sha256().equals(Sha256.of(HopText.dns(hop)).hex());
      case CONNECTION -> part.sha256().equals(Sha256.of(HopText.connection(hop)).hex());
      case REQUEST, RESPONSE, CERTIFICATE -> true;
      case SCREENSHOT, DOM -> false;
    };
  }

  private static List<String> certificates(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.kind() == PartKind.CERTIFICATE)
        .map(Part::sha256)
        .toList();
  }

  private static Part part(CaptureRecord record, int number) {
    return record.parts().get(number - 1);
  }

  private static BrokenPackage broken(PackageFile file, String zh, String en) {
    return new BrokenPackage(file.path(), zh, en);
  }
}
