package io.jianzhen.detect.host.words;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.Table;
import java.util.List;

/** The words of which imitators compose names, from {@code words.csv}. */
public final class Words {

  private static final List<Word> STANDARD =
      Table.rows(Words.class, "words.csv").stream().map(Words::word).toList();

  private Words() {}

  static List<Word> standard() {
    return STANDARD;
  }

  private static Word word(String[] row) {
    return new Word(
        row[0],
        Word.Kind.valueOf(row[1]),
        new Sentence(row[2], row[3]),
        switch (row[4]) {
          case "yes" -> true;
          case "no" -> false;
          default -> throw new IllegalStateException("words.csv: '%s'".formatted(row[4]));
        });
  }
}
