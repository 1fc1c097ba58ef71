package io.jianzhen.platform.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;

/** Takes the time of writing out of Office files, so that the same form gives the same bytes. */
final class FixedTime {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FixedTime() {}

  /** Midnight in China on the day the form was filled in. */
  static Date of(LocalDate filledOn) {
    return Date.from(filledOn.atStartOfDay(ZONE).toInstant());
  }

  /** Dates the document to the paper instead of to now. */
  static void stamp(CoreProperties properties, FormPaper paper) {
    properties.setTitle(paper.title());
    properties.setCreator(paper.author());
    properties.setCreated(Optional.of(of(paper.day())));
    properties.setModified(Optional.of(of(paper.day())));
  }

  /** Copies a zip file entry by entry, in its order, with the same time on every entry. */
  static void rezip(byte[] zip, OutputStream out) throws IOException {
    ZipOutputStream target = new ZipOutputStream(out);
    try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry from = source.getNextEntry(); from != null; from = source.getNextEntry()) {
        ZipEntry to = new ZipEntry(from.getName());
        to.setTimeLocal(ZIP_EPOCH);
        target.putNextEntry(to);
        source.transferTo(target);
        target.closeEntry();
      }
    }
    target.finish();
  }
}
