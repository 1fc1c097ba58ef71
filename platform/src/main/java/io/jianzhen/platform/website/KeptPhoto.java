package io.jianzhen.platform.website;

import io.jianzhen.capture.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The photo beside a sighting by QR code, as the note of the sighting names it. Nobody else may
 * write such a note: what it names is given out.
 */
final class KeptPhoto {

  private static final String TITLE = "二维码照片 SHA-256 ";
  private static final Pattern NOTE = Pattern.compile(TITLE + "([0-9a-f]{64})");

  /** What files begin with; whatever else is read here is TIFF. */
  private static final Map<String, String> ENDINGS =
      Map.of("\u00FF\u00D8", ".jpg", "\u0089P", ".png", "GI", ".gif", "BM", ".bmp", "%P", ".pdf");

  private KeptPhoto() {}

  static String note(Sha256 photo) {
    return TITLE + photo.hex();
  }

  /** The photo that a sighting names; empty if it names none. */
  static Optional<Sha256> of(SightingSource source, String note) {
    Matcher named = NOTE.matcher(note);
    return source == SightingSource.QR && named.matches()
        ? Sha256.parse(named.group(1))
        : Optional.empty();
  }

  /** Whether a typed note passes itself off as one of ours. */
  static boolean isForged(String note) {
    return note.contains(TITLE.strip());
  }

  /** How its file is called at the end, by what it is. */
  static String ending(BufferedInputStream in) throws IOException {
    in.mark(2);
    String head = new String(in.readNBytes(2), StandardCharsets.ISO_8859_1);
    in.reset();
    return ENDINGS.getOrDefault(head, ".tif");
  }

  /** The same of one that is read for this only. */
  static String endingOf(InputStream photo) throws IOException {
    try (var in = new BufferedInputStream(photo)) {
      return ending(in);
    }
  }
}
