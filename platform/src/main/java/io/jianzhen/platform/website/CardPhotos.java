package io.jianzhen.platform.website;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Reads the QR codes of photographed cards. One that leads to another site than an official one
 * opens the record of a suspect site, whoever took the photo.
 */
@Service
public class CardPhotos {

  private final PhotoCheck check;

  CardPhotos(PhotoCheck check) {
    this.check = check;
  }

  /**
   * What was found in a photo.
   *
   * @param remarks what limits the reading
   * @param unusable why nothing could be read; empty if it could
   */
  public record Read(List<Code> codes, List<Sentence> remarks, List<Sentence> unusable) {

    public Read {
      codes = List.copyOf(codes);
      remarks = List.copyOf(remarks);
      unusable = List.copyOf(unusable);
    }
  }

  /**
   * A code.
   *
   * @param chip good if it leads to official sites only, bad if something speaks against it, quiet
   *     if it leads nowhere
   * @param kind what it holds
   * @param shown the content, fit to be shown
   * @param opened the records of suspect sites to which it led
   */
  public record Code(
      String chip,
      Sentence kind,
      String shown,
      List<Finding> findings,
      List<SuspectWebsites.Seen> opened) {

    public Code {
      findings = List.copyOf(findings);
      opened = List.copyOf(opened);
    }

    /** Whether something speaks against it. */
    public boolean isSuspect() {
      return chip.equals("bad");
    }

    /** Whether it leads to official sites and nowhere else. */
    public boolean isOfficial() {
      return chip.equals("good");
    }
  }

  /**
   * Reads a photo.
   *
   * @throws IOException if a photo that is evidence cannot be kept
   */
  public Read read(Path file, SignedIn me) throws IOException {
    PhotoCheck.Checked checked = check.check("", file, me);
    return new Read(
        checked.codes().stream()
            .map(one -> new Code(one.chip(), one.kind(), one.shown(), one.findings(), one.opened()))
            .toList(),
        checked.remarks(),
        checked.unusable());
  }
}
