package io.jianzhen.roster.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is by its first bytes; its name decides nothing. */
enum FileKind {
  EMPTY,
  ZIP,
  /** A compound file: a workbook of before 2007, or a locked one of later. */
  COMPOUND,
  /** A page that a system exported under the name of a workbook. */
  WEB_PAGE,
  /** Perhaps text. */
  OTHER;

  private static final long COMPOUND_MAGIC = 0xD0CF11E0A1B11AE1L;

  static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(512);
    }
    if (head.length == 0) {
      return EMPTY;
    }
    if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] < 8 && head[3] < 9) {
      return ZIP;
    }
    if (head.length >= 8 && new java.math.BigInteger(1, head, 0, 8).longValue() == COMPOUND_MAGIC) {
      return COMPOUND;
    }
    String start =
        new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(java.util.Locale.ROOT);
    return start.startsWith("<html") || start.startsWith("<!doctype") || start.startsWith("<table")
        ? WEB_PAGE
        : OTHER;
  }

  /**
   * Whether a compound file has an entry of this name. Names stand in its directory as UTF-16; the
   * text is searched for anywhere, as the directory may lie in pieces.
   */
  static boolean hasEntry(Path file, String name) throws IOException {
    byte[] sought = name.getBytes(StandardCharsets.UTF_16LE);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      int matched = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == (sought[matched] & 0xff)) {
          matched++;
          if (matched == sought.length) {
            return true;
          }
        } else {
          matched = b == (sought[0] & 0xff) ? 1 : 0;
        }
      }
    }
    return false;
  }
}
