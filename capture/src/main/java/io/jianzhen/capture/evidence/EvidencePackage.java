package io.jianzhen.capture.evidence;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.evidence.CaptureRecord.Hop;
import io.jianzhen.capture.evidence.CaptureRecord.Page;
import io.jianzhen.capture.log.LogProof;
import io.jianzhen.capture.store.DurableFile;
import io.jianzhen.capture.timestamp.Timestamp;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A capture as evidence: a WACZ file that anybody can replay, with its record, the digests of
 * everything, and, once they are there, a timestamp and the proof from a log. The same capture
 * gives the same bytes. Values do not change; {@link #stamped} and {@link #logged} give new ones
 * with the same manifest.
 */
public final class EvidencePackage {

  /** How the file of a package ends. */
  public static final String ENDING = ".wacz";

  private final CaptureRecord record;
  private final Map<PackageFile, Content> files;

  private EvidencePackage(CaptureRecord record, Map<PackageFile, Content> files) {
    this.record = record;
    this.files = new EnumMap<>(files);
    byte[] list = DataPackage.of(record, digests(this.files)).json();
    this.files.put(PackageFile.DATAPACKAGE, Content.of(list));
    this.files.put(PackageFile.DATAPACKAGE_DIGEST, Content.of(DataPackage.digest(list)));
  }

  /** Makes a package of a capture, without timestamp and proof. */
  public static EvidencePackage of(Capture capture, Circumstances circumstances) {
    String captureId =
        Sha256.of(
                "%s\n%s\n%s\n%s\n%s"
                    .formatted(
                        circumstances.matter(),
                        circumstances.operator(),
                        capture.asked(),
                        capture.started(),
                        capture.ended())
                    .getBytes(StandardCharsets.UTF_8))
            .hex();
    var pieces = new Pieces(capture, captureId);
    CaptureRecord record = record(capture, circumstances, pieces);
    Map<PackageFile, Content> files = new EnumMap<>(PackageFile.class);
    try {
      var warc = new WarcFile(circumstances, capture.started(), captureId, pieces);
      files.put(PackageFile.WARC, Content.of(warc.bytes()));
      files.put(PackageFile.INDEX, Content.of(warc.index()));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    files.put(PackageFile.PAGES, Content.of(pages(record)));
    files.put(PackageFile.RECORD, Content.of(Json.write(record)));
    files.put(PackageFile.MANIFEST, Content.of(Json.write(manifest(digests(files)))));
    return new EvidencePackage(record, files);
  }

  /**
   * Reads a package, to add what comes later. Its files are compared with its manifest; what is
   * inside the WARC file is not, for which there is {@link Verifier}.
   *
   * @throws BrokenPackage if it is none, or was changed
   */
  public static EvidencePackage read(Path file) throws IOException, BrokenPackage {
    try (var opened = OpenPackage.open(file)) {
      CaptureRecord record = PackageChecks.files(opened);
      Map<PackageFile, Content> files = new EnumMap<>(PackageFile.class);
      for (PackageFile each : opened.files().keySet()) {
        files.put(each, Content.of(opened.stream(each).readAllBytes()));
      }
      return new EvidencePackage(record, files);
    }
  }

  public CaptureRecord record() {
    return record;
  }

  /** What stands for the whole: to be stamped, and to be logged as a {@link ManifestEntry}. */
  public Sha256 manifest() {
    Content manifest = files.get(PackageFile.MANIFEST);
    if (manifest == null) {
      throw new IllegalStateException("a package without a manifest");
    }
    return Sha256.of(manifest.bytes().toArray());
  }

  public boolean isStamped() {
    return files.containsKey(PackageFile.TIMESTAMP);
  }

  public boolean isLogged() {
    return files.containsKey(PackageFile.LOG_PROOF);
  }

  /**
   * With a timestamp over the manifest.
   *
   * @param response what an authority answered
   * @throws IllegalArgumentException if it is none over this manifest
   */
  public EvidencePackage stamped(Bytes response) {
    if (Timestamp.parse(response).filter(stamp -> stamp.isOf(manifest())).isEmpty()) {
      throw new IllegalArgumentException("no timestamp over the manifest " + manifest());
    }
    return with(PackageFile.TIMESTAMP, response.toArray());
  }

  /**
   * With the proof that the manifest stands in a log.
   *
   * @throws IllegalArgumentException if it proves something else
   */
  public EvidencePackage logged(LogProof proof) {
    if (!proof.proves(new ManifestEntry(manifest()).bytes())) {
      throw new IllegalArgumentException("no proof for the manifest " + manifest());
    }
    return with(PackageFile.LOG_PROOF, proof.text().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the package. */
  public void writeTo(OutputStream out) throws IOException {
    for (Map.Entry<PackageFile, Content> file : files.entrySet()) {
      out.write(ZipLayout.local(file.getKey(), file.getValue().digests()));
      file.getValue().bytes().stream().transferTo(out);
    }
    out.write(ZipLayout.tail(digests(files)));
  }

  /**
   * Writes a new file, which is on the disk when this returns.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one
   */
  public void create(Path file) throws IOException {
    DurableFile.create(file, this::writeTo);
  }

  /** Writes the file in place of the same package without what was added. */
  public void replace(Path file) throws IOException {
    DurableFile.replace(file, this::writeTo);
  }

  private EvidencePackage with(PackageFile file, byte[] content) {
    Map<PackageFile, Content> more = new EnumMap<>(files);
    more.put(file, Content.of(content));
    return new EvidencePackage(record, more);
  }

  static Manifest manifest(Map<PackageFile, Digests> digests) {
    List<Manifest.Line> lines =
        digests.entrySet().stream()
            .filter(file -> file.getKey().isInManifest())
            .map(
                file ->
                    new Manifest.Line(
                        file.getKey().path(),
                        file.getValue().length(),
                        file.getValue().sha256(),
                        file.getValue().sm3()))
            .toList();
    return new Manifest(Manifest.FORMAT, lines);
  }

  private static Map<PackageFile, Digests> digests(Map<PackageFile, Content> files) {
    Map<PackageFile, Digests> digests = new EnumMap<>(PackageFile.class);
    files.forEach((file, content) -> digests.put(file, content.digests()));
    return digests;
  }

  private static CaptureRecord record(Capture capture, Circumstances circumstances, Pieces pieces) {
    return new CaptureRecord(
        CaptureRecord.FORMAT,
        CaptureRecord.NATURE,
        circumstances,
        capture.asked(),
        Pieces.beijing(capture.started()),
        Pieces.beijing(capture.ended()),
        pieces.hops(),
        capture
            .page()
            .map(
                page ->
                    new Page(
                        page.url(),
                        page.status(),
                        page.contentType(),
                        page.body().length(),
                        Sha256.of(page.body().toArray()).hex())),
        capture.rendering().map(rendering -> rendering.browser()),
        pieces.parts(),
        capture.problems());
  }

  /** The pages that a replay program offers (WACZ 1.1.1, section 5.2.2). */
  private static byte[] pages(CaptureRecord record) {
    var head = new LinkedHashMap<String, Object>();
    head.put("format", "json-pages-1.0");
    head.put("id", "pages");
    head.put("title", "All Pages");
    var text = new StringBuilder(Json.line(head)).append('\n');
    for (Hop hop : record.hops()) {
      if (hop.status().isEmpty()) {
        continue;
      }
      var line = new LinkedHashMap<String, Object>();
      line.put("id", "hop-%d".formatted(hop.number()));
      line.put("url", hop.url());
      line.put("ts", hop.started().withOffsetSameInstant(ZoneOffset.UTC).toString());
      text.append(Json.line(line)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A file, with what takes time to compute. */
  private record Content(Bytes bytes, Digests digests) {

    static Content of(byte[] bytes) {
      return new Content(Bytes.of(bytes), Digests.of(bytes));
    }
  }
}
