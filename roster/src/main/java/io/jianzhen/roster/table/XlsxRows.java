package io.jianzhen.roster.table;

import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** The rows of a sheet of a workbook. */
final class XlsxRows implements Rows {

  /** Rows that a sheet of Excel has. */
  private static final int MAX_ROWS = 1_048_576;

  /** Columns that a sheet of Excel has, up to XFD. */
  private static final int EXCEL_COLUMNS = 16_384;

  private final XmlPart xml;
  private final CellReader reader;
  private final long total;
  private int number;
  private boolean ended;

  /**
   * @param total what the sheet unpacks to, in bytes, as far as the file says
   */
  XlsxRows(XmlPart xml, CellReader reader, long total) {
    this.xml = xml;
    this.reader = reader;
    this.total = total;
  }

  @Override
  public Optional<SheetRow> next() throws UnreadableFile {
    while (!ended) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.isAt("row")) {
        return Optional.of(row());
      }
      ended =
          event == XMLStreamConstants.END_DOCUMENT
              || (event == XMLStreamConstants.END_ELEMENT && xml.isAt("sheetData"));
    }
    return Optional.empty();
  }

  @Override
  public long done() {
    return xml.done();
  }

  @Override
  public long total() {
    return total;
  }

  @Override
  public void close() {
    xml.close();
    reader.close();
  }

  private SheetRow row() throws UnreadableFile {
    String stated = xml.attribute("r");
    int last = number;
    number = stated.isEmpty() ? last + 1 : Digits.parse(stated);
    if (number < 1 || number > MAX_ROWS) {
      throw UnreadableFile.damaged("行号不对", "it has an impossible row number");
    }
    if (number <= last) {
      throw UnreadableFile.damaged(
          "第 %s 行之后的行号没有变大".formatted(last),
          "the row number after row %s does not rise".formatted(last));
    }
    var cells = new RowCells();
    int column = -1;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        column = column(xml.attribute("r"), column + 1);
        cells.put(column, reader.read(xml));
      }
    }
    return cells.row(number);
  }

  /** Column of an address such as {@code D12}, counted from 0. */
  private static int column(String address, int otherwise) throws UnreadableFile {
    int column = 0;
    for (int i = 0; i < address.length() && column <= EXCEL_COLUMNS; i++) {
      char c = address.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + c - 'A' + 1;
    }
    int index = column == 0 ? otherwise : column - 1;
    if (index >= EXCEL_COLUMNS) {
      throw UnreadableFile.damaged("列号不对", "it has an impossible column");
    }
    return index;
  }
}
