package io.jianzhen.detect.qr.read;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The library's own way of looking: quick, and enough for most pictures that are sharp. */
final class LibraryLook {

  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "ISO-8859-1");

  private LibraryLook() {}

  static List<Sighting> at(GreyPicture picture) {
    List<Sighting> found = new ArrayList<>();
    try {
      Binarizer binary = new HybridBinarizer(new Greys(picture));
      for (Result result :
          new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binary), HINTS)) {
        Decoding.of(result).ifPresent(found::add);
      }
    } catch (ReaderException | RuntimeException nothing) {
      // It throws when there is nothing, and now and then at odd pictures.
      return found;
    }
    return found;
  }

  /** A picture as the library wants it. */
  private static final class Greys extends LuminanceSource {

    private final GreyPicture picture;

    Greys(GreyPicture picture) {
      super(picture.width(), picture.height());
      this.picture = picture;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
      byte[] out = row != null && row.length >= getWidth() ? row : new byte[getWidth()];
      System.arraycopy(picture.grey(), y * getWidth(), out, 0, getWidth());
      return out;
    }

    @Override
    public byte[] getMatrix() {
      return picture.grey();
    }
  }
}
