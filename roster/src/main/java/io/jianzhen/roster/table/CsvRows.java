package io.jianzhen.roster.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a text table. A row's number is the one that a spreadsheet shows after opening the
 * file: blank lines count, and a cell of several lines is one row. Digits stay text, as written.
 */
final class CsvRows implements Rows {

  /** The longest cell and the longest row, in characters. No spreadsheet holds a longer cell. */
  private static final int MAX_LENGTH = 1_000_000;

  private static final int MAX_CELLS = 16_384;

  /** {@code ="0123"} is how exports keep a spreadsheet from taking digits for a number. */
  private static final Pattern QUOTED_FORMULA = Pattern.compile("=\"([^\"]*)\"");

  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final CountedStream bytes;
  private final long total;
  private int number;

  CsvRows(Reader text, CountedStream bytes, char separator, long total) {
    this.bytes = bytes;
    this.total = total;
    this.reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(MAX_LENGTH)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(MAX_CELLS)
                    .maxFieldSize(MAX_LENGTH)
                    .maxRecordSize(MAX_LENGTH)
                    .build(),
                text);
    this.records = reader.iterator();
  }

  @Override
  public Optional<SheetRow> next() throws UnreadableFile {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      number++;
      return Optional.of(row(records.next()));
    } catch (CsvParseException | UncheckedIOException broken) {
      throw UnreadableFile.damaged(
          "第 %s 行附近过长或引号不成对".formatted(number + 1),
          "near row %s it is too long or a quotation mark is not closed".formatted(number + 1));
    }
  }

  @Override
  public long done() {
    return bytes.count();
  }

  @Override
  public long total() {
    return total;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException nothingLost) {
      // The file was only read.
    }
  }

  private SheetRow row(CsvRecord record) throws UnreadableFile {
    var cells = new RowCells();
    for (int i = 0; i < record.getFieldCount(); i++) {
      cells.put(i, SheetCell.text(bare(record.getField(i))));
    }
    return cells.row(number);
  }

  private static String bare(String field) {
    if (field.startsWith("=")) {
      Matcher quoted = QUOTED_FORMULA.matcher(field.strip());
      return quoted.matches() ? quoted.group(1) : field;
    }
    return field;
  }
}
