package io.jianzhen.platform.selfcheck;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The photo of a card of which nothing is there but its QR code. */
final class CardPicture {

  private static final int SIDE = 400;

  private CardPicture() {}

  static MvcTestResult sent(Visitor me, String payload) throws IOException, WriterException {
    return me.mvc()
        .post()
        .uri("/self-check/mine/photos")
        .multipart()
        .file(new MockMultipartFile("photo", "card.png", "image/png", png(payload)))
        .with(user(me.me()))
        .with(csrf())
        .exchange();
  }

  private static byte[] png(String payload) throws IOException, WriterException {
    BitMatrix code =
        new QRCodeWriter()
            .encode(
                payload,
                BarcodeFormat.QR_CODE,
                SIDE,
                SIDE,
                Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
    var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        picture.setRGB(x, y, code.get(x, y) ? 0 : 0xffffff);
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }
}
