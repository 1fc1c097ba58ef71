package io.jianzhen.platform.casework.file.form;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.platform.web.FreeText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as they are typed, one a line, each with an identity number behind it or without. */
public record NameList(List<Line> lines) {

  static final int MOST = 200;
  static final int LONGEST = 60;

  /** A line that is longer is no name, and no number is sought in it. */
  private static final int LONGEST_LINE = 200;

  private static final Pattern WITH_NUMBER =
      Pattern.compile("(.*?)[\\s,，、;；:：]*([0-9０-９]{14,17}[0-9０-９XxＸｘ])");

  /**
   * A line.
   *
   * @param number as typed, empty for none
   */
  public record Line(int at, String name, String number) {

    public Optional<IdNumber> idNumber() {
      return IdNumber.parse(number);
    }
  }

  public static NameList of(String text) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (String raw : text.split("\\R", -1)) {
      at++;
      if (!raw.isBlank()) {
        lines.add(line(at, raw.strip()));
      }
    }
    return new NameList(lines);
  }

  private static Line line(int at, String raw) {
    Matcher found = WITH_NUMBER.matcher(raw);
    return raw.length() <= LONGEST_LINE && found.matches()
        ? new Line(at, tidy(found.group(1)), found.group(2))
        : new Line(at, tidy(raw), "");
  }

  /** Full-width blanks become ordinary ones, several become one. */
  private static String tidy(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("[\\s\\u3000]+", " ");
  }

  public Optional<CaseInput.Wrong> whatIsWrong() {
    if (lines.size() > MOST) {
      return Optional.of(new CaseInput.Wrong("casefile.NAMES.tooMany", MOST));
    }
    Set<String> seen = new HashSet<>();
    for (Line line : lines) {
      Optional<String> wrong = wrongWith(line, seen);
      if (wrong.isPresent()) {
        return Optional.of(new CaseInput.Wrong(wrong.get(), line.at()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> wrongWith(Line line, Set<String> seen) {
    if (line.name().isEmpty() || FreeText.whatIsWrong(line.name(), LONGEST).isPresent()) {
      return Optional.of("casefile.NAMES.wrong");
    }
    if (!line.number().isEmpty() && line.idNumber().isEmpty()) {
      return Optional.of("casefile.NAMES.identity");
    }
    String same = line.idNumber().map(IdNumber::text).orElse("name:" + line.name());
    return seen.add(same) ? Optional.empty() : Optional.of("casefile.NAMES.twice");
  }
}
