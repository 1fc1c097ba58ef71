package io.jianzhen.platform.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a unit writes in words. Text is stripped; line breaks are {@code \n}.
 *
 * @param document A1 文件名称及文号
 * @param members A2 专班成员
 * @param publicity A3 宣传报道的形式及数量
 * @param narrative 工作开展情况, which goes with the form
 */
public record ReportTexts(String document, String members, String publicity, String narrative) {

  /** The longest text of a cell of the form, in characters. */
  static final int LONGEST_CELL = 500;

  /** The longest account of the work, in characters. */
  static final int LONGEST_NARRATIVE = 8000;

  /** PostgreSQL stores no NUL, and paper has no place for the others. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

  /** Nothing written yet. */
  public static final ReportTexts NONE = new ReportTexts("", "", "", "");

  public ReportTexts {
    document = tidy(document);
    members = tidy(members);
    publicity = tidy(publicity);
    narrative = tidy(narrative);
  }

  /** Field name to message key; empty if every text fits. */
  Map<String, String> whatIsWrong() {
    Map<String, String> wrong = new LinkedHashMap<>();
    check("document", document, LONGEST_CELL, wrong);
    check("members", members, LONGEST_CELL, wrong);
    check("publicity", publicity, LONGEST_CELL, wrong);
    check("narrative", narrative, LONGEST_NARRATIVE, wrong);
    return wrong;
  }

  private static void check(String field, String text, int longest, Map<String, String> wrong) {
    if (text.codePointCount(0, text.length()) > longest) {
      wrong.put(field, "reporting.text." + (longest == LONGEST_CELL ? "cell" : "long") + ".wrong");
    }
  }

  private static String tidy(@Nullable String raw) {
    String lines = raw == null ? "" : raw.replace("\r\n", "\n").replace('\r', '\n');
    return UNPRINTABLE.matcher(lines).replaceAll("").strip();
  }
}
