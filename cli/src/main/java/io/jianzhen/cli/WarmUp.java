package io.jianzhen.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Runs the commands that must start fast, so that the launcher can keep their classes ready to map
 * into memory.
 */
final class WarmUp {

  private static final String NAMES = "example.com\ncx-mem-gov-cn.top\n应急管理部查询.com\n";
  private static final String[][] COMMANDS = {
    {"url", "https://cx.mem.gov.cn.top/", "https://cx.mem.gov.cn@example.com/", "no address"},
    {"url", "-", "--format", "json"},
    {"hosts", "-"},
    {"hosts", "-", "--format", "json"},
  };

  private WarmUp() {}

  /** Runs them and throws their output away. */
  public static void main(String[] args) {
    Main.prepareScreen();
    for (String[] command : COMMANDS) {
      InputStream names = new ByteArrayInputStream(NAMES.getBytes(StandardCharsets.UTF_8));
      OutputStream out = OutputStream.nullOutputStream();
      Main.run(command, new Terminal(names, out, out, false), Clock.systemUTC());
    }
  }
}
