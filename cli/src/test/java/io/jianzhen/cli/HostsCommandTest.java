package io.jianzhen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jianzhen hosts [--protect …] [--min-tier …] [--format …] [FILE|-]…}. */
class HostsCommandTest {

  private static final String FAKE = "cx-mem-gov-cn.top";
  private static final String OTHER_FAKE = "www.tjbh.gov.cn.example.com";
  private static final String NAMES =
      "example.com\n" + FAKE + "\ncx.mem.gov.cn\n" + OTHER_FAKE + "\n";

  @TempDir Path folder;

  private final Shell shell = new Shell();

  @Nested
  class OfNamesThatArePipedIn {

    @Test
    void imitationsAreToldInTheOrderOfTheLines_asATableWithAHeader() {
      assertThat(shell.pipe(NAMES, "hosts", "-")).isEqualTo(1);
      assertThat(shell.lines().get(0)).isEqualTo("host\ttier\timitates\trules\texplanation");
      assertThat(shell.column(0)).containsExactly(FAKE, OTHER_FAKE);
      assertThat(shell.column(1)).containsOnly("ALERT");
      assertThat(shell.column(2).get(0)).startsWith("cx.mem.gov.cn");
      assertThat(shell.column(3).get(0)).contains("OFFICIAL_NAME,GOV_SUFFIX");
      assertThat(shell.err()).isEmpty();
    }

    @Test
    void noFileMeansStandardInput() {
      shell.pipe(NAMES, "hosts");
      assertThat(shell.column(0)).containsExactly(FAKE, OTHER_FAKE);
    }

    @Test
    void nothingToTellEndsWithExitCode0AndTheHeaderAlone() {
      for (String names : List.of("", "\n", "example.com\n", "cx.mem.gov.cn")) {
        assertThat(shell.pipe(names, "hosts")).isZero();
        assertThat(shell.lines()).hasSize(1);
      }
    }

    @Test
    void theLastLineNeedsNoEnd_andLinesMayEndAsOnWindows() {
      shell.pipe("example.com\r\n" + FAKE + "\r\n" + OTHER_FAKE, "hosts");
      assertThat(shell.column(0)).containsExactly(FAKE, OTHER_FAKE);
    }

    @Test
    void aByteOrderMarkHidesNothing() {
      shell.pipe("\ufeff" + FAKE + "\n", "hosts", "--format", "list");
      assertThat(shell.lines()).containsExactly(FAKE);
    }

    @Test
    void bytesThatAreNoTextAreNoNamesAndHideNoOthers() {
      var bytes = new ByteArrayOutputStream();
      bytes.writeBytes(new byte[] {(byte) 0xc3, 0x28, '\n', 0, 0, '\n', (byte) 0xff, '.', '\n'});
      bytes.writeBytes((FAKE + "\n").getBytes(UTF_8));
      shell.pipe(bytes.toByteArray(), "hosts", "--format", "list");
      assertThat(shell.lines()).containsExactly(FAKE);
    }

    @Test
    void aHugeLineIsNoName_andTheNextOneIsSeen() {
      String huge = "x".repeat(3_000_000) + "." + FAKE;
      shell.pipe(huge + "\n" + FAKE + "\n", "hosts", "--format", "list");
      assertThat(shell.lines()).containsExactly(FAKE);
    }

    @Test
    void chineseNamesAreToldAsTheDnsHasThem() {
      shell.pipe("应急管理部查询.com\n", "hosts");
      assertThat(shell.column(0).get(0)).startsWith("xn--").endsWith(".com");
      assertThat(shell.column(4).get(0)).contains("应急管理部");
    }

    @Test
    void nothingFromOutsideCanActOnATerminalOrBreakALine() {
      String nasty = "\u001b[31m\u202e\u2066\t\u009b\u0007\u2028";
      shell.pipe(
          nasty + FAKE + "\n" + FAKE + nasty + "\ncx-mem\u200d-gov-cn.top\n" + FAKE, "hosts");
      assertThat(shell.out().replace("\n", "").replace("\t", ""))
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
      assertThat(shell.column(0)).endsWith(FAKE);
      assertThat(shell.lines()).allMatch(line -> line.split("\t", -1).length == 5);
    }

    @Test
    void namesThatBeginLikeAFormulaAreNoFormula() {
      shell.pipe("-cx-mem-gov-cn.top\n", "hosts");
      assertThat(shell.column(0)).allMatch(host -> host.startsWith("'-"));
    }
  }

