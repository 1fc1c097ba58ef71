package io.jianzhen.roster;

import io.jianzhen.roster.table.Rows;
import io.jianzhen.roster.table.SheetRow;
import io.jianzhen.roster.table.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the header of a table under titles, notes and blank rows. */
final class HeaderSearch {

  /** A header further down than this is not looked for. In rows. */
  static final int DEPTH = 30;

  /** Rows that are read below the last possible header, for sample values. */
  private static final int MORE = 5;

  private final HeaderWords words;

  HeaderSearch(HeaderWords words) {
    this.words = words;
  }

  /**
   * The first rows of a table that are of any use, enough to find a header and a few values below
   * it.
   */
  static List<SheetRow> firstRows(Rows rows) throws UnreadableFile {
    List<SheetRow> first = new ArrayList<>();
    while (first.size() < DEPTH + MORE) {
      Optional<SheetRow> row = rows.next();
      if (row.isEmpty()) {
        break;
      }
      if (!row.get().isBlank() && !row.get().cutOff()) {
        first.add(row.get());
      }
    }
    return first;
  }

  /**
   * The row, or the pair of rows, of which most columns are understood; the first of equals. Empty
   * if there is no row at all. Ask {@link Header#isPlausible} whether it is a header.
   */
  Optional<Header> best(List<SheetRow> rows) {
    Optional<Header> best = Optional.empty();
    for (int i = 0; i < Math.min(DEPTH, rows.size()); i++) {
      Header single = Header.of(rows.get(i), words);
      best = better(best, single);
      if (i + 1 < rows.size() && rows.get(i + 1).number() == rows.get(i).number() + 1) {
        int lower = Header.of(rows.get(i + 1), words).score();
        Header pair = Header.of(rows.get(i), rows.get(i + 1), words);
        // A title over a header, or a header over a person, is no header of two rows.
        best = pair.score() > Math.max(single.score(), lower) ? better(best, pair) : best;
      }
    }
    return best;
  }

  private static Optional<Header> better(Optional<Header> best, Header other) {
    return best.isPresent() && best.get().score() >= other.score() ? best : Optional.of(other);
  }
}
