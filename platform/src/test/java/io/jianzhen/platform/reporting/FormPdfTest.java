package io.jianzhen.platform.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;

class FormPdfTest {

  @Test
  void hasTheCellsOfTheNoticeEachInsideItsBorders() throws IOException {
    try (PDDocument document = read(FormFixture.december())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(texts(document.getPage(0)))
          .containsExactlyElementsOf(
              NoticeAttachment.cells().stream().map(cell -> bare(cell.text())).toList());
    }
  }

  @Test
  void mergesTheCellsThatTheNoticeMerges() throws IOException {
    try (PDDocument document = read(FormFixture.december())) {
      List<Rectangle2D> frames = frames(document.getPage(0));
      List<Double> columns = frames.stream().map(Rectangle2D::getMinX).distinct().sorted().toList();
      List<Double> rows = frames.stream().map(Rectangle2D::getMinY).distinct().sorted().toList();
      assertThat(frames.stream().map(frame -> inside(frame, columns, rows)))
          .containsExactlyElementsOf(
              NoticeAttachment.cells().stream()
                  .map(cell -> "%d x %d".formatted(cell.colspan(), cell.rowspan()))
                  .toList());
    }
  }

  @Test
  void embedsOnlyTheCharactersUsed() throws IOException {
    assertThat(bytes(FormFixture.december()).length).isLessThan(300_000);
    try (PDDocument document = read(FormFixture.december())) {
      assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(fonts(document))
          .allMatch(font -> font.getName().matches("[A-Z]{6}\\+NotoSansSC.*"));
    }
  }

  @Test
  void standsUnderTheLinesOfTheNotice() throws IOException {
    assertThat(text(FormFixture.december()))
        .startsWith("附件1\n打击假冒政府网站制售假冒安全生产证书\n专项行动进展情况表\n")
        .contains("填报单位（盖章）：泰达街道", "填报时间：2022年1月4日", "注：本月数据为2021年12月数据。");
  }

  @Test
  void printsHostileNamesAsTheyAre() throws IOException {
    assertThat(text(FormFixture.named("=cmd() <script>"))).contains("=cmd() <script>");
  }

  @Test
  void wrapsALongNameBesideTheDate() throws IOException {
    String name = "很长的单位名称".repeat(10);
    try (PDDocument document = read(FormFixture.named(name))) {
      assertThat(bare(new PDFTextStripper().getText(document)))
          .contains("填报时间：2022年1月4日")
          .satisfies(all -> assertThat(all.split("很长的单位名称", -1)).hasSizeGreaterThan(7));
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void goesOnOverThePageWhenAnEntryIsLong() throws IOException {
    String entry =
        IntStream.rangeClosed(1, 400).mapToObj("第%d项；"::formatted).collect(Collectors.joining());
    try (PDDocument document = read(FormFixture.form("街道", entry, "", ""))) {
      assertThat(document.getNumberOfPages()).isBetween(2, 4);
      List<String> texts = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        texts.addAll(texts(page));
      }
      String all = texts.stream().filter(t -> t.contains("项；")).collect(Collectors.joining());
      assertThat(all).isEqualTo(entry);
      assertThat(texts).contains("奖励举报人员（次）");
    }
  }

  @Test
  void showsAndNamesACharacterThatTheFontLacks() throws IOException {
    assertThat(text(FormFixture.named("\uD83D\uDE00村"))).contains("：〓村", "〓 为字库未收的字符：U+1F600。");
  }

  @Test
  void isDatedByTheFormAndNotByTheClock() throws IOException {
    try (PDDocument document = read(FormFixture.december())) {
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2022-01-03T16:00:00Z");
    }
  }

  @Test
  void isTheSameByteForByteForTheSameForm() throws IOException {
    assertThat(bytes(FormFixture.december())).isEqualTo(bytes(FormFixture.december()));
  }

  /** The frames that the page draws, in the order of drawing, from the top of the page down. */
  private static List<Rectangle2D> frames(PDPage page) throws IOException {
    List<Rectangle2D> frames = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    for (Object token : new PDFStreamParser(page).parse()) {
      if (token instanceof COSNumber number) {
        numbers.add((double) number.floatValue());
      } else if (token instanceof Operator operator) {
        if (operator.getName().equals("re")) {
          frames.add(frame(numbers, page.getMediaBox().getHeight()));
        }
        numbers.clear();
      }
    }
    return frames;
  }

  private static Rectangle2D frame(List<Double> at, double pageHeight) {
    double top = pageHeight - at.get(1) - at.get(3);
    return new Rectangle2D.Double(
        Math.round(at.get(0)), Math.round(top), Math.round(at.get(2)), Math.round(at.get(3)));
  }

  /** Columns and rows that a frame covers, counted by the frames that begin within it. */
  private static String inside(Rectangle2D frame, List<Double> columns, List<Double> rows) {
    return "%d x %d"
        .formatted(
            between(frame.getMinX(), frame.getMaxX() - 3, columns),
            between(frame.getMinY(), frame.getMaxY() - 3, rows));
  }

  private static long between(double from, double to, List<Double> starts) {
    return starts.stream().filter(start -> start >= from && start <= to).count();
  }

  private static List<String> texts(PDPage page) throws IOException {
    PDFTextStripperByArea areas = new PDFTextStripperByArea();
    List<Rectangle2D> frames = frames(page);
    for (int i = 0; i < frames.size(); i++) {
      areas.addRegion("" + i, frames.get(i));
    }
    areas.extractRegions(page);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      texts.add(bare(areas.getTextForRegion("" + i)));
    }
    return texts;
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  private static List<PDFont> fonts(PDDocument document) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (COSName name : document.getPage(0).getResources().getFontNames()) {
      fonts.add(document.getPage(0).getResources().getFont(name));
    }
    return fonts;
  }

  private static String text(ProgressForm form) throws IOException {
    try (PDDocument document = read(form)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static PDDocument read(ProgressForm form) throws IOException {
    return Loader.loadPDF(bytes(form));
  }

  private static byte[] bytes(ProgressForm form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormExport.PDF.write(FormPaper.of(form), out);
    return out.toByteArray();
  }
}
