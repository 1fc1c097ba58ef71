package io.jianzhen.bench.qr;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.qr.read.QrCode;
import io.jianzhen.detect.qr.read.QrReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HardPhotosTest {

  /** Of 200; a library alone reads about 130 of them. */
  private static final int LEAST = 175;

  @Test
  void atLeast175Of200HardPhotosAreReadAndNoneAsAnotherText() {
    int read = 0;
    for (HardPhoto photo : HardPhotos.all()) {
      List<String> texts = QrReader.read(QrBench.grey(photo)).stream().map(QrCode::text).toList();
      assertThat(texts).isSubsetOf(photo.text());
      read += texts.size();
    }
    assertThat(read).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void photosOfTheFirstTwoKindsAreReadWhollyGbkIncluded() {
    List<HardPhoto> photos =
        IntStream.range(0, 2 * HardPhotos.OF_A_KIND)
            .mapToObj(i -> HardPhotos.of(i % 2 == 0 ? Kind.CLEAN : Kind.ROTATED, i / 2))
            .toList();

    assertThat(photos).filteredOn(HardPhoto::isGbk).hasSize(10);
    assertThat(photos)
        .allSatisfy(
            photo ->
                assertThat(QrReader.read(QrBench.grey(photo)))
                    .extracting(QrCode::text)
                    .containsExactly(photo.text()));
  }

  @Test
  void thePhotosAreTheSameInEveryRun() {
    assertThat(HardPhotos.of(Kind.MIXED, 3).jpeg()).isEqualTo(HardPhotos.of(Kind.MIXED, 3).jpeg());
  }
}
