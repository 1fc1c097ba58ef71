package io.jianzhen.roster;

import io.jianzhen.roster.table.SheetRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook whose XML the test writes itself, down to what no library would write. */
final class HandmadeWorkbook {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final List<String> sheets = new ArrayList<>();
  private String properties = "";
  private String shared = "";
  private String styles = "";
  private String prolog = "";

  /** Adds a sheet; {@code rows} stands between the tags of sheetData. */
  HandmadeWorkbook sheet(String name, String rows) {
    sheets.add("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, id(), id()));
    return part("xl/worksheets/sheet%d.xml".formatted(id() - 1), prolog, sheetXml(rows));
  }

  HandmadeWorkbook hiddenSheet(String name, String rows) {
    sheet(name, rows);
    sheets.set(
        sheets.size() - 1, sheets.get(sheets.size() - 1).replace("/>", " state=\"hidden\"/>"));
    return this;
  }

  /** What stands before the root of the sheets that are added from now on. */
  HandmadeWorkbook prolog(String xml) {
    prolog = xml;
    return this;
  }

  HandmadeWorkbook since1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  HandmadeWorkbook shared(String... items) {
    shared = "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, String.join("", items));
    return this;
  }

  /** Formats of the styles 0, 1, 2 …; each an id that is built in, or a code. */
  HandmadeWorkbook formats(String... formats) {
    var codes = new StringBuilder();
    var cells = new StringBuilder();
    for (int i = 0; i < formats.length; i++) {
      boolean builtIn = formats[i].matches("\\d+");
      String id = builtIn ? formats[i] : "" + (164 + i);
      if (!builtIn) {
        codes.append("<numFmt numFmtId=\"%s\" formatCode=\"%s\"/>".formatted(id, formats[i]));
      }
      cells.append("<xf numFmtId=\"%s\"/>".formatted(id));
    }
    styles =
        "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(MAIN, codes, cells);
    return this;
  }

  /** Adds any part. */
  HandmadeWorkbook part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /** The bytes of the file. */
  byte[] bytes() {
    part("xl/workbook.xml", "", workbookXml());
    part("_rels/.rels", "", relations(List.of(relation("officeDocument", "xl/workbook.xml", 1))));
    List<String> relations = new ArrayList<>();
    for (int i = 1; i <= sheets.size(); i++) {
      relations.add(relation("worksheet", "worksheets/sheet%d.xml".formatted(i), i));
    }
    if (!shared.isEmpty()) {
      part("xl/sharedStrings.xml", "", shared);
      relations.add(relation("sharedStrings", "/xl/sharedStrings.xml", 101));
    }
    if (!styles.isEmpty()) {
      part("xl/styles.xml", "", styles);
      relations.add(relation("styles", "styles.xml", 102));
    }
    part("xl/_rels/workbook.xml.rels", "", relations(relations));
    part("[Content_Types].xml", "", contentTypes());
    return zip(parts);
  }

  /** Writes the file. */
  Path writeTo(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A row of inline strings; an empty text leaves the cell out. */
  static String row(int number, String... texts) {
    var cells = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        cells.append(text(SheetRow.letter(i) + number, texts[i]));
      }
    }
    return row(number, cells);
  }

  /** A row of cells that the test writes. */
  static String row(int number, CharSequence cells) {
    return "<row r=\"%d\">%s</row>".formatted(number, cells);
  }

  static String text(String address, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(address, text);
  }

  /** A cell with a stored value, its attributes and what else stands in it. */
  static String cell(String address, String attributes, String content) {
    return "<c r=\"%s\" %s>%s</c>".formatted(address, attributes, content);
  }

  private int id() {
    return sheets.size() + 1;
  }

  private HandmadeWorkbook part(String name, String prolog, String xml) {
    return part(name, (XML + prolog + xml).getBytes(StandardCharsets.UTF_8));
  }

  private static String sheetXml(String rows) {
    return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
  }

  private String workbookXml() {
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
        .formatted(MAIN, TYPES, properties, String.join("", sheets));
  }

  private static String relation(String type, String target, int id) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, TYPES, type, target);
  }

  private static String relations(List<String> relations) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
        .formatted(String.join("", relations));
  }

  private static String contentTypes() {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%1$ssheet.main+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"%1$ssharedStrings+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"%1$sstyles+xml\"/></Types>")
        .formatted(type);
  }
}
