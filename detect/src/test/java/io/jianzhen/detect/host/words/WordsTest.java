package io.jianzhen.detect.host.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  private final Map<String, Word> words =
      Words.standard().stream().collect(Collectors.toMap(Word::text, Function.identity()));

  @Test
  void aWordIsChineseOrLowerCaseLatinWithSingleSpaces() {
    assertThat(words.keySet())
        .allMatch(
            text ->
                text.matches("[\\u4e00-\\u9fff]([\\u4e00-\\u9fffa-z]*)")
                    || text.matches("[a-z0-9]+( [a-z0-9]+)*"));
  }

  @ParameterizedTest
  @EnumSource(Word.Kind.class)
  void everyKindHasWordsInChineseAndLatin(Word.Kind kind) {
    assertThat(words.values())
        .filteredOn(word -> word.kind() == kind)
        .anyMatch(word -> word.text().charAt(0) > 'z')
        .anyMatch(word -> word.text().charAt(0) <= 'z');
  }

  @Test
  void initialsOfBodiesHaveAtLeastFourLetters() {
    assertThat(words.values())
        .filteredOn(word -> word.kind() == Word.Kind.AGENCY && word.text().charAt(0) <= 'z')
        .allMatch(word -> word.text().length() >= 4);
  }

  @Test
  void placesServicesAndFillersSayNothingByThemselves() {
    assertThat(words.values())
        .filteredOn(word -> word.kind() == Word.Kind.PLACE || word.kind() == Word.Kind.FILLER)
        .noneMatch(Word::alone);
    assertThat(words.values())
        .filteredOn(word -> word.alone() && word.text().charAt(0) <= 'z')
        .as("short Latin words occur by chance")
        .allMatch(word -> word.text().replace(" ", "").length() >= 4);
  }

  @ParameterizedTest(name = "{0} is {1}, distinctive: {2}")
  @CsvSource(
      textBlock =
          """
          应急管理部,             AGENCY,  true
          ying ji guan li bu,     AGENCY,  true
          应急管理局,             AGENCY,  true
          ying ji ju,             AGENCY,  true
          yjglj,                  AGENCY,  true
          安监局,                 AGENCY,  true
          an jian ju,             AGENCY,  true
          emergency management,   AGENCY,  false
          特种作业操作证,         SUBJECT, true
          te zhong zuo ye,        SUBJECT, true
          tzzy,                   SUBJECT, true
          安全生产,               SUBJECT, false
          aqsc,                   SUBJECT, false
          查询,                   LOOKUP, false
          cha xun,                LOOKUP, false
          cx,                     LOOKUP, false
          zs,                     LOOKUP, false
          cert,                   LOOKUP, false
          lookup,                 LOOKUP, false
          gov,                    GOV,     false
          zwfw,                   GOV,     false
          tian jin,               PLACE,   false
          tj,                     PLACE,   false
          www,                    FILLER,  false
          zhong guo,              FILLER,  false
          """)
  void knows(String text, Word.Kind kind, boolean alone) {
    assertThat(words)
        .hasEntrySatisfying(
            text,
            word -> {
              assertThat(word.kind()).isEqualTo(kind);
              assertThat(word.alone()).isEqualTo(alone);
            });
  }
}
