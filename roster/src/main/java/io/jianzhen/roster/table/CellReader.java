package io.jianzhen.roster.table;

import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Reads one cell of a sheet. A formula is never evaluated: its stored result counts as typed. */
final class CellReader {

  private final @Nullable SharedStrings shared;
  private final DayFormats formats;
  private final CellText text = new CellText();

  CellReader(@Nullable SharedStrings shared, DayFormats formats) {
    this.shared = shared;
    this.formats = formats;
  }

  /** The cell at whose start tag {@code xml} stands. Stands at its end tag then. */
  SheetCell read(XmlPart xml) throws UnreadableFile {
    String type = xml.attribute("t");
    // Only a number can be a day; not asking the others saves a tenth of the time.
    String style = type.isEmpty() || type.equals("n") ? xml.attribute("s") : "";
    boolean formula = false;
    @Nullable String value = null;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.isAt("v")) {
          value = text.plain(xml);
        } else if (xml.isAt("is")) {
          value = text.rich(xml);
        } else {
          formula |= xml.isAt("f");
          CellText.skip(xml);
        }
      }
    }
    if (value == null || (value.isEmpty() && !type.equals("str"))) {
      return formula ? new SheetCell(SheetCell.Kind.FORMULA_ONLY, "") : SheetCell.BLANK;
    }
    return cell(type, style, value);
  }

  void close() {
    if (shared != null) {
      shared.close();
    }
  }

  private SheetCell cell(String type, String style, String value) throws UnreadableFile {
    return switch (type) {
      case "s" -> SheetCell.text(shared(value));
      case "inlineStr" -> SheetCell.text(value);
      case "str" -> SheetCell.text(CellText.unescaped(value));
      case "b" ->
          new SheetCell(SheetCell.Kind.BOOLEAN, value.strip().equals("1") ? "TRUE" : "FALSE");
      case "e" -> new SheetCell(SheetCell.Kind.ERROR, value);
      // ISO 8601, written by no program in common use; the time of day does not matter.
      case "d" -> SheetCell.text(value.replaceFirst("T.*", ""));
      default ->
          new SheetCell(
              formats.isDay(style) ? SheetCell.Kind.DAY : SheetCell.Kind.NUMBER, value.strip());
    };
  }

  private String shared(String index) throws UnreadableFile {
    int number = Digits.parse(index.strip());
    if (shared == null || number < 0) {
      throw UnreadableFile.damaged("共享字符串表缺失", "its table of shared strings is missing");
    }
    return shared.get(number);
  }
}
