package io.jianzhen.detect.host.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"ying ji", "zheng shu cha xun", "an quan", "er tong", "zhuang yuan", "lv you"})
  void twoSyllablesAndMoreArePinyin(String text) {
    assertThat(Pinyin.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ying",
        "yingji",
        "work safety",
        "cha xunn",
        "ying  ji",
        " ying ji",
        "ying ji ",
        "zh an",
        "ying-ji",
        "应急 管理"
      })
  void englishOneSyllableAndOddSpacesAreNot(String text) {
    assertThat(Pinyin.is(text)).isFalse();
  }
}
