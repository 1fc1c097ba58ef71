package io.jianzhen.detect.host.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.words.Meaning.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTreeTest {

  @Test
  void aWordEndsWhereItsLastLetterIs() {
    WordTree tree = tree(WordsForTests.brand("mem"));

    assertThat(at(tree, "mem")).extracting(WordTree::entry).isNotNull();
    assertThat(at(tree, "me")).extracting(WordTree::entry).isNull();
    assertThat(find(tree, "men")).isNull();
    assertThat(find(tree, "memm")).isNull();
  }

  @Test
  void wordsWithOneBeginningHaveEachTheirOwnPlace() {
    WordTree tree = new WordTree();
    for (char c = 'a'; c <= 'z'; c++) {
      tree.add(WordsForTests.brand("x" + c));
    }
    for (char c = 'a'; c <= 'z'; c++) {
      String folded = Folding.fold("x" + c);
      assertThat(at(tree, folded).entry()).extracting(Lexicon.Entry::folded).isEqualTo(folded);
    }
    assertThat(find(tree, "x应")).isNull();
  }

  @Test
  void hyphensMayStandBetweenSyllablesOnly() {
    WordTree end = at(tree(WordsForTests.word("cha xun", Role.LOOKUP, false)), "chaxun");

    assertThat(end.endsWord(0)).isTrue();
    assertThat(end.endsWord(1L << 3)).isTrue();
    assertThat(end.endsWord(1L << 2)).isFalse();
    assertThat(end.endsWord(1L << 2 | 1L << 3)).isFalse();
    assertThat(new WordTree().endsWord(0)).isFalse();
  }

  @Test
  void aLongWordIsAlsoKnownByItsHalves() {
    Lexicon.Entry word = WordsForTests.body("te zhong zuo ye zheng");
    WordTree tree = tree(word);

    assertThat(at(tree, "tezhon").parts())
        .containsExactly(new WordTree.Part(word, true, word.breaks()));
    assertThat(at(tree, "zuoyezheng").parts())
        .containsExactly(new WordTree.Part(word, false, 1L << 3 | 1L << 5 | 1L));
    assertThat(at(tree, "tezhong").parts()).isEmpty();
  }

  @Test
  void wordsMayShareAHalf() {
    WordTree tree = tree(WordsForTests.body("te zhong zuo ye zheng"));
    tree.add(WordsForTests.body("te zhong zuo ye zhang"));

    assertThat(at(tree, "tezhon").parts()).hasSize(2);
  }

  @Test
  void aRunOfLabelsEndsWithoutBeingAWord() {
    WordTree tree = new WordTree();
    tree.addRun("cxmem");

    assertThat(at(tree, "cxmem").endsRun()).isTrue();
    assertThat(at(tree, "cxme").endsRun()).isFalse();
    assertThat(at(tree, "cxmem").entry()).isNull();
  }

  @ParameterizedTest(name = "{0} as {1}, alone {2}: {3}")
  @CsvSource(
      textBlock =
          """
          ying ji ju,   AGENCY,  true,  1
          yjglj,        AGENCY,  true,  3
          yjglja,       AGENCY,  true,  3
          yjgljab,      AGENCY,  true,  1
          an quan bu,   AGENCY,  false, 4
          safety bureau, AGENCY, false, 4
          safety,       SUBJECT, false, 2
          应急局,       AGENCY,  false, 4
          me,           BRAND,   false, 2
          mem,          BRAND,   false, 10
          yjgl,         BRAND,   false, 26
          zs,           LOOKUP,  false, 34
          cha xun,      LOOKUP,  false, 96
          query cert,   LOOKUP,  false, 32
          查询,         LOOKUP,  false, 96
          查,           LOOKUP,  false, 32
          tian jin,     PLACE,   false, 0
          """)
  void signsSayWhatAWordCounts(String text, Role role, boolean alone, int signs) {
    Lexicon.Entry word = WordsForTests.word(text, role, alone);
    WordTree end = at(tree(word), word.folded());

    for (int sign = 1; sign <= WordTree.TELLING; sign <<= 1) {
      assertThat(end.is(sign)).as("sign %d", sign).isEqualTo((signs & sign) != 0);
    }
  }

  private static WordTree tree(Lexicon.Entry word) {
    WordTree tree = new WordTree();
    tree.add(word);
    return tree;
  }

  private static WordTree at(WordTree tree, String letters) {
    return Objects.requireNonNull(find(tree, letters), letters);
  }

  private static @Nullable WordTree find(WordTree tree, String letters) {
    WordTree at = tree;
    for (int i = 0; i < letters.length() && at != null; i++) {
      at = at.next(letters.charAt(i));
    }
    return at;
  }
}
