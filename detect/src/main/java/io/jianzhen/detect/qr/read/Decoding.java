package io.jianzhen.detect.qr.read;

import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import java.util.Map;
import java.util.Optional;

/** From black and white modules to what they say. Nothing is accepted that chance may have made. */
final class Decoding {

  /** Only so that the library guesses no charset; its text is not used. */
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(DecodeHintType.CHARACTER_SET, "ISO-8859-1");

  /** Codes up to this version have so few codewords for correction that chance may satisfy them. */
  private static final int SMALL = 2;

  private final Decoder decoder = new Decoder();

  /** What the modules under a grid say. */
  Optional<Sighting> of(BitMatrix bits, Grid grid) {
    try {
      DecoderResult result = decoder.decode(bits, HINTS);
      int errors = result.getErrorsCorrected() == null ? 0 : result.getErrorsCorrected();
      return accepted(result.getRawBytes(), result.getECLevel(), errors)
          .map(message -> Sighting.of(message, grid));
    } catch (ChecksumException | FormatException notRead) {
      return Optional.empty();
    } catch (RuntimeException odd) {
      // The library's reading of segments is not made for everything that correction lets through.
      return Optional.empty();
    }
  }

  /** What the library's own way of looking found. */
  static Optional<Sighting> of(Result result) {
    Map<ResultMetadataType, Object> about = result.getResultMetadata();
    ResultPoint[] points = result.getResultPoints();
    if (about == null || result.getRawBytes() == null || points == null || points.length < 3) {
      return Optional.empty();
    }
    Object level = about.get(ResultMetadataType.ERROR_CORRECTION_LEVEL);
    Object errors = about.get(ResultMetadataType.ERRORS_CORRECTED);
    var corners = new Corners(finder(points[1]), finder(points[2]), finder(points[0]), 0);
    return accepted(
            result.getRawBytes(),
            level instanceof String letter ? letter : "",
            errors instanceof Integer number ? number : 0)
        .map(message -> Sighting.of(message, Grid.through(corners, message.size(), 0, 0)));
  }

  private static Finder finder(ResultPoint point) {
    return new Finder(point.getX(), point.getY(), 1, 1);
  }

  private static Optional<Message> accepted(byte[] data, String level, int errors) {
    Optional<Message> message = Message.of(data, level);
    return message.filter(
        read -> {
          boolean isDoubtful = read.version() <= SMALL && errors >= most(read.version(), level);
          return read.bytes().length > 0 && (!isDoubtful || read.isPadded());
        });
  }

  /** Errors that can be corrected at most. */
  private static int most(int version, String level) {
    return Version.getVersionForNumber(version)
            .getECBlocksForLevel(ErrorCorrectionLevel.valueOf(level))
            .getTotalECCodewords()
        / 2;
  }
}
