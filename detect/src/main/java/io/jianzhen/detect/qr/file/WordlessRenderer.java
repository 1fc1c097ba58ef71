package io.jianzhen.detect.qr.file;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws pages without letters: codes are pictures or rectangles. So no font of a stranger is read,
 * and none of this machine is looked for.
 */
final class WordlessRenderer extends PDFRenderer {

  private static final List<String> WRITING = List.of("Tf", "Tj", "TJ", "'", "\"");

  WordlessRenderer(PDDocument document) {
    super(document);
    setSubsamplingAllowed(true);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters);
  }

  private static final class Drawer extends PageDrawer {
    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
      for (String operator : WRITING) {
        addOperator(new Nothing(this, operator));
      }
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
