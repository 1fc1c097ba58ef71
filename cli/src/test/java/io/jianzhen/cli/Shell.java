package io.jianzhen.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Runs commands as a shell does, and keeps what they wrote. */
final class Shell {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Runs a command with this text piped in. */
  int pipe(String text, String... args) {
    return pipe(text.getBytes(StandardCharsets.UTF_8), args);
  }

  int pipe(byte[] bytes, String... args) {
    return run(bytes, out, args);
  }

  int run(String... args) {
    return pipe("", args);
  }

  /** Runs a command whose output goes elsewhere. */
  int run(byte[] in, OutputStream results, String... args) {
    out.reset();
    err.reset();
    var terminal = new Terminal(new ByteArrayInputStream(in), results, err, false);
    return Main.run(args, terminal, Clock.systemUTC());
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  List<String> lines() {
    return out().lines().toList();
  }

  /** One column of a table, without its header. */
  List<String> column(int index) {
    return out().lines().skip(1).map(line -> line.split("\t", -1)[index]).toList();
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
