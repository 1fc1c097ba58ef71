package io.jianzhen.capture.store;

import io.jianzhen.capture.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Gives several objects out, such as the packages of one case, with an index ({@code index.csv}).
 * Every object is compared with its digest on the way.
 */
public final class StoreExport {

  private static final String INDEX = "index.csv";
  private static final int MOST_CHARACTERS = 80;
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ObjectStore store;

  public StoreExport(ObjectStore store) {
    this.store = store;
  }

  /**
   * What to give out.
   *
   * @param title how people call it; the name of its file is made from that
   * @param ending such as {@code .wacz}
   */
  public record Item(String title, String ending, Sha256 digest) {}

  /** Writes a zip file. The same items give the same bytes. */
  public void zip(List<Item> items, OutputStream out) throws IOException {
    zip(items, Map.of(), out);
  }

  /**
   * The same with more files beside the objects, such as a public key.
   *
   * @param more contents by the names of the files
   */
  public void zip(List<Item> items, Map<String, byte[]> more, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(0);
    int number = 0;
    for (Item item : items) {
      number++;
      entry(zip, name(number, item));
      try (InputStream in = store.open(item.digest())) {
        in.transferTo(zip);
      }
      zip.closeEntry();
    }
    entry(zip, INDEX);
    zip.write(index(items));
    zip.closeEntry();
    for (Map.Entry<String, byte[]> file : new TreeMap<>(more).entrySet()) {
      entry(zip, file.getKey());
      zip.write(file.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }

  /** Writes files into a new or empty directory. */
  public void directory(List<Item> items, Path directory) throws IOException {
    DurableFile.makeDirectory(directory);
    int number = 0;
    for (Item item : items) {
      number++;
      try (InputStream in = store.open(item.digest())) {
        DurableFile.create(directory.resolve(name(number, item)), in::transferTo);
      }
    }
    byte[] index = index(items);
    DurableFile.create(directory.resolve(INDEX), out -> out.write(index));
  }

  /** With a mark in front by which spreadsheets know UTF-8. */
  private byte[] index(List<Item> items) throws IOException {
    List<String> lines = new ArrayList<>(List.of("\ufeff序号,文件,名称,字节数,SHA-256"));
    int number = 0;
    for (Item item : items) {
      number++;
      lines.add(
          "%d,%s,%s,%d,%s"
              .formatted(
                  number,
                  name(number, item),
                  safe(item.title()),
                  store.length(item.digest()),
                  item.digest().hex()));
    }
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String name(int number, Item item) {
    return "%04d-%s%s".formatted(number, safe(item.title()), item.ending());
  }

  /** Letters and digits, dots and hyphens behind one; nothing that means anything elsewhere. */
  private static String safe(String title) {
    var name = new StringBuilder();
    title
        .codePoints()
        .limit(MOST_CHARACTERS)
        .map(c -> safe(c, name))
        .forEach(name::appendCodePoint);
    return name.isEmpty() ? "_" : name.toString();
  }

  private static int safe(int c, StringBuilder before) {
    boolean joins =
        (c == '.' || c == '-')
            && before.length() > 0
            && Character.isLetterOrDigit(before.codePointBefore(before.length()));
    return Character.isLetterOrDigit(c) || joins ? c : '_';
  }

  private static void entry(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }
}
