package io.jianzhen.roster.table;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * A text table, tried with each separator in turn: each counts as a table of its own, and the one
 * in which a header is found is the right one.
 */
record Csv(TextFile text, long size) implements Tables {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '，', '；', '|');

  @Override
  public List<String> names() {
    return SEPARATORS.stream().map(separator -> "").toList();
  }

  @Override
  public Rows rows(int table) throws UnreadableFile {
    try {
      var in = new CountedStream(Files.newInputStream(text.file()));
      return new CsvRows(text.reader(in), in, SEPARATORS.get(table), size);
    } catch (IOException gone) {
      throw UnreadableFile.notFound();
    }
  }

  @Override
  public boolean areReadingsOfOneText() {
    return true;
  }

  @Override
  public boolean since1904() {
    return false;
  }

  @Override
  public void close() {
    // Each table holds the file open on its own.
  }
}
