package io.jianzhen.roster.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as ECMA-376 describes it: where its sheets, styles and shared strings are.
 *
 * <p>The sheets are read with a reader of this package and not with that of fastexcel, because that
 * one cannot be bounded; see docs/decisions/0002-roster-is-its-own-room.md.
 */
final class Xlsx implements Tables {

  /** What the small parts may unpack to, in bytes. */
  private static final long SMALL_PART = 64L << 20;

  /** What a sheet may unpack to, in bytes. */
  private static final long SHEET = 3L << 30;

  private final WorkbookZip zip;
  private final List<Sheet> sheets = new ArrayList<>();
  private final DayFormats formats;
  private final String strings;
  private boolean since1904;

  private Xlsx(WorkbookZip zip) throws UnreadableFile {
    this.zip = zip;
    String workbook = target(relations(zip, "_rels/.rels"), "officeDocument", "xl/workbook.xml");
    if (!zip.has(workbook) || !workbook.endsWith(".xml")) {
      throw UnreadableFile.notRoster("压缩文件里没有 Excel 工作簿", "a zip file without an Excel workbook");
    }
    Map<String, Relation> relations = relations(zip, relationsOf(workbook));
    this.strings = target(relations, "sharedStrings", "");
    this.formats = DayFormats.read(zip, target(relations, "styles", ""));
    readWorkbook(workbook, relations);
  }

  /** Opens a workbook, which closes the zip file with itself. */
  static Xlsx open(WorkbookZip zip) throws UnreadableFile {
    try {
      return new Xlsx(zip);
    } catch (UnreadableFile unusable) {
      zip.close();
      throw unusable;
    }
  }

  @Override
  public List<String> names() {
    return sheets.stream().map(Sheet::name).toList();
  }

  @Override
  public Rows rows(int table) throws UnreadableFile {
    String part = sheets.get(table).part();
    @Nullable SharedStrings shared =
        zip.has(strings)
            ? new SharedStrings(new XmlPart(zip.part(strings, SharedStrings.MAX_XML)))
            : null;
    return new XlsxRows(
        new XmlPart(zip.part(part, SHEET)), new CellReader(shared, formats), zip.statedSize(part));
  }

  @Override
  public boolean areReadingsOfOneText() {
    return false;
  }

  @Override
  public boolean since1904() {
    return since1904;
  }

  @Override
  public void close() {
    zip.close();
  }

  private void readWorkbook(String part, Map<String, Relation> relations) throws UnreadableFile {
    List<Sheet> hidden = new ArrayList<>();
    try (var xml = new XmlPart(zip.part(part, SMALL_PART))) {
      while (xml.nextStart()) {
        if (xml.isAt("workbookPr")) {
          String flag = xml.attribute("date1904");
          since1904 = flag.equals("1") || flag.equals("true");
        } else if (xml.isAt("sheet")) {
          Relation relation = relations.get(xml.prefixedAttribute("id"));
          if (relation != null && relation.type().equals("worksheet")) {
            boolean shown =
                xml.attribute("state").isEmpty() || xml.attribute("state").equals("visible");
            (shown ? sheets : hidden).add(new Sheet(xml.attribute("name"), relation.part()));
          }
        }
      }
    }
    sheets.addAll(hidden);
  }

  private static String target(Map<String, Relation> relations, String type, String otherwise) {
    return relations.values().stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::part)
        .findFirst()
        .orElse(otherwise);
  }

  private static String relationsOf(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  private static Map<String, Relation> relations(WorkbookZip zip, String part)
      throws UnreadableFile {
    Map<String, Relation> relations = new HashMap<>();
    if (!zip.has(part)) {
      return relations;
    }
    String folder = part.substring(0, part.indexOf("_rels/"));
    try (var xml = new XmlPart(zip.part(part, SMALL_PART))) {
      while (xml.nextStart()) {
        if (xml.isAt("Relationship")) {
          String target = xml.attribute("Target");
          String type = xml.attribute("Type");
          relations.put(
              xml.attribute("Id"),
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1),
                  target.startsWith("/") ? target.substring(1) : folder + target));
        }
      }
    }
    return relations;
  }

  /**
   * @param type last word of the relation's type, such as {@code worksheet}
   * @param part name of the part in the zip
   */
  private record Relation(String type, String part) {}

  private record Sheet(String name, String part) {}
}
