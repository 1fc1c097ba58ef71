package io.jianzhen.platform.publicity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** The QR code of the ministry's look-up, as the path of an SVG picture. */
record OfficialCode(int size, String path) {

  private static final String LOOK_UP = "https://cx.mem.gov.cn/";

  static final OfficialCode STANDARD = drawn();

  private static OfficialCode drawn() {
    try {
      BitMatrix code = new QRCodeWriter().encode(LOOK_UP, BarcodeFormat.QR_CODE, 0, 0);
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < code.getHeight(); y++) {
        for (int x = 0; x < code.getWidth(); x++) {
          if (code.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new OfficialCode(code.getWidth(), path.toString());
    } catch (WriterException theAddressIsShort) {
      throw new IllegalStateException(theAddressIsShort);
    }
  }
}
