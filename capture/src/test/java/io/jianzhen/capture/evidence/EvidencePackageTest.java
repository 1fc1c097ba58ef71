package io.jianzhen.capture.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.Truncation;
import io.jianzhen.capture.evidence.CaptureRecord.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

class EvidencePackageTest {

  @TempDir Path directory;

  @Test
  void theSameCaptureGivesTheSameBytes() throws IOException {
    assertThat(bytes(CaptureFixture.evidence())).isEqualTo(bytes(CaptureFixture.evidence()));
  }

  @Test
  void itIsAWaczFileThatAnyZipProgramOpens() throws IOException {
    Path file = directory.resolve("a.wacz");
    CaptureFixture.evidence().create(file);
    List<String> names = new ArrayList<>();
    try (var zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        names.add(e.nextElement().getName());
      }
      assertThat(text(zip, "datapackage.json"))
          .contains("\"profile\" : \"data-package\"", "\"wacz_version\" : \"1.1.1\"");
      assertThat(text(zip, "pages/pages.jsonl")).startsWith("{\"format\":\"json-pages-1.0\"");
      assertThat(text(zip, "indexes/index.cdx"))
          .contains(
              "example,cx-mem)/query 20261105010203 {\"url\":\"http://cx-mem.example/query\"");
    }
    assertThat(names)
        .containsExactly(
            "datapackage.json",
            "datapackage-digest.json",
            "archive/data.warc.gz",
            "indexes/index.cdx",
            "pages/pages.jsonl",
            "jianzhen/record.json",
            "jianzhen/manifest.json");
  }

  @Test
  void everyHopIsThereByteForByte() throws IOException {
    List<String> kinds = new ArrayList<>();
    List<Optional<String>> payloads = new ArrayList<>();
    for (WarcRecord record : records()) {
      kinds.add(record.type());
      if (record instanceof WarcResponse response) {
        payloads.add(response.payloadDigest().map(digest -> digest.hex()));
        assertThat(response.ipAddress()).isPresent();
        assertThat(response.http().status()).isIn(200, 301);
      }
    }
    assertThat(kinds)
        .containsExactly(
            "warcinfo",
            "resource",
            "request",
            "response",
            "metadata",
            "resource",
            "request",
            "response",
            "metadata",
            "resource",
            "resource",
            "resource",
            "resource");
    assertThat(payloads.get(1))
        .hasValue(Sha256.of(CaptureFixture.HTML.getBytes(StandardCharsets.UTF_8)).hex());
  }

  @Test
  void theRecordsOfAHopPointToItsResponse() throws IOException {
    List<WarcRecord> records = records();
    String response = records.get(7).id().toString();
    assertThat(records.get(6).headers().all("WARC-Concurrent-To"))
        .containsExactly("<" + response + ">");
    assertThat(records.get(5).headers().all("WARC-Concurrent-To"))
        .containsExactly("<" + response + ">");
    assertThat(((WarcTargetRecord) records.get(11)).target())
        .isEqualTo("urn:view:https://cx-mem.example/query");
  }

  @Test
  void theRecordHasTheFieldsOfTheRules() {
    CaptureRecord record = CaptureFixture.evidence().record();
    assertThat(record.nature().zh()).contains("线索固定材料", "法发〔2016〕22号");
    assertThat(record.circumstances()).isEqualTo(CaptureFixture.circumstances());
    assertThat(record.started()).hasToString("2026-11-05T09:02:03.456+08:00");
    assertThat(record.hops().get(1).tls().orElseThrow().chain()).hasSize(2);
    assertThat(record.hops().get(1).peer()).hasValue("192.0.2.2:443");
    assertThat(record.hops().get(1).status()).hasValue(200);
    Part first = record.parts().get(0);
    assertThat(first.kind()).isEqualTo(PartKind.DNS);
    assertThat(first.name()).isEqualTo("第1次请求的域名解析结果");
    assertThat(first.sm3()).isNotEqualTo(first.sha256()).hasSize(64);
  }

  @Test
  void sm3IsThatOfGbT32905() {
    assertThat(Digests.of("abc".getBytes(StandardCharsets.UTF_8)).sm3())
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }

  @Test
  void aPackageIsNeverOverwritten() throws IOException {
    Path file = directory.resolve("a.wacz");
    CaptureFixture.evidence().create(file);
    assertThatThrownBy(() -> CaptureFixture.evidence().create(file))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void whatWasReadIsWrittenAgainUnchanged() throws IOException, BrokenPackage {
    Path file = directory.resolve("a.wacz");
    CaptureFixture.evidence().create(file);
    assertThat(bytes(EvidencePackage.read(file))).isEqualTo(bytes(CaptureFixture.evidence()));
    assertThat(EvidencePackage.read(file).record()).isEqualTo(CaptureFixture.evidence().record());
  }

  @Test
  void aCaptureThatCameToNothingIsKeptToo() throws IOException {
    Path file = directory.resolve("a.wacz");
    EvidencePackage.of(CaptureFixture.nothing(), CaptureFixture.circumstances()).create(file);
    Verification verification = new Verifier(Trust.NONE).verify(file);
    assertThat(verification.failure()).isEmpty();
    assertThat(verification.record().orElseThrow().problems()).hasSize(1);
  }

  @Test
  void aResponseThatIsNoHttpIsKeptAsItIs() throws IOException {
    for (String response :
        List.of(
            "rubbish",
            "HTTP/1.1 200 OK\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
            "HTTP/1.1 999 \u0000\r\n\r\n")) {
      var capture =
          CaptureFixture.answering(
              response.getBytes(StandardCharsets.UTF_8), Optional.of(Truncation.DISCONNECT));
      Path file = directory.resolve(response.length() + ".wacz");
      EvidencePackage.of(capture, CaptureFixture.circumstances()).create(file);
      assertThat(new Verifier(Trust.NONE).verify(file).failure()).as(response).isEmpty();
    }
  }

  private List<WarcRecord> records() throws IOException {
    Path file = directory.resolve("records.wacz");
    CaptureFixture.evidence().create(file);
    List<WarcRecord> records = new ArrayList<>();
    try (var zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("archive/data.warc.gz"));
        var reader = new WarcReader(in)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          response.http();
        }
        records.add(record);
      }
    }
    return records;
  }

  private static String text(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static byte[] bytes(EvidencePackage evidence) throws IOException {
    var out = new ByteArrayOutputStream();
    evidence.writeTo(out);
    return out.toByteArray();
  }
}
