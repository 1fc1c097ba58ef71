package io.jianzhen.capture.fetch.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The status and the header fields of a response, read as forgivingly as browsers do.
 *
 * @param status 100 to 599
 * @param fields in order; bytes are characters here (ISO 8859-1)
 */
public record ResponseHead(int status, List<Field> fields) {

  private static final Pattern STATUS =
      Pattern.compile("HTTP/\\d(?:\\.\\d+)?[ \\t]+([1-5]\\d\\d)(?:[ \\t].*)?");

  public ResponseHead {
    fields = List.copyOf(fields);
  }

  /**
   * A line of the header.
   *
   * @param value without white space around it
   */
  public record Field(String name, String value) {}

  /**
   * @param bytes up to the empty line
   * @return none if it does not begin like HTTP
   */
  static Optional<ResponseHead> parse(byte[] bytes) {
    List<String> lines = unfolded(new String(bytes, StandardCharsets.ISO_8859_1));
    Matcher status = STATUS.matcher(lines.get(0));
    if (!status.matches()) {
      return Optional.empty();
    }
    List<Field> fields = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.add(new Field(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
      }
    }
    return Optional.of(new ResponseHead(Integer.parseInt(status.group(1)), fields));
  }

  /** Lines that begin with white space go on where the one before ended (RFC 9112, section 5.2). */
  private static List<String> unfolded(String head) {
    List<String> lines = new ArrayList<>();
    for (String line : head.split("\r?\n", -1)) {
      boolean goesOn = lines.size() > 1 && (line.startsWith(" ") || line.startsWith("\t"));
      if (goesOn) {
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + " " + line.strip());
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  /** All values of a field, in order. */
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }

  /** The first value of a field. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** Whether another response follows this one (RFC 9110, section 15.2). */
  boolean isInterim() {
    return status < 200 && status != 101;
  }

  /** Whether a response of this status has no body, whatever its header says. */
  boolean hasNoBody() {
    return status < 200 || status == 204 || status == 304;
  }
}
