package io.jianzhen.platform.website.letter;

import io.jianzhen.platform.website.paper.WordPage;
import io.jianzhen.platform.website.paper.WordPage.Face;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/** Paints a letter. */
public final class LetterPaper {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<Integer> WIDTHS = List.of(40, 116);

  private final WordPage page = WordPage.upright();
  private final Letter letter;

  private LetterPaper(Letter letter) {
    this.letter = letter;
  }

  /** The letter as a Word document. */
  public static byte[] of(Letter letter) {
    var paper = new LetterPaper(letter);
    paper.paint();
    return paper.page.bytes(
        letter.kind().title(), letter.from(), letter.on().atStartOfDay(ZONE).toInstant());
  }

  private void paint() {
    page.line(Face.SMALL, ParagraphAlignment.LEFT, "编号：" + letter.number());
    page.line(Face.SMALL, ParagraphAlignment.RIGHT, "文号：　　　　〔　　　　〕　　　号");
    page.line(Face.BODY, ParagraphAlignment.CENTER, "");
    page.line(Face.TITLE, ParagraphAlignment.CENTER, letter.kind().title());
    page.line(Face.BODY, ParagraphAlignment.CENTER, "");
    page.line(Face.BODY, ParagraphAlignment.LEFT, letter.to() + "：");
    letter.before().forEach(page::body);
    page.table(
        Face.SMALL,
        WIDTHS,
        letter.facts().stream().map(fact -> List.of(fact.label(), fact.value())).toList());
    letter.after().forEach(page::body);
    page.body("附件：证据材料清单（如有）");
    page.line(Face.BODY, ParagraphAlignment.LEFT, "");
    page.line(Face.BODY, ParagraphAlignment.RIGHT, letter.from() + "（盖章）");
    page.line(
        Face.BODY,
        ParagraphAlignment.RIGHT,
        "%d年%d月%d日"
            .formatted(
                letter.on().getYear(), letter.on().getMonthValue(), letter.on().getDayOfMonth()));
    page.body("（联系人：　　　　　　联系电话：　　　　　　　　）");
  }
}
