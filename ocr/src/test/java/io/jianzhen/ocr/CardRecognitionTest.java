package io.jianzhen.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.detect.card.text.CardField;
import io.jianzhen.detect.card.text.CardFields;
import io.jianzhen.detect.card.text.CardPhoto;
import io.jianzhen.detect.card.text.ReadField;
import io.jianzhen.detect.card.text.TextUnreadable;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardRecognitionTest {

  /** A hundred and more for the published figures: -Djianzhen.cards=120. */
  private static final int CARDS = Integer.getInteger("jianzhen.cards", 30);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NO_FONT =
      "NO CHINESE FONT: recognition of cards was NOT tested; install fonts-noto-cjk";
  private static final List<String> FONTS = List.of("Noto Sans CJK SC", "Noto Serif CJK SC");

  @TempDir private Path directory;

  @Test
  void fields_of_made_up_cards_are_read_and_no_wrong_number_passes_for_read() throws Exception {
    List<String> fonts = fonts();
    assertThat(fonts).as(NO_FONT).isNotEmpty();
    var dice = new Random(20211228);
    int fields = 0;
    int right = 0;
    int sure = 0;
    List<String> wrong = new ArrayList<>();
    List<String> surelyWrong = new ArrayList<>();
    long start = System.nanoTime();
    try (var text = new RapidText(System.getProperty("java.class.path"), Duration.ofSeconds(60))) {
      var photos = new CardPhoto(text);
      for (int i = 0; i < CARDS; i++) {
        MadeUpCard card = MadeUpCard.of(dice);
        var picture = new CardPicture(new Font(fonts.get(i % fonts.size()), Font.PLAIN, 30));
        Path photo = directory.resolve("card-%d.jpg".formatted(i));
        ImageIO.write(picture.photo(card, dice), "jpeg", photo.toFile());
        CardFields read = photos.read(photo).fields();
        for (CardField field : card.fields().keySet()) {
          Optional<ReadField> got = read.get(field);
          boolean isRight = got.map(ReadField::value).filter(card.get(field)::equals).isPresent();
          boolean isSure = got.filter(ReadField::isSure).isPresent();
          fields++;
          right += isRight ? 1 : 0;
          sure += isRight && isSure ? 1 : 0;
          if (!isRight) {
            wrong.add("%d %s: %s, not %s".formatted(i, field, got, card.get(field)));
          }
          if (!isRight && isSure) {
            surelyWrong.add("%s: %s, not %s".formatted(field, got, card.get(field)));
          }
        }
      }
    }
    System.out.printf(
        "%d cards, %d fields: %d right, %d of them without doubt; %d wrong without doubt; %d ms a card%n",
        CARDS,
        fields,
        right,
        sure,
        surelyWrong.size(),
        (System.nanoTime() - start) / 1_000_000 / CARDS);
    wrong.forEach(System.out::println);
    assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(0.97 * fields));
    assertThat(surelyWrong).noneMatch(line -> line.contains("NUMBER"));
  }

  @Test
  void a_photo_that_lies_on_its_side_is_turned() throws Exception {
    List<String> fonts = fonts();
    assertThat(fonts).as(NO_FONT).isNotEmpty();
    MadeUpCard card = MadeUpCard.of(new Random(7));
    BufferedImage flat = new CardPicture(new Font(fonts.get(0), Font.PLAIN, 30)).flat(card);
    var onItsSide =
        new BufferedImage(
            /* width= */ flat.getHeight(),
            /* height= */ flat.getWidth(),
            BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < flat.getHeight(); y++) {
      for (int x = 0; x < flat.getWidth(); x++) {
        onItsSide.setRGB(y, flat.getWidth() - 1 - x, flat.getRGB(x, y));
      }
    }
    Path photo = directory.resolve("side.png");
    ImageIO.write(onItsSide, "png", photo.toFile());

    try (var text = installed(PATIENCE)) {
      CardPhoto.Reading reading = new CardPhoto(text).read(photo);

      assertThat(reading.turned()).isEqualTo(1);
      assertThat(reading.fields().get(CardField.NAME))
          .map(ReadField::value)
          .contains(card.get(CardField.NAME));
    }
  }

  @Test
  void a_picture_without_text_has_no_lines() throws Exception {
    Path blank = directory.resolve("blank.png");
    ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY), "png", blank.toFile());

    try (var text = installed(PATIENCE)) {
      assertThat(text.lines(blank)).isEmpty();
    }
  }

  @Test
  void a_process_that_takes_too_long_is_ended_and_the_next_picture_gets_another() throws Exception {
    Path blank = directory.resolve("blank.png");
    ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY), "png", blank.toFile());

    try (var text = installed(Duration.ofMillis(1))) {
      assertThatThrownBy(() -> text.lines(blank)).isInstanceOf(TextUnreadable.class);
      assertThatThrownBy(() -> text.lines(blank)).hasMessageContaining("timeout");
    }
  }

  @Test
  void a_process_that_cannot_start_is_told() throws Exception {
    try (var text = new RapidText("/nowhere", PATIENCE)) {
      assertThatThrownBy(() -> text.lines(directory.resolve("any.png")))
          .isInstanceOf(TextUnreadable.class);
    }
  }

  private static RapidText installed(Duration patience) {
    return new RapidText(System.getProperty("java.class.path"), patience);
  }

  private static List<String> fonts() {
    List<String> installed =
        Arrays.asList(
            GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
    return FONTS.stream().filter(installed::contains).toList();
  }
}
