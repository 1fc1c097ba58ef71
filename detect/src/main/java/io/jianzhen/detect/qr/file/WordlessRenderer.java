package io.jianzhen.detect.qr.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.graphics.BeginInlineImage;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws pages without letters: codes are pictures or rectangles. So no font of a stranger is read,
 * and none of this machine is looked for. A page that takes too long, nests too deeply, or has a
 * picture between its operators that is too large is given up.
 */
final class WordlessRenderer extends PDFRenderer {

  private static final List<String> WRITING = List.of("Tf", "Tj", "TJ", "'", "\"");

  /** Transparent groups within each other; each is a picture as large as the page. */
  private static final int DEEPEST = 8;

  private final Patience patience;

  WordlessRenderer(PDDocument document, Patience patience) {
    super(document);
    this.patience = patience;
    setSubsamplingAllowed(true);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters, patience);
  }

  private static final class Drawer extends PageDrawer {

    private final Patience patience;
    private int depth;

    Drawer(PageDrawerParameters parameters, Patience patience) throws IOException {
      super(parameters);
      this.patience = patience;
      for (String operator : WRITING) {
        addOperator(new Nothing(this, operator));
      }
      addOperator(new InlinePicture(this));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      patience.check();
      super.processOperator(operator, operands);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
      if (depth >= DEEPEST) {
        throw new GivenUp("层次过深", "it nests too deeply");
      }
      depth++;
      try {
        super.showTransparencyGroup(form);
      } finally {
        depth--;
      }
    }
  }

  /** A picture that stands between operators, looked at before it is unpacked. */
  private static final class InlinePicture extends OperatorProcessor {

    private final BeginInlineImage drawing;

    InlinePicture(PDFGraphicsStreamEngine engine) {
      super(engine);
      drawing = new BeginInlineImage(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      COSDictionary about = operator.getImageParameters();
      byte[] data = operator.getImageData();
      if (about != null
          && data != null
          && (PageWeight.isDeclaredTooLarge(about)
              || PageWeight.unpacksTooLarge(
                  new ByteArrayInputStream(data),
                  about.getDictionaryObject(COSName.FILTER, COSName.F),
                  about))) {
        throw PageWeight.tooLarge();
      }
      drawing.process(operator, operands);
    }

    @Override
    public String getName() {
      return drawing.getName();
    }
  }

  /** Does nothing where something would be written. */
  private static final class Nothing extends OperatorProcessor {

    private final String name;

    Nothing(PDFStreamEngine engine, String name) {
      super(engine);
      this.name = name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {}

    @Override
    public String getName() {
      return name;
    }
  }
}