  @Nested
  class TheOptions {

    @Test
    void chooseTheLeastUrgentTier() {
      String names = "yjgl.tj.gov.cm\nfoo.gov.cn\n" + FAKE + "\n";
      shell.pipe(names, "hosts", "--min-tier", "restricted");
      assertThat(shell.column(0)).contains("foo.gov.cn", FAKE);
      shell.pipe(names, "hosts");
      assertThat(shell.column(0)).contains(FAKE).doesNotContain("foo.gov.cn");
      shell.pipe(names, "hosts", "--min-tier", "ALERT");
      assertThat(shell.column(1)).containsOnly("ALERT");
    }

    @Test
    void chooseTheLanguageOfTheExplanation() {
      shell.pipe(NAMES, "hosts");
      assertThat(shell.column(4).get(0)).contains("名称");
      shell.pipe(NAMES, "hosts", "--lang", "en");
      assertThat(shell.column(4).get(0)).matches("\\p{ASCII}+");
    }

    @Test
    void chooseNamesAlone() {
      shell.pipe(NAMES, "hosts", "--format", "list");
      assertThat(shell.lines()).containsExactly(FAKE, OTHER_FAKE);
    }

    @Test
    void chooseJsonLinesWithEveryFindingInBothLanguages() {
      shell.pipe(NAMES, "hosts", "--format", "json");
      List<JsonNode> objects =
          shell.lines().stream().map(line -> JsonMapper.shared().readTree(line)).toList();
      assertThat(objects)
          .extracting(json -> json.get("host").asString())
          .containsExactly(FAKE, OTHER_FAKE);
      JsonNode finding = objects.get(0).get("findings").get(0);
      assertThat(finding.get("rule").asString()).isEqualTo("OFFICIAL_NAME");
      assertThat(finding.get("tier").asString()).isEqualTo("ALERT");
      assertThat(finding.get("imitates").asString()).isEqualTo("cx.mem.gov.cn");
      assertThat(finding.get("span").asString()).isEqualTo("cx-mem");
      assertThat(finding.get("explanation").get("zh").asString()).contains("照搬");
      assertThat(finding.get("explanation").get("en").asString()).matches(".*repeats.*");
    }

    @Test
    void letAnyNumberOfThreadsGiveTheSameAnswer() throws IOException {
      Path file = Files.writeString(folder.resolve("many.txt"), many());
      shell.run("hosts", "--threads", "1", file.toString());
      String one = shell.out();
      shell.run("hosts", "--threads", "5", file.toString());
      assertThat(shell.out()).isEqualTo(one);
      assertThat(shell.lines()).hasSizeGreaterThan(1_000);
    }

    @Test
    void protectSitesOfOnesOwn() throws IOException {
      Path register = Files.writeString(folder.resolve("own.yaml"), OWN);
      assertThat(shell.pipe("hetongju-chaxun.com\n", "hosts")).isZero();
      shell.pipe(
          "hr.zhongliang.example.top\n" + FAKE + "\n", "hosts", "--protect", register.toString());
      assertThat(shell.column(0)).containsExactly("hr.zhongliang.example.top", FAKE);
      assertThat(shell.column(2).get(0)).contains("hr.zhongliang.example");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
        strings = {
          "--min-tier NONE",
          "--min-tier urgent",
          "--threads 0",
          "--threads many",
          "--format xml",
          "--protect none.yaml",
          "--protect BROKEN",
          "--variants example.com",
          "--variants cx.mem.gov.cn names.txt",
          "--variants a..b",
          "--nonsense"
        })
    void thatCannotBeUsedEndWithExitCode2AndOneLineThatSaysWhy(String arguments)
        throws IOException {
      Path broken = Files.writeString(folder.resolve("broken.yaml"), "sites: [{id: UPPER}]");
      String all = "hosts " + arguments.replace("BROKEN", broken.toString());
      assertThat(shell.pipe(NAMES, all.split(" "))).isEqualTo(2);
      assertThat(shell.err()).startsWith("jianzhen: ").hasLineCount(1);
      assertThat(shell.out()).isEmpty();
    }
  }

  @Nested
  class OfFiles {

