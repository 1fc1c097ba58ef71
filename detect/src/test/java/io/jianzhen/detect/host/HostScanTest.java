package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.detect.host.address.HostName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a scan takes its lines from a stream and tells what it finds. */
class HostScanTest {

  private static final HostScreen SCREEN = HostScreen.standard();
  private static final String FAKE = "cx-mem-gov-cn.top";

  private final List<String> told = new ArrayList<>();

  @Test
  void tellsWhatItKnowsBeforeItWaitsForMore() throws IOException {
    var typed =
        new InputStream() {
          private int reads;
          private int toldWhileWaiting;

          @Override
          public int read() {
            throw new UnsupportedOperationException("reads whole buffers");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            toldWhileWaiting = told.size();
            byte[] line = (FAKE + "\n").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, bytes, offset, line.length);
            return ++reads > 3 ? -1 : line.length;
          }
        };
    scan(typed);
    assertThat(typed.toldWhileWaiting).isEqualTo(3);
    assertThat(told).hasSize(3);
  }

  @ParameterizedTest(name = "{0} characters")
  @ValueSource(ints = {2_000, 524_288, 524_300, 1_200_000, 1_048_576})
  void seesNoNameAtTheEndOfALineThatIsTooLong(int length) throws IOException {
    String text = "a".repeat(length) + "." + FAKE + "\n" + FAKE + "\nexample.com\n";
    HostScan.Summary summary = scan(text);
    assertThat(told).containsExactly(FAKE);
    assertThat(summary).isEqualTo(new HostScan.Summary(3, 1));
  }

  @ParameterizedTest(name = "the filter after {0} bytes")
  @ValueSource(longs = {0, 20, 1_000})
  void countsAndTellsAlikeWithAndWithoutTheFilter(long few) throws IOException {
    String text = FAKE + "\r\n\n*." + FAKE + ".\nno name\nexample.com\n应急管理部查询.com\n" + FAKE;
    HostScan.Summary summary =
        new HostScan(SCREEN, Tier.WATCH, 1, few)
            .scan(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                verdict -> told.add(verdict.host().unicode()));
    assertThat(told).containsExactly(FAKE, FAKE, "应急管理部查询.com", FAKE);
    assertThat(summary).isEqualTo(new HostScan.Summary(7, 4));
  }

  @ParameterizedTest(name = "the filter after {0} bytes")
  @ValueSource(longs = {0, 1_000})
  void tellsARestrictedSuffixItselfAsWellAsNamesBelowIt(long few) throws IOException {
    String text = "mil.cn\ngov.cn\nx.mil.cn\nxmil.cn\n";
    new HostScan(SCREEN, Tier.RESTRICTED, 1, few)
        .scan(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            verdict -> told.add(verdict.host().ascii()));
    assertThat(told).containsExactly("mil.cn", "gov.cn", "x.mil.cn");
  }

  @Test
  void saysHowManyBytesAndLinesItHasSeen() throws IOException {
    List<Long> seen = new ArrayList<>();
    new HostScan(SCREEN, Tier.WATCH, 2)
        .scan(
            new ByteArrayInputStream("a.com\nb.com\nc.com".getBytes(StandardCharsets.UTF_8)),
            verdict -> {},
            (bytes, lines) -> seen.addAll(List.of(bytes, lines)));
    assertThat(seen).containsExactly(17L, 3L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chaxun.%6dem.top",
        "cx.m%2eem.gov-cn.top",
        "chaxun.ｍem.top",
        "chaxun-m\u00adem.top",
        "  cx-mem-gov-cn.top\t",
        "*.cx-mem-gov-cn.top.",
        "CX-MEM-GOV-CN.TOP\r",
        "\u00a0cx-mem-gov-cn.top",
        "應急管理部.cn"
      })
  void aLineIsReadAsANameHoweverItIsWritten(String line) throws IOException {
    assertThat(scan("a.com\n" + line + "\nb.com")).isEqualTo(new HostScan.Summary(3, 1));
    assertThat(told).containsExactly(HostName.parse(line).orElseThrow().ascii());
  }

  @ParameterizedTest(name = "{0} characters of {1} bytes before it")
  @CsvSource({"1100, 2", "1980, 3", "1980, 2"})
  void aLineOfUpToTwoThousandCharactersIsReadHoweverManyBytesItHas(int characters, int bytes)
      throws IOException {
    String vanishing = bytes == 2 ? "\u00ad" : "\u200b";
    scan(vanishing.repeat(characters) + FAKE);
    assertThat(told).containsExactly(FAKE);
  }

  @ParameterizedTest(name = "{0} before the line")
  @ValueSource(ints = {0, 1, 2, 3, 5, 8, 13, 14, 15, 16, 17, 31, 32, 33})
  void linesAreFoundAndCountedWhereverTheyBegin(int before) throws IOException {
    String text = "x".repeat(before) + "\n" + FAKE + "\n\nmem.chaxun.com\nexample.com";
    assertThat(scan(text)).isEqualTo(new HostScan.Summary(5, 2));
    assertThat(told).containsExactly(FAKE, "mem.chaxun.com");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"%63%78-m%65m.top", "c%78-m%65m.top", "ｃｘ-ｍｅｍ.top", "cx-mｅm.top"})
  void oneLetterWrittenOtherwiseIsEnoughWhereverItStands(String line) throws IOException {
    for (int before = 0; before < 32; before++) {
      told.clear();
      assertThat(scan("x".repeat(before) + "\n" + line + "\n" + "y".repeat(20)).lines())
          .isEqualTo(3);
      assertThat(told).as("%d letters before", before).containsExactly("cx-mem.top");
    }
  }

  @ParameterizedTest(name = "{0} lines")
  @CsvSource({
    "'', 0",
    "a, 1",
    "'a\\n', 1",
    "'\\n', 1",
    "'a\\nb', 2",
    "'é\\né\\n\\né', 4",
    "'%\\n\\n', 2"
  })
  void everyLineCountsEmptyOnesToo(String text, int lines) throws IOException {
    assertThat(scan(text.replace("\\n", "\n")).lines()).isEqualTo(lines);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"ALERT, 1", "WATCH, 2", "RESTRICTED, 3"})
  void whatIsLessUrgentThanAskedForIsNotTold(Tier least, int found) throws IOException {
    String text = "cx-mem-gov-cn.top\nmem.com\nnem.gov.cn\ncx.mem.gov.cn\nexample.com\n";
    new HostScan(SCREEN, least, 1, 0)
        .scan(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            verdict -> told.add(verdict.host().ascii()));
    assertThat(told).hasSize(found);
  }

  @Test
  void severalThreadsTellInTheOrderOfTheLines() throws IOException {
    var text = new StringBuilder();
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      String name = "n%d-gov-cn.top".formatted(i + 22);
      text.append("example.com\n".repeat(2000)).append(name).append('\n');
      wanted.add(name);
    }
    scan(text.toString());
    assertThat(told).isEqualTo(wanted);
  }

  @ParameterizedTest
  @EnumSource(
      value = Tier.class,
      names = {"OFFICIAL", "NONE"})
  void aScanDoesNotTellWhatNobodyLooksFor(Tier tier) {
    assertThatThrownBy(() -> new HostScan(SCREEN, tier, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aScanNeedsAThread() {
    assertThatThrownBy(() -> new HostScan(SCREEN, Tier.ALERT, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** With the filter, after making sure that a scan without it tells the same. */
  private HostScan.Summary scan(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<String> toldByLine = new ArrayList<>();
    HostScan.Summary byLine =
        new HostScan(SCREEN, Tier.WATCH, 2, Long.MAX_VALUE)
            .scan(
                new ByteArrayInputStream(bytes), verdict -> toldByLine.add(verdict.host().ascii()));
    HostScan.Summary summary = scan(new ByteArrayInputStream(bytes));
    assertThat(told).isEqualTo(toldByLine);
    assertThat(summary).isEqualTo(byLine);
    return summary;
  }

  private HostScan.Summary scan(InputStream in) throws IOException {
    return new HostScan(SCREEN, Tier.WATCH, 2, 0)
        .scan(in, verdict -> told.add(verdict.host().ascii()));
  }

  @Test
  void aLineWithANulBeforeANameIsPassedOverByTheScreenAndTheScan() throws IOException {
    String line = "\0cx-mem-gov-cn.top";

    assertThat(HostName.parse(line)).isEmpty();
    List<HostVerdict> told = new ArrayList<>();
    new HostScan(HostScreen.standard(), Tier.RESTRICTED, 1)
        .scan(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), told::add);
    assertThat(told).isEmpty();
  }
}
