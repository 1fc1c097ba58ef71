package io.jianzhen.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers are understood by what they mean, and nothing is guessed. */
class HeaderWordsTest {

  private final HeaderWords words = HeaderWords.standard();

  @ParameterizedTest(name = "{0} means {1}")
  @CsvSource({
    "姓  名, NAME",
    "持证人姓名, NAME",
    "特种作业操作证编号, CERTIFICATE_NUMBER",
    "证号（T开头）, CERTIFICATE_NUMBER",
    "准操项目(必填), ITEM",
    "有效期（起）, TERM_START",
    "有效期(止), TERM_END",
    "有效期至, TERM_END",
    "有效期限, TERM",
    "初次领证日期, FIRST_ISSUED",
    "发证机关, ISSUER",
    "Ｎａｍｅ, NAME",
    "ID No., ID_NUMBER"
  })
  void known(String header, Field field) {
    assertThat(words.meanings(header)).containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"紧急联系人姓名", "单位名称", "身份证有效期", "学历", "序号", "备注", "联系电话", "年龄", ""})
  void unknown(String header) {
    assertThat(words.meanings(header)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsKnownByItsOwnLabel(Field field) {
    assertThat(words.meanings(field.zh())).isEqualTo(List.of(field));
  }
}
