package io.jianzhen.roster;

import io.jianzhen.detect.Sentence;
import io.jianzhen.roster.table.UnreadableFile;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The file as a whole cannot be read. Nothing of it was lost: it says what to do. */
public final class UnusableRoster extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Sentence says;

  UnusableRoster(Reason reason, String zh, String en) {
    super(en);
    this.reason = reason;
    this.says = new Sentence(zh, en);
  }

  /** The same, said of the roster that the file should be. */
  static UnusableRoster because(UnreadableFile file) {
    return new UnusableRoster(
        Reason.valueOf(file.fault().name()), file.says().zh(), file.says().en());
  }

  static UnusableRoster empty() {
    return new UnusableRoster(
        Reason.EMPTY,
        "表格是空的，请选择填有人员的表格",
        "the table is empty; choose the one with the people in it");
  }

  /**
   * Quotes no cell: what is no header may well be a person.
   *
   * @param nearest the row that came nearest to a header
   */
  static UnusableRoster noHeader(Header nearest) {
    List<Field> known = List.copyOf(nearest.mapping().columns().keySet());
    return new UnusableRoster(
        Reason.NO_HEADER,
        "前 %s 行没有找到表头，需要“姓名”和“身份证号”或“证书编号”列；".formatted(HeaderSearch.DEPTH)
            + (known.isEmpty()
                ? "没有认出任何列名"
                : "最接近的是第 %s 行，只认出：%s".formatted(nearest.row(), labels(known, Field::zh, "、"))),
        "no header in the first %s rows; it needs columns for the name (姓名) and the identity number"
                .formatted(HeaderSearch.DEPTH)
            + " (身份证号) or certificate number (证书编号); "
            + (known.isEmpty()
                ? "no heading was understood"
                : "row %s comes nearest with: %s"
                    .formatted(nearest.row(), labels(known, Field::en, ", "))));
  }

  static UnusableRoster missingColumns(List<Field> missing, String seen) {
    return new UnusableRoster(
        Reason.MISSING_COLUMNS,
        "表头缺少：%s；看到的列是：%s；请改表头或指定对应的列".formatted(labels(missing, Field::zh, "、"), seen),
        "no column for: %s; seen: %s; change the header or say which column it is"
            .formatted(labels(missing, Field::en, ", "), seen));
  }

  /** What is wrong, for programs. */
  public Reason reason() {
    return reason;
  }

  /** What is wrong and what to do, on one line, for people. */
  public Sentence says() {
    return says;
  }

  /** What can be wrong with a file. */
  public enum Reason {
    /** There is no such file, or it may not be read. */
    NOT_FOUND,
    /** No byte, no sheet, or no row. */
    EMPTY,
    /** Over the limit of size. */
    TOO_LARGE,
    /** Locked with a password. */
    ENCRYPTED,
    /** The workbook format of before 2007, whatever the name ends with. */
    OLD_XLS,
    /** Neither a workbook nor a text table. */
    NOT_A_ROSTER,
    /** Cut off or otherwise broken. */
    DAMAGED,
    /** Unpacks to far more than any roster needs. */
    ZIP_BOMB,
    /** Carries a document type or entities, which no spreadsheet program writes. */
    FORBIDDEN_XML,
    /** More columns than any roster needs. */
    TOO_WIDE,
    /** No row looks like a header. */
    NO_HEADER,
    /** There is a header, but columns are missing without which nothing can be checked. */
    MISSING_COLUMNS
  }

  private static String labels(List<Field> fields, Function<Field, String> label, String comma) {
    return fields.stream().map(label).collect(Collectors.joining(comma));
  }
}
