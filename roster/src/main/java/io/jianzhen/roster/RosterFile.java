package io.jianzhen.roster;

import io.jianzhen.roster.table.Rows;
import io.jianzhen.roster.table.SerialDay;
import io.jianzhen.roster.table.SheetRow;
import io.jianzhen.roster.table.TableFile;
import io.jianzhen.roster.table.Tables;
import io.jianzhen.roster.table.UnreadableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A roster that was looked at and can be read: .xlsx, or text separated by comma, semicolon or tab
 * in UTF-8 or GB18030. The content decides, not the name of the file.
 *
 * <p>Immutable; each reading opens the file anew.
 */
public final class RosterFile {

  /** The largest file that is opened unless another limit is given: 200 MB. */
  public static final long DEFAULT_MAX_BYTES = 200L * 1024 * 1024;

  private static final int ROWS_PER_REPORT = 1000;

  private final Path file;
  private final Place place;
  private final Mapping mapping;

  private RosterFile(Path file, Place place, Mapping mapping) {
    this.file = file;
    this.place = place;
    this.mapping = mapping;
  }

  /** Opens a file of up to {@link #DEFAULT_MAX_BYTES}. */
  public static RosterFile open(Path file) throws UnusableRoster {
    return open(file, DEFAULT_MAX_BYTES);
  }

  /**
   * Finds the sheet, the header row and the meaning of each column.
   *
   * @param maxBytes the largest file to open, in bytes
   * @throws UnusableRoster if the file cannot be read or no sheet has a header
   */
  public static RosterFile open(Path file, long maxBytes) throws UnusableRoster {
    try (Tables tables = TableFile.open(file, maxBytes)) {
      Place place = place(tables);
      return new RosterFile(file, place, place.header().mapping());
    } catch (UnreadableFile unreadable) {
      throw UnusableRoster.because(unreadable);
    }
  }

  /** The same file with the columns as a person corrected them. */
  public RosterFile withMapping(Mapping corrected) {
    return new RosterFile(file, place, corrected);
  }

  /** Which column holds which field; see {@link Mapping#missing()}. */
  public Mapping mapping() {
    return mapping;
  }

  /** Name of the sheet that was chosen; empty for a text table. */
  public String sheetName() {
    return place.sheet();
  }

  /** Number of the last header row as the spreadsheet shows it, counted from 1. */
  public int headerRow() {
    return place.header().row();
  }

  /** Every column that has a header. */
  public List<Column> columns() {
    return place.columns();
  }

  /**
   * Hands out every row below the header, in order. May be called again.
   *
   * @throws UnusableRoster if {@link Mapping#missing()} names columns, or the file turns out to be
   *     broken further down; what was handed out before is no whole roster
   * @throws ReadingCancelled if {@code progress} says stop
   */
  public Summary read(Consumer<Line> out, Progress progress) throws UnusableRoster {
    if (!mapping.missing().isEmpty()) {
      throw UnusableRoster.missingColumns(mapping.missing(), place.header().seen());
    }
    try (Tables tables = TableFile.open(file, Long.MAX_VALUE);
        Rows rows = tables.rows(place.table())) {
      var reader = new LineReader(place.header(), mapping, new SerialDay(tables.since1904()));
      return read(rows, reader, out, progress);
    } catch (UnreadableFile unreadable) {
      throw UnusableRoster.because(unreadable);
    }
  }

  private Summary read(Rows rows, LineReader reader, Consumer<Line> out, Progress progress)
      throws UnreadableFile {
    int[] counts = new int[3];
    int read = 0;
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      if (row.get().number() > headerRow()) {
        Line line = reader.read(row.get());
        counts[kind(line)]++;
        out.accept(line);
      }
      if (++read % ROWS_PER_REPORT == 0 && !progress.goOn(rows.done(), rows.total())) {
        throw new ReadingCancelled(row.get().number());
      }
    }
    return new Summary(counts[0], counts[1], counts[2]);
  }

  private static int kind(Line line) {
    return line instanceof Line.Taken ? 0 : line instanceof Line.Refused ? 1 : 2;
  }

  private static Place place(Tables tables) throws UnusableRoster, UnreadableFile {
    var search = new HeaderSearch(HeaderWords.standard());
    Optional<Header> nearest = Optional.empty();
    Optional<UnreadableFile> failure = Optional.empty();
    for (int table = 0; table < tables.names().size(); table++) {
      try (Rows rows = tables.rows(table)) {
        List<SheetRow> first = HeaderSearch.firstRows(rows);
        Optional<Header> best = search.best(first);
        if (best.filter(Header::isPlausible).isPresent()) {
          return Place.of(tables, table, best.get(), first);
        }
        nearest = nearest.isPresent() ? nearest : best;
      } catch (UnreadableFile broken) {
        if (!tables.areReadingsOfOneText()) {
          throw broken;
        }
        failure = failure.isPresent() ? failure : Optional.of(broken);
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
    throw nearest.isPresent() ? UnusableRoster.noHeader(nearest.get()) : UnusableRoster.empty();
  }

  /** Where in the file the roster stands. */
  private record Place(int table, String sheet, Header header, List<Column> columns) {

    static Place of(Tables tables, int table, Header header, List<SheetRow> first) {
      var days = new SerialDay(tables.since1904());
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < header.texts().size(); i++) {
        if (!header.texts().get(i).isEmpty()) {
          columns.add(column(i, header, first, days));
        }
      }
      return new Place(table, tables.names().get(table), header, List.copyOf(columns));
    }

    private static Column column(int index, Header header, List<SheetRow> first, SerialDay days) {
      List<String> samples =
          first.stream()
              .filter(row -> row.number() > header.row())
              .map(row -> RowReading.shown(row.cell(index), days))
              .filter(text -> !text.isEmpty())
              .distinct()
              .limit(3)
              .toList();
      return new Column(index, SheetRow.letter(index), header.texts().get(index), samples);
    }
  }
}
