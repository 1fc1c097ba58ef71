package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.OwnLabels;
import io.jianzhen.detect.host.register.PublicSuffixes;
import io.jianzhen.detect.host.words.Folding;
import io.jianzhen.detect.host.words.Lexicon;
import io.jianzhen.detect.host.words.Meaning.Role;
import io.jianzhen.detect.host.words.Piece;
import io.jianzhen.detect.host.words.Typos;
import io.jianzhen.detect.host.words.WordTree;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

  private static final PublicSuffixes SUFFIXES = PublicSuffixes.standard();
  private static final Lexicon LEXICON = new Lexicon(OfficialSites.standard(), SUFFIXES);
  private static final Typos TYPOS = typos();

  private static Typos typos() {
    var typos = new Typos();
    LEXICON.entries().stream()
        .filter(word -> word.is(Role.BRAND) && word.folded().length() >= WordTree.SHORTEST_BRAND)
        .forEach(typos::add);
    return typos;
  }

  /** Each word with its label, how it is written and what it is: ~ for misspelt, = otherwise. */
  @ParameterizedTest(name = "{0} is read as {1}")
  @CsvSource(
      textBlock =
          """
          mem-chaxun.com,              0:mem=mem 0:chaxun=chaxun
          rnem.com,                    0:rnem=mem
          mem.com.cn,                  0:mem=mem
          nem.com,                     0:nem~mem
          a.nem.com,                   1:nem~mem
          m-em.com,                    0:m-em~mem
          tj-bx.com,                   0:tj-bx~tjbh
          nem-chaxun.com,              0:nem~mem 0:chaxun=chaxun
          chaxun-nem.com,              0:chaxun=chaxun 0:nem~mem
          chaxun-nem-zs.com,           0:chaxun=chaxun 0:nem~mem 0:zs=zs
          chaxun-tjbx-zs.com,          0:chaxun=chaxun 0:tjbx~tjbh 0:zs=zs
          nemchaxun.com,               0:nem~mem 0:chaxun=chaxun
          chaxunnem.com,               0:chaxun=chaxun 0:nem~mem
          chaxunyjgkzhengshu.com,      0:chaxun=chaxun 0:yjgk~yjgl 0:zhengshu=zhengshu
          chaxun-yjgkzhengshu-nem.com, 0:chaxun=chaxun 0:yjgk~yjgl 0:zhengshu=zhengshu 0:nem~mem
          tjbh.tjhb.com,               0:tjbh=tjbh 1:tjhb~tjbh
          chaxun2.com,                 0:chaxun=chaxun
          ying-jiguanlibu.com,         0:ying-jiguanlibu=yingjiguanlibu
          ch-axun.com,                 ''
          """)
  void aNameIsReadAsWords(String name, String pieces) {
    assertThat(words(reading(name))).isEqualTo(pieces);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "mem-chaxun.com, true",
    "mem2.com, true",
    "mem9.com, true",
    "memqv.chaxun.com, false",
    "qvmem-chaxun.com, false",
    "mem-qv.com, false"
  })
  void aLabelIsExplainedIfEveryLetterBelongsToAWord(String name, boolean explained) {
    assertThat(reading(name).isExplained(0)).isEqualTo(explained);
  }

  @ParameterizedTest(name = "in {0} mem is in the company of {1}")
  @CsvSource({
    "mem-chaxun.com, chaxun",
    "chaxun-mem.com, chaxun",
    "mem.chaxun.com, chaxun",
    "chaxun.mem.com, chaxun",
    "mem.qqchaxun.com, chaxun",
    "mem.query.com, query",
  })
  void wordsBesideAWordKeepItCompany(String name, String company) {
    assertThat(companyOfMem(name)).isEqualTo(company);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "mem.com, alone",
    "mem.a.chaxun.com, too far",
    "chaxun.a.mem.com, too far",
    "mem.qqquery.com, too short to be sure of"
  })
  void otherWordsDoNot(String name, String why) {
    assertThat(companyOfMem(name)).as(why).isEmpty();
  }

  @Test
  void companyIsWhatIsAskedFor() {
    Reading reading = reading("mem-zs-chaxun.com");
    Piece mem = reading.pieces().get(0);

    assertThat(reading.company(mem, piece -> piece.word().written().equals("chaxun"))).isPresent();
    assertThat(reading.company(mem, piece -> piece.word().is(Role.PLACE))).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} labels, {2}, {3}")
  @CsvSource({
    "www.cx-mem.com, 2, cxmem, cxmemcom",
    "www.mem.gov.cn.com, 3, memgov, memgovcncom",
    "a.b.co.uk, 2, ab, abcouk",
    "com, 0, '', com"
  })
  void theSuffixIsNoFreeLabel(String name, int labels, String free, String whole) {
    Reading reading = reading(name);

    assertThat(reading.freeLabels()).isEqualTo(labels);
    assertThat(reading.joinedFree()).isEqualTo(free);
    assertThat(reading.joinedWhole()).isEqualTo(whole);
  }

  @Test
  void labelsHaveTheirPlaces() {
    Reading reading = reading("www.mem.com");

    assertThat(reading.labelFrom(0)).isZero();
    assertThat(reading.labelTo(0)).isEqualTo(3);
    assertThat(reading.labelFrom(1)).isEqualTo(4);
    assertThat(reading.labelTo(1)).isEqualTo(7);
  }

  @ParameterizedTest(name = "in {0}: {1}")
  @CsvSource({
    "mem, mem",
    "xmemx, mem",
    "memyjgl, mem yjgl",
    "yjglmem, yjgl mem",
    "cx, ''",
    "me, ''"
  })
  void brandsOfThreeLettersOrMoreAreFoundAnywhere(String letters, String brands) {
    assertThat(reading("x.com").brandsIn(letters))
        .extracting(Lexicon.Entry::written)
        .containsExactly(brands.isEmpty() ? new String[0] : brands.split(" "));
  }

  @ParameterizedTest(name = "{0}: {1} letters")
  @CsvSource({
    "chaxun, 6",
    "chaxunab, 6",
    "abchaxun, 6",
    "chaxunabzhengshu, 8",
    "zhengshuabchaxun, 8",
    "tezhongzuoyeab, 12",
    "tzzyab, 4",
    "abchaxunab, 0",
    "memab, 0",
    "abmem, 0",
    "chaxu, 0"
  })
  void theLongestWordForLookingUpAtAnEndCounts(String text, int letters) {
    assertThat(reading("x.com").lookupAtAnEndOf(Folding.fold(text))).isEqualTo(letters);
  }

  private static String companyOfMem(String name) {
    Reading reading = reading(name);
    Piece mem =
        reading.pieces().stream()
            .filter(piece -> piece.word().written().equals("mem"))
            .findFirst()
            .orElseThrow();
    return reading.company(mem, piece -> true).map(piece -> piece.word().written()).orElse("");
  }

  private static String words(Reading reading) {
    return reading.pieces().stream()
        .map(
            piece ->
                "%d:%s%s%s"
                    .formatted(
                        piece.label(),
                        reading.span(piece).text(),
                        piece.disguise() == Piece.Disguise.TYPING ? "~" : "=",
                        piece.word().written()))
        .collect(Collectors.joining(" "));
  }

  private static Reading reading(String name) {
    var host = new HostName(name);
    var folding = new Folding();
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    folding.read(bytes, 0, bytes.length);
    return new Reading(host, folding, OwnLabels.of(host, SUFFIXES), LEXICON, TYPOS);
  }
}
