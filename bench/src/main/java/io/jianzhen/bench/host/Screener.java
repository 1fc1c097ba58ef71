package io.jianzhen.bench.host;

import io.jianzhen.detect.host.Tier;
import java.io.IOException;
import java.io.InputStream;

/** What is measured, as these measurements see it. */
interface Screener {

  /** The tier of one name; a text that is no host name is {@link Tier#NONE}. */
  Tier judge(String name);

  /**
   * Judges every line of a text, as a command does that looks for alerts.
   *
   * @param threads how many cores to use
   * @return how many lines there were, and how many are {@link Tier#ALERT}
   */
  RunKind.Seen scan(InputStream text, int threads) throws IOException;
}
