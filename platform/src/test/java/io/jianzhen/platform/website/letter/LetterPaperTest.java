package io.jianzhen.platform.website.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.website.letter.Letter.Fact;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Letters in the layout of official papers. */
class LetterPaperTest {

  private static final LocalDate NOTICE = LocalDate.of(2021, 12, 28);

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void aLetterSaysToWhomFromWhomWhenAndAboutWhat(LetterKind kind) throws IOException {
    assertThat(text(letter(kind, "某某网络科技有限公司", "cx-mem-gov-cn.example", NOTICE)))
        .containsSubsequence(
            "编号：WZ-2021-0001-H1",
            kind.title(),
            "某某网络科技有限公司：",
            "在某某专项行动中",
            "cx-mem-gov-cn.example",
            "附件：证据材料清单",
            "某某区应急管理局（盖章）",
            "2021年12月28日");
  }

  @ParameterizedTest(name = "{0}: article {1}")
  @CsvSource({"2021-12-28, 四十六", "2025-12-31, 四十六", "2026-01-01, 四十八"})
  void theBanHasTheNumberThatItHasOnTheDay(LocalDate on, String article) throws IOException {
    assertThat(text(letter(LetterKind.CAC, "x", "x.example", on)))
        .contains("《中华人民共和国网络安全法》第" + article + "条");
  }

  @ParameterizedTest
  @CsvSource({
    "HOSTING, true",
    "REGISTRAR, true",
    "CAC, false",
    "POLICE, false",
    "SEARCH_ENGINE, false"
  })
  void whoeverHelpsIsToldWhatGoingOnMeans(LetterKind kind, boolean told) throws IOException {
    assertThat(text(letter(kind, "x", "x.example", NOTICE)).contains("明知他人利用信息网络实施犯罪"))
        .isEqualTo(told);
  }

  @Test
  void whatComesFromOutsideIsTextAndNeverAFieldOrALink() throws IOException {
    String hostile =
        "{ DDEAUTO c:\\\\x } \u0013HYPERLINK \"http://x\"\u0015 <w:fldSimple> &amp; \uFFFE=1+1";
    Letter letter = letter(LetterKind.HOSTING, hostile, hostile, NOTICE);
    try (XWPFDocument document = document(letter)) {
      String xml = document.getDocument().xmlText();
      assertThat(xml)
          .doesNotContain("<w:fldSimple", "<w:fldChar", "<w:instrText", "<w:hyperlink", "\u0013")
          .contains("&lt;w:fldSimple>");
      assertThat(document.getHyperlinks()).isEmpty();
    }
    assertThat(text(letter)).contains("{ DDEAUTO c:\\\\x }", "&amp;");
  }

  @Test
  void aLongNameWrapsInItsCell() throws IOException {
    try (XWPFDocument document =
        document(letter(LetterKind.CAC, "x", "a".repeat(240) + ".example", NOTICE))) {
      var table = document.getTables().get(0);
      assertThat(table.getCTTbl().getTblPr().getTblLayout().getType())
          .isEqualTo(STTblLayoutType.FIXED);
      assertThat(table.getWidth()).as("twips, within the margins of A4").isLessThanOrEqualTo(8_846);
    }
  }

  private static Letter letter(LetterKind kind, String to, String host, LocalDate on) {
    return new Letter(
        kind,
        "WZ-2021-0001-H1",
        to,
        "某某区应急管理局",
        "某某专项行动",
        on,
        List.of(new Fact("网站主机", host), new Fact("假冒对象", "某某平台")));
  }

  private static XWPFDocument document(Letter letter) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(LetterPaper.of(letter)));
  }

  private static String text(Letter letter) throws IOException {
    try (XWPFWordExtractor words = new XWPFWordExtractor(document(letter))) {
      return words.getText();
    }
  }
}
