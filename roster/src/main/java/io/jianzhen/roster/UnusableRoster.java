package io.jianzhen.roster;

import io.jianzhen.detect.Sentence;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The file as a whole cannot be read. Nothing of it was lost: it says what to do. */
public final class UnusableRoster extends Exception {

  private static final long serialVersionUID = 1L;

  private static final long MEGABYTE = 1L << 20;

  private final Reason reason;
  private final transient Sentence says;

  UnusableRoster(Reason reason, String zh, String en) {
    super(en);
    this.reason = reason;
    this.says = new Sentence(zh, en);
  }

  static UnusableRoster notFound() {
    return new UnusableRoster(
        Reason.NOT_FOUND,
        "找不到或无法打开该文件，请检查路径和权限",
        "no such file, or it may not be read; check path and rights");
  }

  static UnusableRoster empty() {
    return new UnusableRoster(
        Reason.EMPTY,
        "文件是空的，请选择填有人员的表格",
        "the file is empty; choose the table with the people in it");
  }

  static UnusableRoster tooLarge(long bytes, long max) {
    return new UnusableRoster(
        Reason.TOO_LARGE,
        "文件有 %s，超过上限 %s，请拆成几个文件".formatted(megabytes(bytes), megabytes(max)),
        "the file has %s, more than %s; split it".formatted(megabytes(bytes), megabytes(max)));
  }

  static UnusableRoster unpacksTooLarge(long max) {
    return new UnusableRoster(
        Reason.TOO_LARGE,
        "表格解压后超过 %s，请拆成几个文件".formatted(megabytes(max)),
        "a part of the workbook unpacks to more than %s; split the table"
            .formatted(megabytes(max)));
  }

  static UnusableRoster encrypted() {
    return new UnusableRoster(
        Reason.ENCRYPTED, "文件设有打开密码，请去掉密码后再交", "the workbook is locked with a password; remove it");
  }

  static UnusableRoster oldXls() {
    return new UnusableRoster(
        Reason.OLD_XLS,
        "这是旧格式 .xls 文件，请在 Excel 或 WPS 中另存为 .xlsx",
        "this is the old .xls format, whatever its name; save it as .xlsx");
  }

  static UnusableRoster notRoster(String zh, String en) {
    return new UnusableRoster(
        Reason.NOT_A_ROSTER,
        "这不是表格文件（%s），请用 .xlsx 或 .csv".formatted(zh),
        "this is no table (%s); use .xlsx or .csv".formatted(en));
  }

  static UnusableRoster damaged(String zh, String en) {
    return new UnusableRoster(
        Reason.DAMAGED,
        "文件已损坏或不完整（%s），请重新导出或重新上传".formatted(zh),
        "the file is damaged or cut off (%s); export or upload it again".formatted(en));
  }

  static UnusableRoster zipBomb() {
    return new UnusableRoster(
        Reason.ZIP_BOMB,
        "文件解压后异常庞大，疑似压缩炸弹，未予读取；请把内容复制到新工作簿再交",
        "it unpacks to an absurd size and was not read; copy the table into a new workbook");
  }

  static UnusableRoster forbiddenXml() {
    return new UnusableRoster(
        Reason.FORBIDDEN_XML,
        "文件内含 DTD 或实体定义，Excel 和 WPS 不会生成，未予读取；请把内容复制到新工作簿再交",
        "it contains a DTD or entities and was not read; copy the table into a new workbook");
  }

  static UnusableRoster tooWide(int columns, int row) {
    return new UnusableRoster(
        Reason.TOO_WIDE,
        "表格有 %d 列（第 %d 行），最多 %d 列，请删除多余的列".formatted(columns, row, SheetRow.MAX_COLUMNS),
        "the table has %d columns (row %d), at most %d are read; delete the others"
            .formatted(columns, row, SheetRow.MAX_COLUMNS));
  }

  /**
   * @param seen the cells of the row that came nearest to a header, as written
   */
  static UnusableRoster noHeader(String seen) {
    return new UnusableRoster(
        Reason.NO_HEADER,
        "前 %d 行没有找到表头，需要“姓名”和“身份证号”或“证书编号”列；看到的是：%s".formatted(HeaderSearch.DEPTH, seen),
        "no header in the first %d rows; it needs columns for the name (姓名) and the identity number"
                .formatted(HeaderSearch.DEPTH)
            + " (身份证号) or certificate number (证书编号); seen: %s".formatted(seen));
  }

  static UnusableRoster missingColumns(List<Field> missing, String seen) {
    return new UnusableRoster(
        Reason.MISSING_COLUMNS,
        "表头缺少：%s；看到的列是：%s；请改表头或指定对应的列".formatted(labels(missing, Field::zh), seen),
        "no column for: %s; seen: %s; change the header or say which column it is"
            .formatted(labels(missing, Field::en), seen));
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

  private static String labels(List<Field> fields, Function<Field, String> label) {
    return fields.stream().map(label).collect(Collectors.joining(", "));
  }

  private static String megabytes(long bytes) {
    return bytes < MEGABYTE ? bytes + " B" : bytes / MEGABYTE + " MB";
  }
}
