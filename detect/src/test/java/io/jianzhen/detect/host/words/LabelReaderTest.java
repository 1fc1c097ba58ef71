package io.jianzhen.detect.host.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.PublicSuffixes;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelReaderTest {

  private static final Lexicon LEXICON =
      new Lexicon(OfficialSites.standard(), PublicSuffixes.standard());

  /** Words with where they begin and end; ~ stands for typing, = for lookalike characters. */
  @ParameterizedTest(name = "{0} is cut into {1}")
  @CsvSource(
      textBlock =
          """
          members,               ''
          memory,                ''
          mem,                   mem 0-3
          mem-cx,                mem 0-3 cx 4-6
          memcx,                 mem 0-3 cx 3-5
          memchaxun,             mem 0-3 chaxun 3-9
          chaxunmem,             chaxun 0-6 mem 6-9
          mem22cx,               mem 0-3 cx 5-7
          memqcx,                ''
          qchaxun,               chaxun 1-7
          chaxunq,               chaxun 0-6
          yingjiguanlibu,        yingjiguanlibu 0-14
          ying-ji-guan-li-bu,    yingjiguanlibu 0-18
          yingjigaunlibu,        yingjiguanlibu 0-14 ~
          yingjiguanlib,         yingjiguanlibu 0-13 ~
          qyingjigaunlibuq,      yingjiguanlibu 1-15 ~
          yngjiguanlibu,         yingjiguanlibu 0-13 ~
          mem-yngjiguanlibu,     mem 0-3 yingjiguanlibu 4-17 ~
          rnem-cx,               mem 0-3 = cx 4-6
          MEM-CX,                mem 0-3 cx 4-6
          tezhongzuoye,          tezhongzuoye 0-12
          t3zhongzuoye,          tezhongzuoye 0-12 ~
          t3zhongz3oye,          ''
          应急管理部查询,         应急管理部 0-5 查询 5-7
          應急管理部,            应急管理部 0-5 =
          -,                     ''
          --mem--,               mem 2-5
          2020,                  ''
          chaxun9mem,            chaxun 0-6 mem 7-10
          q9mem,                 ''
          mem9q,                 mem 0-3
          """)
  void aLabelIsCutIntoWords(String label, String words) {
    Folding name = Folding.of(label);
    List<Piece> pieces = new LabelReader(LEXICON, name, 0, name.length()).read(7);

    assertThat(pieces.stream().map(LabelReaderTest::shown).collect(Collectors.joining(" ")))
        .isEqualTo(words);
  }

  @Test
  void aPieceKnowsItsLabelAndItsPlaceInTheName() {
    Folding name = Folding.of("www.mem-cx.top");

    assertThat(new LabelReader(LEXICON, name, 4, 10).read(1))
        .extracting(Piece::from, Piece::to, Piece::label)
        .containsExactly(tuple(4, 7, 1), tuple(8, 10, 1));
  }

  private static String shown(Piece piece) {
    return piece.word().written()
        + " "
        + piece.from()
        + "-"
        + piece.to()
        + switch (piece.disguise()) {
          case NONE -> "";
          case TYPING -> " ~";
          case LOOKALIKE -> " =";
        };
  }
}
