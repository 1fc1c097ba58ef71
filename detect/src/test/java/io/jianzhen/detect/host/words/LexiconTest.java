package io.jianzhen.detect.host.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.MadeUpSites;
import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.PublicSuffixes;
import io.jianzhen.detect.host.words.Meaning.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

  @ParameterizedTest(name = "{0} as {1}, alone {2}: {3}")
  @CsvSource(
      textBlock =
          """
          te zhong zuo ye zheng,  AGENCY,  true,  tezhon zuoyezheng
          te zhong zuo ye zheng,  NAME,    false, tezhon zuoyezheng
          te zhong zuo ye zheng,  SUBJECT, true,  tezhon zuoyezheng
          te zhong zuo ye zheng,  SUBJECT, false,
          te zhong zuo ye zheng,  LOOKUP,  true,
          special operation,      AGENCY,  true,
          an jian ju,             AGENCY,  true,
          zhuang zhuang,          AGENCY,  true,  zhuan zhuang
          zhuang shang,           AGENCY,  true,  zhuan shang
          zhuang shan,            AGENCY,  true,
          zhang zhuang,           AGENCY,  true,
          an zhuang zhuang zhuang, AGENCY, true,  anzhuan zhuangzhuang
          """)
  void aLongBodyOrSubjectInPinyinIsKnownByItsHalves(
      String text, Role role, boolean alone, @Nullable String halves) {
    assertThat(WordsForTests.word(text, role, alone).parts())
        .map(parts -> parts.first() + " " + parts.last())
        .isEqualTo(Optional.ofNullable(halves));
  }

  @ParameterizedTest(name = "{0} weighs {1}")
  @CsvSource({"chaxun, 6", "查询, 6", "mem应, 6"})
  void aChineseCharacterWeighsAsMuchAsThreeLetters(String text, int weight) {
    assertThat(WordsForTests.brand(text).weight()).isEqualTo(weight);
  }

  @ParameterizedTest(name = "{0} as {1}, alone {2}: {3}")
  @CsvSource(
      textBlock =
          """
          te zhong zuo ye, SUBJECT, true,  true
          tzzy,            SUBJECT, true,  true
          an quan,         SUBJECT, false, true
          aqsc,            SUBJECT, false, false
          cha xun,         LOOKUP,  false, true
          查询,            LOOKUP,  false, true
          查,              LOOKUP,  false, false
          cha,             LOOKUP,  false, false
          lookups,         LOOKUP,  false, false
          ren cai,         SERVICE, false, true
          zheng fu,        GOV,     false, true
          tian jin,        PLACE,   false, false
          ying ji ju,      AGENCY,  true,  false
          """)
  void wordsOfCertificatesInChineseAreTelling(
      String text, Role role, boolean alone, boolean telling) {
    assertThat(WordsForTests.word(text, role, alone).isTelling()).isEqualTo(telling);
  }

  @ParameterizedTest(name = "in {0} hyphens may stand before {1}")
  @CsvSource({"cha xun, 8", "look up now, 80", "chaxun, 0", "应急, -1", "bur nam, 0", "te zhong, 4"})
  void hyphensMayStandBetweenTheWordsOfAText(String text, long breaks) {
    assertThat(WordsForTests.brand(text).breaks()).isEqualTo(breaks);
  }

  @Test
  void aWordIsAllThatItCanMean() {
    Lexicon.Entry word = WordsForTests.word("tian jin", Role.PLACE, false);
    word.meanings().add(new Meaning(Role.NAME, null, new Sentence("名", "a name"), true));

    assertThat(word.is(Role.PLACE)).isTrue();
    assertThat(word.is(Role.NAME)).isTrue();
    assertThat(word.is(Role.BRAND)).isFalse();
    assertThat(word.isAlone()).isTrue();
    assertThat(word.isBody()).isTrue();
    assertThat(word.isCompany()).isFalse();
    assertThat(word.gloss().en()).isEqualTo("a word");
    assertThat(word.site()).isNull();
  }

  @Test
  void theLabelsOfWatchedSitesAreBrands() {
    Lexicon lexicon = lexicon(site("a", true, "yjgl.wuqing.gov.cn"));

    assertThat(lexicon.word("yjgl"))
        .hasValueSatisfying(word -> assertThat(word.is(Role.BRAND)).isTrue());
    assertThat(lexicon.runs()).contains("yjglwuqlng");
    assertThat(at(lexicon.telling(), "yjglwuqlng").endsRun()).isTrue();
  }

  @Test
  void theLabelsOfOtherSitesAreNot() {
    Lexicon lexicon = lexicon(site("a", false, "yjqq.wuqqng.gov.cn"));

    assertThat(lexicon.word("yjqq")).isEmpty();
    assertThat(lexicon.runs()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"cx.qq, false", "qqq.vb, true", "qqqqqqq, false"})
  void onlyLabelsThatAreLongTogetherAreARun(String labels, boolean run) {
    assertThat(lexicon(site("a", true, labels + ".gov.cn")).runs().isEmpty()).isEqualTo(!run);
  }

  @ParameterizedTest(name = "{0} is a name: {1}, alone: {2}")
  @CsvSource(
      textBlock =
          """
          qqg,                 false, false
          qqgv,                true,  false
          qqgvb,               true,  true
          wu qqng,             true,  true
          wu qing,             true,  false
          wu qing ju,          true,  true
          武清办,              true,  true
          武清,                true,  false
          """)
  void namesThatAreShortCountOnlyInCompany(String name, boolean known, boolean alone) {
    boolean latin = name.charAt(0) < 0x80;
    OfficialSites site =
        new MadeUpSites()
            .site(
                "a",
                false,
                List.of("a.b.gov.cn"),
                latin ? List.of() : List.of(name),
                latin ? List.of(name) : List.of())
            .register();
    String folded = Folding.fold(name.replace(" ", ""));
    List<Meaning> names =
        lexicon(site).word(folded).stream()
            .flatMap(word -> word.meanings().stream())
            .filter(meaning -> meaning.role() == Role.NAME)
            .toList();

    assertThat(names).hasSize(known ? 1 : 0).allMatch(meaning -> meaning.alone() == alone);
  }

  @Test
  void aWordThatTwoSitesShareHasBothMeaningsOnceEach() {
    OfficialSites sites =
        new MadeUpSites()
            .site("a", true, "yjgl.qq.gov.cn", "qq.yjgl.gov.cn")
            .site("b", true, "yjgl.vb.gov.cn")
            .site("c", true, "vbvb.gov.cn")
            .register();
    Lexicon.Entry word = lexicon(sites).word("yjgl").orElseThrow();

    assertThat(word.meanings())
        .filteredOn(meaning -> meaning.role() == Role.BRAND)
        .extracting(Meaning::site)
        .containsExactly(sites.sites().get(0), sites.sites().get(1));
    assertThat(word.site()).isEqualTo(sites.sites().get(0));
    assertThat(word.isBrandOf(sites.sites().get(1))).isTrue();
    assertThat(word.isBrandOf(sites.sites().get(2))).isFalse();
  }

  @Test
  void wordsThatOnlyKeepCompanyAreNotTelling() {
    Lexicon lexicon = lexicon(site("a", true, "yjgl.qq.gov.cn"));

    assertThat(find(lexicon.root(), "www")).isNotNull();
    assertThat(find(lexicon.telling(), "www")).isNull();
    assertThat(find(lexicon.telling(), "chaxun")).isNotNull();
    assertThat(find(lexicon.telling(), "yjgl")).isNotNull();
    assertThat(lexicon.starts().mayBegin(Folding.of("yjgl"), 0)).isTrue();
    assertThat(lexicon.starts().mayBegin(Folding.of("qqqq"), 0)).isTrue();
    assertThat(lexicon.starts().mayBegin(Folding.of("vqvq"), 0)).isFalse();
  }

  private static Lexicon lexicon(OfficialSites sites) {
    return new Lexicon(sites, PublicSuffixes.standard());
  }

  private static OfficialSites site(String id, boolean watched, String... hosts) {
    return new MadeUpSites().site(id, watched, hosts).register();
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
