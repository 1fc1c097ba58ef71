package io.jianzhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.card.text.CardText;
import io.jianzhen.detect.card.text.Place;
import io.jianzhen.detect.card.text.TextLine;
import io.jianzhen.detect.card.text.TextUnreadable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jianzhen card PHOTO… [--format text|json] [--lang zh|en]}. */
class CardCommandTest {

  private static final String GOOD = "T999999199001010016";

  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String photo = "";

  @BeforeEach
  void takePhoto() throws IOException {
    Path file = directory.resolve("card.png");
    ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
    photo = file.toString();
  }

  /** Stands for the optional part, which is somebody else's code. */
  private record Recognition(List<String> said) implements CardText {

    Recognition(String... said) {
      this(List.of(said));
    }

    @Override
    public List<TextLine> lines(Path picture) throws TextUnreadable {
      List<TextLine> found = new ArrayList<>();
      for (String line : said) {
        int top = 40 * found.size();
        found.add(
            new TextLine(
                line,
                Collections.nCopies(line.length(), 0.99),
                new Place(0, top, 600, top + 30),
                0));
      }
      return found;
    }

    @Override
    public void close() {}
  }

  private int run(Optional<CardText> installed, String... args) {
    var terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, err, false);
    var complaints = new PrintWriter(err, true, StandardCharsets.UTF_8);
    return new CommandLine(new CardCommand(terminal, complaints, () -> installed))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void withoutTheOptionalPartItSaysHowToGetIt() {
    var shell = new Shell();

    assertThat(shell.run("card", photo)).isEqualTo(2);
    assertThat(shell.err()).contains("./jianzhen ocr");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void fieldsAreListedAndAPersonIsToConfirmThem() {
    assertThat(run(Optional.of(new Recognition("证号 " + GOOD, "姓名 甲示例")), photo)).isZero();

    assertThat(out())
        .contains("证号：" + GOOD)
        .contains("姓名：甲示例")
        .contains("性别：没有读出")
        .contains("逐项对照照片确认");
  }

  @Test
  void aNumberThatBreaksItsCheckIsMarkedAndExplained() {
    int exit = run(Optional.of(new Recognition("证号 T999999199001010019")), photo, "--lang", "en");

    assertThat(exit).isEqualTo(1);
    assertThat(out())
        .contains("certificate number: ? T999999199001010019  (What was read does not agree");
  }

  @Test
  void jsonSaysWhereEachFieldStands() {
    run(Optional.of(new Recognition("证号 " + GOOD)), photo, "--format", "json");

    JsonNode field = JsonMapper.shared().readTree(out()).get("fields").get(0);
    assertThat(field.get("field").asString()).isEqualTo("CERTIFICATE_NUMBER");
    assertThat(field.get("value").asString()).isEqualTo(GOOD);
    assertThat(field.get("sure").asBoolean()).isTrue();
    assertThat(field.get("place").size()).isEqualTo(4);
  }

  @Test
  void aFileThatIsNoPictureIsToldAndTheNextIsReadAllTheSame() throws IOException {
    Path text = directory.resolve("card.jpg");
    Files.writeString(text, "no picture");

    int exit = run(Optional.of(new Recognition("姓名 甲示例")), text.toString(), photo);

    assertThat(exit).isEqualTo(2);
    assertThat(err()).contains("card.jpg");
    assertThat(out()).contains("甲示例");
  }

  @Test
  void aPdfIsToldToBeSavedAsAPicture() throws IOException {
    Path pdf = directory.resolve("card.pdf");
    Files.writeString(pdf, "%PDF-1.7");

    assertThat(run(Optional.of(new Recognition()), pdf.toString())).isEqualTo(2);
    assertThat(err()).contains("另存为JPEG或PNG");
  }
}
