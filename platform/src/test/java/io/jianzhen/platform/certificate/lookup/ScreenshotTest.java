package io.jianzhen.platform.certificate.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are known by their content. */
class ScreenshotTest {

  private static final int WIDTH_IN_PNG = 16;

  @ParameterizedTest
  @CsvSource({"png, PNG", "jpg, JPEG"})
  void pngAndJpegAreTakenWithTheirSize(String format, Screenshot.Type type) {
    assertThat(Screenshot.read(Pictures.of(format, 320, 200)))
        .hasValueSatisfying(
            picture -> {
              assertThat(picture.type()).isEqualTo(type);
              assertThat(picture.width()).isEqualTo(320);
              assertThat(picture.height()).isEqualTo(200);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "bmp"})
  void otherPicturesAreRefused(String format) {
    assertThat(Screenshot.read(Pictures.of(format, 32, 20))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "查询结果：有效", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7"})
  void whatIsNoPictureIsRefusedWhateverItIsCalled(String content) {
    assertThat(Screenshot.read(content.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void aHeaderThatBreaksOffIsRefused() {
    assertThat(Screenshot.read(Arrays.copyOf(Pictures.of("png", 32, 20), 20))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void aPictureThatBreaksOffIsRefused(String format) {
    byte[] whole = Pictures.of(format, 640, 400);
    assertThat(Screenshot.read(Arrays.copyOf(whole, whole.length / 2))).isEmpty();
  }

  @Test
  void aPictureWiderThanAnyScreenIsRefusedWithoutBeingPainted() {
    byte[] bomb = Pictures.of("png", 32, 20);
    ByteBuffer.wrap(bomb).putInt(WIDTH_IN_PNG, 2_000_000_000);

    assertThat(Screenshot.read(bomb)).isEmpty();
  }
}
