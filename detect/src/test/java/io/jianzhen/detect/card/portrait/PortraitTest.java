package io.jianzhen.detect.card.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.qr.read.GreyPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Faces made of blocks are enough here; drawn faces are measured in the benchmarks. */
class PortraitTest {

  @Test
  void theSamePortraitIsNearOnAnotherCardThatLiesOtherwise() {
    PortraitHash one = Portrait.of(photo(0.06, face(2))).orElseThrow();
    assertThat(one.distance(Portrait.of(photo(-0.1, face(2))).orElseThrow()))
        .isLessThanOrEqualTo(PortraitHash.NEAR);
    assertThat(one.distance(Portrait.of(photo(Math.PI / 2, face(2))).orElseThrow()))
        .isLessThanOrEqualTo(PortraitHash.NEAR);
    assertThat(one.distance(Portrait.of(photo(Math.PI + 0.05, face(2))).orElseThrow()))
        .isLessThanOrEqualTo(PortraitHash.NEAR);
  }

  @Test
  void anotherPortraitIsNotNear() {
    PortraitHash one = Portrait.of(photo(0.06, face(2))).orElseThrow();
    assertThat(one.distance(Portrait.of(photo(0.06, face(3))).orElseThrow()))
        .isGreaterThan(PortraitHash.NEAR);
  }

  @Test
  void aCardWithoutAPortraitHasNone() {
    assertThat(Portrait.of(photo(0.06, card -> {}))).isEmpty();
  }

  @Test
  void aGreyBoxIsNoPortrait() {
    assertThat(Portrait.of(photo(0.06, card -> box(card, 60, 60, 200, 280)))).isEmpty();
  }

  @Test
  void aSquareOrABandIsNoPortrait() {
    assertThat(Portrait.of(photo(0.06, card -> blocks(card, 60, 60, 250, 250, 1)))).isEmpty();
    assertThat(Portrait.of(photo(0.06, card -> blocks(card, 60, 60, 120, 420, 1)))).isEmpty();
  }

  @Test
  void ofTwoPortraitsOnACardNoneIsTaken() {
    Optional<PortraitHash> two =
        Portrait.of(photo(0.06, face(2).andThen(card -> blocks(card, 560, 160, 200, 280, 2))));
    assertThat(two).isEmpty();
  }

  @Test
  void noPictureIsTooSmallOrTooBlank() {
    assertThat(Portrait.of(new GreyPicture(1, 1, new byte[1]))).isEmpty();
    assertThat(Portrait.of(new GreyPicture(3000, 1, new byte[3000]))).isEmpty();
    assertThat(Portrait.of(new GreyPicture(200, 300, new byte[60_000]))).isEmpty();
  }

  private static Consumer<Graphics2D> face(long seed) {
    return card -> blocks(card, 60, 160, 200, 280, seed);
  }

  private static void box(Graphics2D to, int x, int y, int wide, int high) {
    to.setColor(new Color(0x707070));
    to.fillRect(x, y, wide, high);
  }

  private static void blocks(Graphics2D to, int x, int y, int wide, int high, long seed) {
    var dice = new Random(seed * 0x9E3779B97F4A7C15L);
    box(to, x, y, wide, high);
    for (int i = 0; i < 12; i++) {
      int grey = dice.nextInt(170);
      to.setColor(new Color(grey, grey, grey));
      to.fillOval(
          x + dice.nextInt(wide - 90), y + dice.nextInt(high - 90), 50 + dice.nextInt(40), 90);
    }
  }

  /** A light card of 856 by 540 points on a dark table. */
  private static GreyPicture photo(double turn, Consumer<Graphics2D> print) {
    var image = new BufferedImage(1050, 1050, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D to = image.createGraphics();
    to.setColor(new Color(0x404040));
    to.fillRect(0, 0, 1050, 1050);
    to.rotate(turn, 525, 525);
    to.translate(525 - 428, 525 - 270);
    to.setColor(new Color(0xD0D0D0));
    to.fillRect(0, 0, 856, 540);
    to.setColor(new Color(0x303030));
    for (int row = 0; row < 6; row++) {
      for (int x = 310; x < 520; x += 9) {
        to.fillRect(x, 170 + 50 * row, 3, 24);
      }
    }
    print.accept(to);
    to.dispose();
    byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return new GreyPicture(1050, 1050, grey);
  }
}
