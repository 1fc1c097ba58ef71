package io.jianzhen.roster.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file as tables. The content decides what it is, not the name. */
public final class TableFile {

  private TableFile() {}

  /**
   * Looks at the first bytes of a file and opens it.
   *
   * @param maxBytes the largest file to open, in bytes
   * @throws UnreadableFile if it is neither a workbook nor a text table, or over the limit
   */
  public static Tables open(Path file, long maxBytes) throws UnreadableFile {
    try {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw UnreadableFile.notFound();
      }
      if (Files.size(file) > maxBytes) {
        throw UnreadableFile.tooLarge(Files.size(file), maxBytes);
      }
      return switch (FileKind.of(file)) {
        case EMPTY -> throw UnreadableFile.empty();
        case ZIP -> Xlsx.open(WorkbookZip.open(file));
        case COMPOUND -> throw compound(file);
        case WEB_PAGE -> throw UnreadableFile.notRoster("是网页，请另存", "it is a web page");
        case OTHER -> new Csv(TextFile.of(file), Files.size(file));
      };
    } catch (IOException gone) {
      throw UnreadableFile.notFound();
    }
  }

  private static UnreadableFile compound(Path file) throws IOException {
    if (FileKind.hasEntry(file, "EncryptedPackage")) {
      return UnreadableFile.encrypted();
    }
    return FileKind.hasEntry(file, "Workbook") || FileKind.hasEntry(file, "Book")
        ? UnreadableFile.oldXls()
        : UnreadableFile.notRoster("是旧格式的 Office 文件", "an old Office document");
  }
}
