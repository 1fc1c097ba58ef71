package io.jianzhen.roster;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.card.StatedDate;
import io.jianzhen.detect.card.StatedId;
import io.jianzhen.roster.Line.Problem;
import io.jianzhen.roster.table.SerialDay;
import io.jianzhen.roster.table.SheetCell;
import io.jianzhen.roster.table.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the fields of one row and collects what is wrong with its cells. */
final class RowReading {

  /** Longest text of a field, in characters; nothing on a certificate is as long. */
  private static final int MAX_LENGTH = 500;

  private final SheetRow row;
  private final Map<Field, Integer> columns;
  private final SeenDates dates;
  private final List<Problem> problems = new ArrayList<>(0);

  RowReading(SheetRow row, Map<Field, Integer> columns, SeenDates dates) {
    this.row = row;
    this.columns = columns;
    this.dates = dates;
  }

  /** What is wrong with the cells that were asked for so far. */
  List<Problem> problems() {
    return problems;
  }

  /** Notes that a cell is wrong. */
  void refuse(int column, String zh, String en) {
    problems.add(new Problem(row.address(column), new Sentence(zh, en)));
  }

  /** A text as written, or empty. */
  String text(Field field) {
    int column = columns.getOrDefault(field, -1);
    return column < 0 ? "" : checked(column);
  }

  /** The identity number. */
  StatedId id() {
    int column = columns.getOrDefault(Field.ID_NUMBER, -1);
    if (column < 0) {
      return StatedId.NONE;
    }
    String text = checked(column);
    return text.isEmpty() ? StatedId.NONE : new StatedId(text, isNumber(column));
  }

  /** A date, from a cell that is shown as one, from a bare number of days, or from text. */
  StatedDate date(Field field) {
    int column = columns.getOrDefault(field, -1);
    if (column < 0) {
      return StatedDate.NONE;
    }
    StatedDate day = day(row.cell(column));
    return day.text().isEmpty() ? dates.written(checked(column)) : day;
  }

  /** Both ends of the term, wherever they stand. */
  Term term() {
    StatedDate start = date(Field.TERM_START);
    StatedDate end = date(Field.TERM_END);
    int both = columns.getOrDefault(Field.TERM, -1);
    if (both < 0) {
      return new Term(start, end);
    }
    StatedDate day = day(row.cell(both));
    Term term = day.text().isEmpty() ? Term.parse(checked(both)) : new Term(StatedDate.NONE, day);
    return new Term(
        start.text().isEmpty() ? term.start() : start, end.text().isEmpty() ? term.end() : end);
  }

  /** Whether a column says yes. */
  boolean isYes(Field field) {
    return switch (text(field)) {
      case "是", "有", "√", "✓", "✔", "1", "TRUE", "Y", "y", "yes", "Yes", "YES" -> true;
      default -> false;
    };
  }

  /** A cell as a person sees it. */
  static String shown(SheetCell cell, SerialDay days) {
    return switch (cell.kind()) {
      case TEXT -> Written.clean(cell.text());
      case NUMBER -> cell.digits();
      case DAY -> days.shown(cell.text()).map(LocalDate::toString).orElse(cell.digits());
      default -> cell.text();
    };
  }

  private String checked(int column) {
    SheetCell cell = row.cell(column);
    switch (cell.kind()) {
      case ERROR ->
          refuse(column, "单元格有错误 " + cell.text() + "，请改正", "the cell has an error; correct it");
      case FORMULA_ONLY ->
          refuse(
              column,
              "公式没有保存结果，请在 Excel 中打开并保存，或改填数值",
              "a formula without a stored result; open and save the file in Excel, or type the value");
      default -> {
        String text = shown(cell, dates.days());
        if (text.length() <= MAX_LENGTH) {
          return text;
        }
        refuse(
            column,
            "内容有 %s 个字，最多 %s 个".formatted(text.length(), MAX_LENGTH),
            "%s characters, at most %s".formatted(text.length(), MAX_LENGTH));
      }
    }
    return "";
  }

  /** The date of a cell that holds a number of days, or {@link StatedDate#NONE}. */
  private StatedDate day(SheetCell cell) {
    return switch (cell.kind()) {
      case DAY -> dates.shown(cell.text());
      case NUMBER ->
          dates.days().meant(cell.text()).isPresent() ? dates.shown(cell.text()) : StatedDate.NONE;
      default -> StatedDate.NONE;
    };
  }

  private boolean isNumber(int column) {
    SheetCell.Kind kind = row.cell(column).kind();
    return kind == SheetCell.Kind.NUMBER || kind == SheetCell.Kind.DAY;
  }
}