    @Test
    void severalAreReadOneAfterTheOther() throws IOException {
      Path one = Files.writeString(folder.resolve("一.txt"), OTHER_FAKE);
      Path other = Files.writeString(folder.resolve("二.txt"), FAKE);
      shell.run("hosts", one.toString(), other.toString());
      assertThat(shell.column(0)).containsExactly(OTHER_FAKE, FAKE);
    }

    @Test
    void packedOnesAreKnownByTheirFirstBytes() throws IOException {
      for (byte[] packed : List.of(gzip(NAMES), zstd(NAMES))) {
        Path file = Files.write(folder.resolve("names.txt"), packed);
        assertThat(shell.run("hosts", file.toString())).isEqualTo(1);
        assertThat(shell.column(0)).containsExactly(FAKE, OTHER_FAKE);
        shell.pipe(packed, "hosts", "-");
        assertThat(shell.column(0)).containsExactly(FAKE, OTHER_FAKE);
      }
    }

    @Test
    void packedInSeveralPartsAreReadToTheEnd() throws IOException {
      for (byte[] part : List.of(gzip(FAKE + "\n"), zstd(FAKE + "\n"))) {
        var parts = new ByteArrayOutputStream();
        for (int i = 0; i < 1_000; i++) {
          parts.writeBytes(part);
        }
        shell.pipe(parts.toByteArray(), "hosts", "--format", "list");
        assertThat(shell.lines()).hasSize(1_000).containsOnly(FAKE);
      }
    }

    @Test
    void cutShortAreToldUpToThere_withExitCode2() throws IOException {
      String names = many();
      for (byte[] packed : List.of(gzip(names), zstd(names))) {
        Path file =
            Files.write(folder.resolve("cut.gz"), Arrays.copyOf(packed, packed.length * 2 / 3));
        assertThat(shell.run("hosts", "--format", "list", file.toString())).isEqualTo(2);
        // Of zstd, the last window (up to 8 MB) is held back until the end, here all of it.
        assertThat(shell.lines()).hasSizeGreaterThan(packed[0] == 0x1f ? 100 : -1);
        assertThat(new HashSet<>(names.lines().toList())).containsAll(shell.lines());
        assertThat(shell.err()).contains("cut.gz", "不完整", "cut short").hasLineCount(1);
      }
    }

    @Test
    void damagedAreSaidToBe_whereverTheDamageIs() throws IOException {
      byte[] gzip = gzip(many());
      byte[] zstd = zstd(many());
      for (byte[] whole : List.of(gzip, zstd)) {
        for (int at : new int[] {2, whole.length / 2, whole.length - 6}) {
          byte[] packed = whole.clone();
          packed[at] ^= 0x55;
          if (whole == gzip || at == whole.length / 2) {
            assertThat(shell.pipe(packed, "hosts", "--format", "list")).isEqualTo(2);
            assertThat(shell.err()).startsWith("jianzhen: -: ").hasLineCount(1);
          }
        }
      }
    }

    @Test
    void noDamageWhatsoeverEndsInAnExceptionOrAnInventedLine() throws IOException {
      var dice = new Random(20211228);
      for (byte[] whole : List.of(gzip(NAMES.repeat(50)), zstd(NAMES.repeat(50)))) {
        for (int i = 0; i < 50; i++) {
          byte[] packed = whole.clone();
          packed[4 + dice.nextInt(packed.length - 4)] = (byte) dice.nextInt();
          assertThat(shell.pipe(packed, "hosts", "--format", "list")).isBetween(0, 2);
          assertThat(shell.err().lines().count()).isLessThanOrEqualTo(1);
        }
      }
    }

    @Test
    void withSomethingElseAfterThePackedPartAreDamaged() throws IOException {
      var bytes = new ByteArrayOutputStream();
      bytes.writeBytes(gzip(NAMES));
      bytes.writeBytes(new byte[100]);
      assertThat(shell.pipe(bytes.toByteArray(), "hosts")).isEqualTo(1);
      bytes.writeBytes("rest".getBytes(UTF_8));
      assertThat(shell.pipe(bytes.toByteArray(), "hosts")).isEqualTo(2);
      assertThat(shell.column(0)).containsExactly(FAKE, OTHER_FAKE);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"PK\u0003\u0004", "\u00fd7zXZ", "BZh9", "\u00ff\u00fea\u0000"})
    void packedOtherwiseAreRefusedWithTheCommandThatHelps(String magic) {
      byte[] bytes = (magic + "rest of it").getBytes(StandardCharsets.ISO_8859_1);
      assertThat(shell.pipe(bytes, "hosts")).isEqualTo(2);
      assertThat(shell.err()).contains(" | ./jianzhen").hasLineCount(1);
    }

