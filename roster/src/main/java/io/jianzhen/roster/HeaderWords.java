package io.jianzhen.roster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The words by which employers name the columns, from {@code header-words.csv}.
 *
 * <p>A weak word, such as 证件号码, may mean several fields; it means the first of them that no other
 * column has claimed.
 */
final class HeaderWords {

  /** Spaces, invisible characters, punctuation and marks such as ※ and * say nothing. */
  private static final Pattern SILENT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern BRACKETS = Pattern.compile("[(\\[（【〔][^)\\]）】〕]*[)\\]）】〕]");

  private final Map<String, Field> strong = new HashMap<>();
  private final Map<String, List<Field>> weak = new HashMap<>();

  private HeaderWords() {}

  /** The words that ship with Jianzhen. */
  static HeaderWords standard() {
    var words = new HeaderWords();
    try (InputStream in =
            Objects.requireNonNull(HeaderWords.class.getResourceAsStream("header-words.csv"));
        CsvReader<NamedCsvRecord> lines =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      lines.forEach(words::learn);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return words;
  }

  /** What a header can mean, the likeliest first; empty if nothing is known. */
  List<Field> meanings(String header) {
    String whole = plain(header);
    Field field = strong.get(whole);
    if (field == null) {
      field = strong.get(plain(BRACKETS.matcher(header).replaceAll("")));
    }
    if (field != null) {
      return List.of(field);
    }
    List<Field> maybe = weak.get(whole);
    return maybe == null
        ? weak.getOrDefault(plain(BRACKETS.matcher(header).replaceAll("")), List.of())
        : maybe;
  }

  /** Whether a header can mean one field only. */
  boolean isPlain(String header) {
    return strong.containsKey(plain(header))
        || strong.containsKey(plain(BRACKETS.matcher(header).replaceAll("")));
  }

  /** A header without what says nothing: {@code ※ 身份 证号（必填）} is 身份证号必填. */
  static String plain(String header) {
    String folded = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SILENT.matcher(folded).replaceAll("");
  }

  private void learn(NamedCsvRecord line) {
    Field field = Field.valueOf(line.getField("field"));
    for (String word : line.getField("words").split(" ")) {
      strong.put(word, field);
    }
    for (String word : line.getField("weak").split(" ")) {
      if (!word.isEmpty()) {
        weak.computeIfAbsent(word, unknown -> new ArrayList<>()).add(field);
      }
    }
  }
}
