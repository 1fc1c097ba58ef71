package io.jianzhen.platform.website;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The column of a table that holds the addresses: the one whose head says so, or else the first.
 */
final class AddressColumn {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  /** Heads of a column of addresses, in lower case. */
  private static final Set<String> HEADS =
      Set.of("网址", "域名", "地址", "网站", "链接", "url", "host", "domain", "address", "website", "link");

  private final StringBuilder lines = new StringBuilder();
  private int line = 1;
  private int column = -1;

  private AddressColumn() {}

  /**
   * Each address on the line on which its row begins; a table that cannot be read stays as it is.
   */
  static String of(String table) {
    AddressColumn addresses = new AddressColumn();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().fieldSeparator(separator(table)).ofCsvRecord(table)) {
      rows.forEach(addresses::add);
    } catch (CsvParseException | IOException broken) {
      return table;
    }
    return addresses.lines.toString();
  }

  private void add(CsvRecord row) {
    for (; line < row.getStartingLineNumber(); line++) {
      lines.append('\n');
    }
    if (column < 0) {
      int head = head(row.getFields());
      column = Math.max(head, 0);
      if (head >= 0) {
        return;
      }
    }
    if (column < row.getFieldCount()) {
      lines.append(row.getField(column).replaceAll("\\R", " "));
    }
  }

  private static int head(List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (HEADS.contains(fields.get(i).strip().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static char separator(String table) {
    String first = table.lines().findFirst().orElse("");
    char most = SEPARATORS.get(0);
    for (char one : SEPARATORS) {
      most = count(first, one) > count(first, most) ? one : most;
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(one -> one == wanted).count();
  }
}
