package io.jianzhen.cli;

import java.io.Writer;

/** How verdicts on names and addresses are written. */
enum ScreenFormat {
  /** Names alone, one a line, fit to be read by {@code hosts} again. */
  LIST,
  TSV,
  JSON;

  ScreenReport to(Writer out, Language language) {
    return switch (this) {
      case LIST -> new ScreenList(out);
      case TSV -> new ScreenTable(out, language);
      case JSON -> new ScreenJson(out);
    };
  }
}
