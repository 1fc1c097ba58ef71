package io.jianzhen.capture.fetch.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much memory a process and those it started have for themselves (proc(5), {@code RssAnon}).
 */
final class ProcessMemory {

  private static final Pattern OWN = Pattern.compile("RssAnon:\\s+(\\d+) kB");
  private static final int KB = 1024;

  private ProcessMemory() {}

  /** In bytes; 0 where the system does not tell. */
  static long of(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToLong(each -> own(each.pid()))
        .sum();
  }

  private static long own(long pid) {
    try {
      String status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
      Matcher own = OWN.matcher(status);
      return own.find() ? Long.parseLong(own.group(1)) * KB : 0;
    } catch (IOException goneOrNotLinux) {
      return 0;
    }
  }
}
