package io.jianzhen.detect.qr.file;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.qr.read.GreyPicture;
import io.jianzhen.detect.qr.read.QrReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;

/**
 * The pages of a PDF, drawn one after another without their writing. Scripts, actions and attached
 * files are left alone.
 */
final class PdfPages {

  /** The most pages that are looked at. */
  static final int MOST_PAGES = 50;

  private static final long MEMORY = 64_000_000;
  private static final long DISK = 512_000_000;
  private static final float LONGEST_SIDE = 2200;
  private static final float LARGEST_SCALE = 4;

  private final List<QrFile.Page> pages = new ArrayList<>();
  private final List<Sentence> remarks = new ArrayList<>();

  private final Patience patience;
  private final PageWeight weight;

  private PdfPages(Patience patience) {
    this.patience = patience;
    weight = new PageWeight(patience);
  }

  static QrFile read(Path file, Patience patience) throws UnusablePicture {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(MEMORY, DISK).streamCache)) {
      var reading = new PdfPages(patience);
      reading.draw(document);
      return new QrFile(reading.pages, reading.remarks);
    } catch (InvalidPasswordException locked) {
      throw new UnusablePicture(
          "PDF有密码，打不开；请去掉密码后再试。", "The PDF needs a password; remove it and try again.");
    } catch (IOException | RuntimeException damaged) {
      throw new UnusablePicture("PDF已损坏，读不出来；请重新导出。", "The PDF is damaged; export it again.");
    }
  }

  private void draw(PDDocument document) {
    if (hasScripts(document)) {
      remarks.add(
          new Sentence(
              "PDF含有脚本、动作或附件，均未运行、未打开。",
              "The PDF has scripts, actions or attachments; none was run or opened."));
    }
    int count = document.getNumberOfPages();
    if (count > MOST_PAGES) {
      remarks.add(
          new Sentence(
              "共%d页，只看了前%d页。".formatted(count, MOST_PAGES),
              "Of %d pages the first %d were looked at.".formatted(count, MOST_PAGES)));
    }
    var drawing = new WordlessRenderer(document, patience);
    for (int i = 0; i < Math.min(count, MOST_PAGES); i++) {
      if (!patience.hasTimeForAPage()) {
        remarks.add(
            new Sentence(
                "第%d页起没有看：用时太久；请拆成几个文件。".formatted(i + 1),
                "From page %d on nothing was looked at: it takes too long; split the file."
                    .formatted(i + 1)));
        return;
      }
      draw(document.getPage(i), i, drawing);
    }
  }

  private void draw(PDPage page, int index, WordlessRenderer drawing) {
    try {
      if (weight.isTooLarge(page)) {
        throw PageWeight.tooLarge();
      }
      PDRectangle box = page.getCropBox();
      float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
      BufferedImage image =
          drawing.renderImage(
              index, Math.min(LARGEST_SCALE, LONGEST_SIDE / longest), ImageType.GRAY);
      int width = image.getWidth();
      int height = image.getHeight();
      byte[] grey = new byte[width * height];
      image.getRaster().getDataElements(0, 0, width, height, grey);
      pages.add(new QrFile.Page(index + 1, QrReader.read(new GreyPicture(width, height, grey))));
    } catch (GivenUp heavy) {
      leftOut(index, heavy.why());
    } catch (IOException | RuntimeException damaged) {
      leftOut(index, new Sentence("内容已损坏", "it is damaged"));
    }
  }

  private void leftOut(int index, Sentence why) {
    remarks.add(
        new Sentence(
            "第%d页没有看：%s。".formatted(index + 1, why.zh()),
            "Page %d was not looked at: %s.".formatted(index + 1, why.en())));
  }

  private static boolean hasScripts(PDDocument document) {
    var catalog = document.getDocumentCatalog().getCOSObject();
    var names = catalog.getCOSDictionary(COSName.NAMES);
    return catalog.containsKey(COSName.OPEN_ACTION)
        || catalog.containsKey(COSName.AA)
        || (names != null
            && (names.containsKey(COSName.JAVA_SCRIPT)
                || names.containsKey(COSName.EMBEDDED_FILES)));
  }
}
