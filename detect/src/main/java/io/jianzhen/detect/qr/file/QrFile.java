package io.jianzhen.detect.qr.file;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.qr.read.QrCode;
import java.util.List;

/**
 * What one file holds.
 *
 * @param pages a picture is one page
 * @param remarks what was left out, such as the other frames of an animation
 */
public record QrFile(List<Page> pages, List<Sentence> remarks) {

  public QrFile {
    pages = List.copyOf(pages);
    remarks = List.copyOf(remarks);
  }

  /**
   * One page.
   *
   * @param number from 1
   * @param codes from top to bottom; empty if none was read for certain
   */
  public record Page(int number, List<QrCode> codes) {

    public Page {
      codes = List.copyOf(codes);
    }
  }

  /** Whether any page has a code. */
  public boolean hasCodes() {
    return pages.stream().anyMatch(page -> !page.codes().isEmpty());
  }
}
