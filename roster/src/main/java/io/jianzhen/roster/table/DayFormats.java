package io.jianzhen.roster.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which styles of a workbook show a number as a day.
 *
 * <p>Ids of formats that are built in: ECMA-376 part 1, 18.8.30, with those of Chinese editions (27
 * to 36, 50 to 58). Others are known by their code: it has a year or a day in it.
 */
final class DayFormats {

  private static final long MAX_BYTES = 64L << 20;

  /** Literal text, colours and locales, and escaped characters say nothing of days. */
  private static final Pattern SILENT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].");

  private static final Pattern DAY = Pattern.compile("[yYdD]");

  private final BitSet styles = new BitSet();

  private DayFormats() {}

  /** Reads the styles of a workbook; none, if it has no part of that name. */
  static DayFormats read(WorkbookZip zip, String part) throws UnreadableFile {
    var formats = new DayFormats();
    if (zip.has(part)) {
      try (var xml = new XmlPart(zip.part(part, MAX_BYTES))) {
        formats.read(xml);
      }
    }
    return formats;
  }

  /** Whether a cell of this style shows a day; {@code style} as the cell's attribute has it. */
  boolean isDay(String style) {
    int index = Digits.parse(style);
    return index >= 0 && styles.get(index);
  }

  private void read(XmlPart xml) throws UnreadableFile {
    Set<Integer> custom = new HashSet<>();
    List<Integer> used = new ArrayList<>();
    boolean inCells = false;
    while (xml.nextStart()) {
      if (xml.isAt("numFmt")) {
        note(custom, Digits.parse(xml.attribute("numFmtId")), xml.attribute("formatCode"));
      } else if (xml.isAt("cellXfs")) {
        inCells = true;
      } else if (xml.isAt("cellStyles") || xml.isAt("dxfs")) {
        inCells = false;
      } else if (inCells && xml.isAt("xf")) {
        used.add(Digits.parse(xml.attribute("numFmtId")));
      }
    }
    for (int style = 0; style < used.size(); style++) {
      int format = used.get(style);
      styles.set(style, custom.contains(format) || isBuiltInDay(format));
    }
  }

  private static void note(Set<Integer> custom, int id, String code) {
    if (DAY.matcher(SILENT.matcher(code).replaceAll("")).find()) {
      custom.add(id);
    }
  }

  private static boolean isBuiltInDay(int format) {
    return (format >= 14 && format <= 17)
        || format == 22
        || (format >= 27 && format <= 36)
        || (format >= 50 && format <= 58);
  }
}
