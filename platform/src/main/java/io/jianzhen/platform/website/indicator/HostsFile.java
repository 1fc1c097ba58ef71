package io.jianzhen.platform.website.indicator;

import io.jianzhen.detect.host.address.HostName;
import java.util.stream.Collectors;

/** Names one below the other, for single computers and for scripts. */
final class HostsFile {

  private HostsFile() {}

  /** A hosts file: each name leads to this computer, that is, nowhere. It knows no wildcards. */
  static String of(IndicatorSheet sheet) {
    return "# %s, TLP:%s, %s%n"
            .formatted(sheet.producer().replaceAll("\\p{Cntrl}", " "), sheet.tlp(), sheet.at())
            .replace(System.lineSeparator(), "\n")
        + lines(sheet, "0.0.0.0 ");
  }

  /** Nothing but the names. */
  static String plain(IndicatorSheet sheet) {
    return lines(sheet, "");
  }

  private static String lines(IndicatorSheet sheet, String before) {
    return Blockable.of(sheet).stream()
        .map(HostName::ascii)
        .map(name -> before + name + "\n")
        .collect(Collectors.joining());
  }
}
