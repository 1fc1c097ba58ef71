package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  private HostScan.Summary scan(String text) throws IOException {
    return scan(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private HostScan.Summary scan(InputStream in) throws IOException {
    return new HostScan(SCREEN, Tier.WATCH, 2)
        .scan(in, verdict -> told.add(verdict.host().ascii()));
  }
}
