package io.jianzhen.detect.host;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.cue.FirstLook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges the lines of one block, each by itself: tells what {@link BlockScan} would, a hundred
 * times slower, but without the filter, which takes as long to make as thousands of lines take.
 */
final class LineScan {

  private final HostScreen screen;
  private final FirstLook look;
  private final Tier least;
  private final Block block;
  private final List<HostVerdict> found = new ArrayList<>();
  private long lines;

  LineScan(HostScreen screen, FirstLook look, Tier least, Block block) {
    this.screen = screen;
    this.look = look;
    this.least = least;
    this.block = block;
  }

  long lines() {
    return lines;
  }

  /** The verdicts that are urgent enough, in the order of the lines. */
  List<HostVerdict> judge() {
    byte[] bytes = block.bytes();
    int to;
    for (int from = block.start(); from < block.end(); from = to + 1) {
      to = from;
      while (bytes[to] != '\n') {
        to++;
      }
      lines++;
      if (to - from <= BlockScan.LONGEST) {
        judge(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      }
    }
    return found;
  }

  private void judge(String line) {
    Optional<HostName> name = HostName.parse(line);
    if (name.isPresent()) {
      HostVerdict verdict = screen.judge(name.get(), look);
      if (verdict.tier().isAtLeast(least)) {
        found.add(verdict);
      }
    }
  }
}
