package io.jianzhen.roster.table;

import javax.xml.stream.XMLStreamConstants;

/** Collects the text between two tags of a sheet or of the table of shared strings. */
final class CellText {

  /**
   * Excel's own limit for the text of a cell is 32,767 characters; what is behind it is dropped.
   */
  private static final int MAX = 32_767;

  private final StringBuilder text = new StringBuilder();

  /** The first piece. Nearly always there is no other, and then nothing needs to be copied. */
  private String first = "";

  /** The text up to the end of the element at which {@code xml} stands. Stands at its end then. */
  String plain(XmlPart xml) throws UnreadableFile {
    start();
    collect(xml);
    return text();
  }

  /** The runs of a rich text, without the reading aids (phonetic runs) that stand between them. */
  String rich(XmlPart xml) throws UnreadableFile {
    start();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.isAt("t")) {
          collect(xml);
        } else if (xml.isAt("rPh")) {
          skip(xml);
        } else {
          depth++;
        }
      }
    }
    return unescaped(text());
  }

  /** Goes to the end of the element at which {@code xml} stands. */
  static void skip(XmlPart xml) throws UnreadableFile {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private void collect(XmlPart xml) throws UnreadableFile {
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(xml.characters());
        default -> {}
      }
    }
  }

  private void start() {
    first = "";
    text.setLength(0);
  }

  private String text() {
    return text.isEmpty() ? first : text.toString();
  }

  private void append(String more) {
    if (first.isEmpty()) {
      first = more.length() > MAX ? more.substring(0, MAX) : more;
      return;
    }
    if (text.isEmpty()) {
      text.append(first);
    }
    text.append(more, 0, Math.min(MAX - text.length(), more.length()));
  }

  /** {@code _x000D_} stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
  static String unescaped(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    var plain = new StringBuilder(text);
    for (; at >= 0 && at + 7 <= plain.length(); at = plain.indexOf("_x", at + 1)) {
      int code = hex(plain, at + 2);
      if (code >= 0 && plain.charAt(at + 6) == '_') {
        plain.replace(at, at + 7, String.valueOf((char) code));
      }
    }
    return plain.toString();
  }

  private static int hex(StringBuilder text, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
