package io.jianzhen.capture.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.store.StoreExport.Item;
import io.jianzhen.capture.store.StoreFault.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreTest {

  @TempDir Path directory;
  private ObjectStore store;

  @BeforeEach
  void open() throws IOException {
    store = new ObjectStore(directory.resolve("objects"));
  }

  @Test
  void whatWasPutIsReadAgain() throws IOException {
    Sha256 digest = put("page");
    assertThat(digest).isEqualTo(Sha256.of("page".getBytes(StandardCharsets.UTF_8)));
    assertThat(read(digest)).isEqualTo("page");
    assertThat(new ObjectStore(directory.resolve("objects")).has(digest)).isTrue();
  }

  @Test
  void theSameBytesAreKeptOnce() throws IOException {
    put("page");
    put("page");
    assertThat(store.scrub(fault -> {})).isEqualTo(new ScrubReport(1, 4, 0));
  }

  @Test
  void whatWasNeverPutIsNotThere() {
    Sha256 unknown = Sha256.of(new byte[] {9});
    assertThat(store.has(unknown)).isFalse();
    assertThatThrownBy(() -> store.open(unknown)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void damageIsNoticedBeforeAnythingIsRead() throws IOException {
    Sha256 digest = put("page");
    Files.writeString(store.file(digest), "pagf");
    assertThatThrownBy(() -> store.open(digest)).isInstanceOf(DamagedObject.class);
  }

  @Test
  void aDamagedObjectIsPutRightByTheSameBytes() throws IOException {
    Sha256 digest = put("page");
    Files.writeString(store.file(digest), "pagf");
    put("page");
    assertThat(read(digest)).isEqualTo("page");
  }

  @Test
  void aScrubTellsWhatIsDamagedGoneStrangeOrUnlisted() throws IOException {
    Sha256 damaged = put("a");
    Sha256 gone = put("b");
    put("c");
    Sha256 unlisted = put("d");
    Files.writeString(store.file(damaged), "A");
    Files.delete(store.file(gone));
    Files.delete(store.shard(unlisted).resolve("list"));
    Path strange = Files.writeString(store.shard(damaged).resolve("notes"), "x");
    List<StoreFault> faults = new ArrayList<>();
    ScrubReport report = store.scrub(faults::add);
    assertThat(report.objects()).isEqualTo(3);
    assertThat(faults)
        .extracting(StoreFault::kind, StoreFault::file)
        .containsExactlyInAnyOrder(
            tuple(Kind.DAMAGED, store.file(damaged)),
            tuple(Kind.MISSING, store.file(gone)),
            tuple(Kind.UNLISTED, store.file(unlisted)),
            tuple(Kind.STRANGE, strange));
  }

  @Test
  void whatWasUnlistedIsListedWhenItIsPutAgain() throws IOException {
    Sha256 digest = put("d");
    Files.delete(store.shard(digest).resolve("list"));
    put("d");
    assertThat(store.scrub(fault -> {}).faults()).isZero();
  }

  @Test
  void halfALineInAListIsWrittenOver() throws IOException {
    Sha256 digest = put("d");
    Files.writeString(store.shard(digest).resolve("list"), digest.hex().substring(0, 20));
    put("d");
    assertThat(Files.readString(store.shard(digest).resolve("list")))
        .isEqualTo(digest.hex() + "\n");
  }

  @Test
  void whatBreaksOffLeavesNothing() throws IOException {
    InputStream broken =
        new InputStream() {
          private boolean isBroken;

          @Override
          public int read() throws IOException {
            throw new IOException("the line broke");
          }

          @Override
          public int read(byte[] into, int offset, int most) throws IOException {
            if (isBroken) {
              return read();
            }
            isBroken = true;
            return most;
          }
        };
    assertThatThrownBy(() -> store.put(broken)).hasMessage("the line broke");
    try (Stream<Path> files = Files.walk(directory.resolve("objects"))) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void severalAreGivenOutWithAnIndex() throws IOException {
    List<Item> items =
        List.of(
            new Item("../../仿冒网站 cx-mem.example", ".wacz", put("a")),
            new Item("=cmd|' /C calc'!A0", ".wacz", put("bb")));
    var first = new ByteArrayOutputStream();
    var second = new ByteArrayOutputStream();
    new StoreExport(store).zip(items, first);
    new StoreExport(store).zip(items, second);
    assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
    List<String> names = new ArrayList<>();
    String index = "";
    try (var zip = new ZipInputStream(new ByteArrayInputStream(first.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        index = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    assertThat(names)
        .containsExactly(
            "0001-______仿冒网站_cx-mem.example.wacz", "0002-_cmd____C_calc__A0.wacz", "index.csv");
    assertThat(index).contains("1,0001-", ",2," + Sha256.of("bb".getBytes(StandardCharsets.UTF_8)));
    new StoreExport(store).directory(items, directory.resolve("out"));
    assertThat(directory.resolve("out").resolve(names.get(0))).hasContent("a");
    assertThat(directory.resolve("out/index.csv")).hasContent(index);
  }

  @Test
  void nothingDamagedIsGivenOut() throws IOException {
    Sha256 digest = put("a");
    Files.writeString(store.file(digest), "b");
    var out = new ByteArrayOutputStream();
    assertThatThrownBy(
            () -> new StoreExport(store).zip(List.of(new Item("a", ".wacz", digest)), out))
        .isInstanceOf(DamagedObject.class);
  }

  private Sha256 put(String text) throws IOException {
    return store.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String read(Sha256 digest) throws IOException {
    try (InputStream in = store.open(digest)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
