package io.jianzhen.roster.table;

import io.jianzhen.detect.Sentence;

/** A file, or a part of it, is no table that can be read. It says what to do. */
public final class UnreadableFile extends Exception {

  private static final long serialVersionUID = 1L;

  private static final long MEGABYTE = 1L << 20;

  private final Fault fault;
  private final transient Sentence says;

  private UnreadableFile(Fault fault, String zh, String en) {
    super(en);
    this.fault = fault;
    this.says = new Sentence(zh, en);
  }

  static UnreadableFile notFound() {
    return new UnreadableFile(
        Fault.NOT_FOUND,
        "找不到或无法打开该文件，请检查路径和权限",
        "no such file, or it may not be read; check path and rights");
  }

  static UnreadableFile empty() {
    return new UnreadableFile(
        Fault.EMPTY,
        "文件是空的，请选择填有人员的表格",
        "the file is empty; choose the table with the people in it");
  }

  static UnreadableFile tooLarge(long bytes, long max) {
    return new UnreadableFile(
        Fault.TOO_LARGE,
        "文件有 %s，超过上限 %s，请拆成几个文件".formatted(megabytes(bytes), megabytes(max)),
        "the file has %s, more than %s; split it".formatted(megabytes(bytes), megabytes(max)));
  }

  static UnreadableFile unpacksTooLarge(long max) {
    return new UnreadableFile(
        Fault.TOO_LARGE,
        "表格解压后超过 %s，请拆成几个文件".formatted(megabytes(max)),
        "a part of the workbook unpacks to more than %s; split the table"
            .formatted(megabytes(max)));
  }

  static UnreadableFile textsTooLarge(long max) {
    return new UnreadableFile(
        Fault.TOO_LARGE,
        "工作簿中的文字合计超过 %s，请拆成几个文件".formatted(megabytes(max)),
        "the texts of the workbook have more than %s together; split the table"
            .formatted(megabytes(max)));
  }

  static UnreadableFile encrypted() {
    return new UnreadableFile(
        Fault.ENCRYPTED, "文件设有打开密码，请去掉密码后再交", "the workbook is locked with a password; remove it");
  }

  static UnreadableFile oldXls() {
    return new UnreadableFile(
        Fault.OLD_XLS,
        "这是旧格式 .xls 文件，请在 Excel 或 WPS 中另存为 .xlsx",
        "this is the old .xls format, whatever its name; save it as .xlsx");
  }

  static UnreadableFile notRoster(String zh, String en) {
    return new UnreadableFile(
        Fault.NOT_A_ROSTER,
        "这不是表格文件（%s），请用 .xlsx 或 .csv".formatted(zh),
        "this is no table (%s); use .xlsx or .csv".formatted(en));
  }

  static UnreadableFile damaged(String zh, String en) {
    return new UnreadableFile(
        Fault.DAMAGED,
        "文件已损坏或不完整（%s），请重新导出或重新上传".formatted(zh),
        "the file is damaged or cut off (%s); export or upload it again".formatted(en));
  }

  static UnreadableFile zipBomb() {
    return new UnreadableFile(
        Fault.ZIP_BOMB,
        "文件解压后异常庞大，疑似压缩炸弹，未予读取；请把内容复制到新工作簿再交",
        "it unpacks to an absurd size and was not read; copy the table into a new workbook");
  }

  static UnreadableFile forbiddenXml() {
    return new UnreadableFile(
        Fault.FORBIDDEN_XML,
        "文件内含 DTD 或实体定义，Excel 和 WPS 不会生成，未予读取；请把内容复制到新工作簿再交",
        "it contains a DTD or entities and was not read; copy the table into a new workbook");
  }

  static UnreadableFile tooWide(int columns, int row) {
    return new UnreadableFile(
        Fault.TOO_WIDE,
        "表格有 %s 列（第 %s 行），最多 %s 列，请删除多余的列".formatted(columns, row, SheetRow.MAX_COLUMNS),
        "the table has %s columns (row %s), at most %s are read; delete the others"
            .formatted(columns, row, SheetRow.MAX_COLUMNS));
  }

  /** What is wrong, for programs. */
  public Fault fault() {
    return fault;
  }

  /** What is wrong and what to do, on one line, for people. */
  public Sentence says() {
    return says;
  }

  private static String megabytes(long bytes) {
    return bytes < MEGABYTE ? bytes + " B" : bytes / MEGABYTE + " MB";
  }

  /** What can be wrong with a file. */
  public enum Fault {
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
    TOO_WIDE
  }
}
