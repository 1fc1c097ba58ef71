package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast look at a block tells and counts what the slow one does, and costs what it promises. */
class BlockScanTest {

  private static final HostScreen SCREEN = HostScreen.standard();
  private static final int LINES = 1000;

  private final Block block = new Block();

  /** B stands for a line end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "B",
        "mem.com",
        "memtj.comBmemtj.comBmemtj.com",
        "éBmem.comBx",
        "é.comByjgl.tj.comBéBmem.comB",
        "%BBmem.comB%ByjglBmem.com",
        "mem%2ecomBmem.com%",
        "mеm.comBмем.com",
        "\txjrs.net Bxjrs.net\t B mem.com\r",
        "\u0001mem.com\u001fBmem.com\u0000",
        "nem.gov.cnBx.GOV.CNBcx.mem.gov.cn B.gov.cnBgov.cnBmemgov.cn",
        "*.mem.com.BWWW.MEM.COM",
        "BBBBBBBBBBBBBBBBmem.comBBBBBBBBBBBBBBBBBBBB",
      })
  void whereverLinesStandTheSameIsToldAndCounted(String text) {
    for (int before = 0; before < 33; before++) {
      fill("x".repeat(before) + "\n" + text.replace('B', '\n'));
      for (Tier least : List.of(Tier.ALERT, Tier.WATCH, Tier.RESTRICTED)) {
        BlockScan fast = byBlock(least);
        LineScan slow = new LineScan(SCREEN, SCREEN.firstLook(), least, block);
        assertThat(shown(fast.judge())).as("%d before", before).isEqualTo(shown(slow.judge()));
        assertThat(fast.lines()).as("%d before", before).isEqualTo(slow.lines());
      }
    }
  }

  @Test
  void sixThousandBytesAreReadAsANameAndNotOneMore() {
    String longest = "\u200b".repeat(1993) + "ｍｅｍ．ｃｏｍ";
    fill(longest);
    assertThat(byBlock(Tier.WATCH).judge()).hasSize(1);
    fill(longest + " ");
    assertThat(byBlock(Tier.WATCH).judge()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "members.com",
        "abc.gov.cn",
        "x.y.GOV.CN\r",
        " \tmep.gov.cn \t",
        "a.gov.cn"
      })
  void aLineThatIsPassedOverCostsNoAllocation(String line) {
    fill((line + "\n").repeat(LINES));
    BlockScan warm = byBlock(Tier.WATCH);
    BlockScan scan = byBlock(Tier.WATCH);
    assertThat(warm.judge()).isEmpty();

    long before = allocated();
    scan.judge();
    long after = allocated();

    assertThat(after - before).as("bytes for %d lines", LINES).isLessThan(16L * LINES);
  }

  private void fill(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, block.bytes(), block.start(), bytes.length);
    block.setEnd(block.start() + bytes.length);
  }

  private BlockScan byBlock(Tier least) {
    return new BlockScan(SCREEN, SCREEN.cues(), SCREEN.firstLook(), least, block);
  }

  private static List<String> shown(List<HostVerdict> verdicts) {
    return verdicts.stream().map(verdict -> verdict.host() + " " + verdict.tier()).toList();
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