    @Test
    void missingDoNotKeepTheOthersFromBeingRead() throws IOException {
      Path file = Files.writeString(folder.resolve("names.txt"), NAMES);
      int code =
          shell.run(
              "hosts",
              folder.resolve("none\u001b.txt").toString(),
              folder.toString(),
              file.toString());
      assertThat(code).isEqualTo(2);
      assertThat(shell.column(0)).containsExactly(FAKE, OTHER_FAKE);
      assertThat(shell.err()).contains("没有这个文件", "这是文件夹").doesNotContain("\u001b").hasLineCount(2);
    }

    @Test
    void emptyHaveNothingToTell() throws IOException {
      Path file = Files.createFile(folder.resolve("empty"));
      assertThat(shell.run("hosts", file.toString())).isZero();
      assertThat(shell.pipe(gzip(""), "hosts")).isZero();
      assertThat(shell.pipe(zstd(""), "hosts")).isZero();
    }
  }

  @Nested
  class Variants {

    @Test
    void areNamesAlone_andHostsTellsEveryOneOfThem() {
      for (String host : List.of("cx.mem.gov.cn", "yjgl.tj.gov.cn", "www.tjbh.gov.cn")) {
        assertThat(shell.run("hosts", "--variants", host)).isZero();
        List<String> variants = shell.lines();
        assertThat(variants).hasSizeGreaterThan(500).doesNotHaveDuplicates();
        assertThat(shell.pipe(shell.out(), "hosts", "-")).isEqualTo(1);
        assertThat(shell.column(0)).isEqualTo(variants);
      }
    }

    @Test
    void comeWithTheEaseOfRegisteringThem_theEasiestFirst() {
      shell.run(
          "hosts", "--variants", "cx.mem.gov.cn", "--format", "tsv", "--min-tier", "restricted");
      assertThat(shell.lines().get(0)).startsWith("host\tease\tfamily\ttier\t");
      assertThat(shell.column(1).get(0)).isEqualTo("OPEN");
      assertThat(shell.column(1)).endsWith("RESTRICTED");
      shell.run("hosts", "--variants", "cx.mem.gov.cn", "--format", "json");
      JsonNode first = JsonMapper.shared().readTree(shell.lines().get(0));
      assertThat(first.get("ease").asString()).isEqualTo("OPEN");
      assertThat(first.get("findings").isEmpty()).isFalse();
    }

    @Test
    void areMadeForSitesOfOnesOwn() throws IOException {
      Path register = Files.writeString(folder.resolve("own.yaml"), OWN);
      String[] protect = {"--protect", register.toString()};
      shell.run("hosts", "--variants", "hr.zhongliang.example", protect[0], protect[1]);
      List<String> variants = shell.lines();
      assertThat(variants).contains("hr-zhongliang.com");
      shell.pipe(shell.out(), "hosts", protect[0], protect[1]);
      assertThat(shell.column(0)).isEqualTo(variants);
    }

    @Test
    void ofAnUnknownSiteAreRefusedWithTheKnownOnes() {
      assertThat(shell.run("hosts", "--variants", "example.com")).isEqualTo(2);
      assertThat(shell.err()).contains("--protect", "cx.mem.gov.cn");
    }
  }

  @Test
  void aReaderThatGoesAwayIsNoError() {
    var closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    for (String format : List.of("list", "tsv", "json")) {
      assertThat(shell.run(NAMES.getBytes(UTF_8), closed, "hosts", "--format", format))
          .isEqualTo(141);
      assertThat(shell.err()).isEmpty();
    }
  }

  private static final String OWN =
      """
      sites:
        - id: own
          name: {zh: "示例人事局", en: "Example personnel bureau"}
          hosts: ["hr.zhongliang.example"]
          watched: true
          names: ["示例人事局"]
          latin: []
          source: "made up"
      """;

  /** A list with an imitation in every twentieth line, larger than some blocks. */
  private static String many() {
    return IntStream.range(0, 60_000)
        .mapToObj(i -> i % 20 == 0 ? "a" + i + "." + FAKE : "host-" + i * 7919L + ".example.net")
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static byte[] gzip(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] zstd(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new ZstdOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
