package io.jianzhen.detect.card.text;

import io.jianzhen.detect.card.KnownNames;
import io.jianzhen.detect.qr.file.QrFiles;
import io.jianzhen.detect.qr.file.UnusablePicture;
import io.jianzhen.detect.qr.read.GreyPicture;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * The photo of a card. It is unpacked here, within the limits for pictures of strangers, and handed
 * to the recognition as a plain picture of ours.
 */
public final class CardPhoto {

  /** Larger pictures take longer and are read no better. */
  private static final int LONGEST_SIDE = 2200;

  /** With so many fields the picture lies upright. */
  private static final int ENOUGH = 4;

  private final CardText text;
  private final KnownNames names = new KnownNames();

  /** Reads photos by means of a recognition. */
  public CardPhoto(CardText text) {
    this.text = text;
  }

  /**
   * What was read.
   *
   * @param turned by how many quarters the photo was turned clockwise
   * @param width of the picture that places refer to, after turning
   * @param height of that picture
   */
  public record Reading(CardFields fields, int turned, int width, int height) {}

  /**
   * Reads a photo, turned if it lies on a side.
   *
   * @throws UnusablePicture if the file is too large, damaged, or of a kind that is not read
   * @throws TextUnreadable if the recognition fails as such
   */
  public Reading read(Path photo) throws UnusablePicture, TextUnreadable {
    GreyPicture picture = QrFiles.greys(photo);
    while (Math.max(picture.width(), picture.height()) > LONGEST_SIDE) {
      picture = picture.halved();
    }
    Reading best = upright(picture, 0);
    for (int turned = 1; turned < 4 && count(best) < ENOUGH; turned++) {
      picture = picture.turned();
      Reading reading = upright(picture, turned);
      best = count(reading) > count(best) ? reading : best;
    }
    return best;
  }

  private static long count(Reading reading) {
    return reading.fields().all().stream().filter(ReadField::isSure).count();
  }

  private Reading upright(GreyPicture picture, int turned) throws TextUnreadable {
    try {
      Path file = Files.createTempFile("card", ".png");
      try {
        write(picture, file);
        return new Reading(
            CardFields.of(text.lines(file), names), turned, picture.width(), picture.height());
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  private static void write(GreyPicture picture, Path file) throws IOException {
    var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] points = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(picture.grey(), 0, points, 0, points.length);
    ImageIO.write(image, "png", file.toFile());
  }
}
