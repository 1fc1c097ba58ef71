package io.jianzhen.platform.tipoff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form whose files are not taken, with the words that stand before them: what somebody has typed
 * comes back although the body is not read to its end. Of the body no more is read than the longest
 * words need.
 */
final class TypedBeforeFiles extends HttpServletRequestWrapper {

  /** Every field at its longest, three bytes a character, and the borders between them. */
  private static final int MOST_BYTES = 64 * 1024;

  private static final Pattern BOUNDARY =
      Pattern.compile("multipart/form-data;.*boundary=\"?([^\";,\\s]{1,70})\"?.*");

  private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([a-z]{1,30})\"");

  private final Map<String, String> typed;

  private TypedBeforeFiles(HttpServletRequest request, Map<String, String> typed) {
    super(request);
    this.typed = typed;
  }

  static TypedBeforeFiles of(HttpServletRequest request) throws IOException {
    Matcher type = BOUNDARY.matcher(Objects.toString(request.getContentType(), ""));
    Map<String, String> typed = new LinkedHashMap<>();
    if (type.matches()) {
      byte[] head = request.getInputStream().readNBytes(MOST_BYTES);
      read(new String(head, StandardCharsets.ISO_8859_1), "--" + type.group(1), typed);
    }
    return new TypedBeforeFiles(request, typed);
  }

  /** Each field that has come whole, up to the first file. */
  private static void read(String head, String border, Map<String, String> typed) {
    int at = head.indexOf(border);
    while (at >= 0) {
      int start = head.indexOf("\r\n\r\n", at);
      int end = head.indexOf("\r\n" + border, at + border.length());
      if (start < 0 || end < start + 4) {
        return;
      }
      String labels = head.substring(at, start);
      Matcher name = NAME.matcher(labels);
      if (labels.toLowerCase(java.util.Locale.ROOT).contains("filename") || !name.find()) {
        return;
      }
      byte[] value = head.substring(start + 4, end).getBytes(StandardCharsets.ISO_8859_1);
      typed.putIfAbsent(name.group(1), new String(value, StandardCharsets.UTF_8));
      at = end + 2;
    }
  }

  /** None: what is left of the body is no form any more. */
  @Override
  public @Nullable String getContentType() {
    return null;
  }

  /** Nobody reads what is left of it. */
  @Override
  public long getContentLengthLong() {
    return 0;
  }

  @Override
  public int getContentLength() {
    return 0;
  }

  @Override
  public @Nullable String getParameter(String name) {
    return typed.get(name);
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String value = typed.get(name);
    return value == null ? null : new String[] {value};
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(typed.keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> all = new LinkedHashMap<>();
    typed.forEach((name, value) -> all.put(name, new String[] {value}));
    return all;
  }
}
