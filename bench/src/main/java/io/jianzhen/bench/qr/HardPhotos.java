package io.jianzhen.bench.qr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * The 200 photos: eight kinds, 25 of each, from nearly good to nearly hopeless, the same in every
 * run. Codes of versions 3 to 7, level M, as on cards.
 */
final class HardPhotos {

  /** Photos of one kind. */
  static final int OF_A_KIND = 25;

  private static final Charset GBK = Charset.forName("GBK");
  private static final int SEED = 20211228;

  private HardPhotos() {}

  /** All of them. */
  static List<HardPhoto> all() {
    List<HardPhoto> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < OF_A_KIND; i++) {
        all.add(of(kind, i));
      }
    }
    return all;
  }

  /**
   * One of them.
   *
   * @param i from 0 for the easiest of its kind to 24 for the hardest
   */
  static HardPhoto of(Kind kind, int i) {
    var dice = new Random(SEED + 1000L * kind.number() + i);
    boolean isGbk = i % 5 == 4;
    String text = isGbk ? chinese(dice) : address(dice);
    Card card = Card.of(text.getBytes(isGbk ? GBK : StandardCharsets.UTF_8), dice);
    double hardness = (double) i / (OF_A_KIND - 1);
    Shot shot = Shot.of(kind, hardness, dice);
    return new HardPhoto(kind, text, isGbk, jpeg(shot.take(card, dice), shot.quality()));
  }

  private static String address(Random dice) {
    var query = new StringBuilder();
    int length = 12 + dice.nextInt(70);
    for (int i = 0; i < length; i++) {
      query.append("0123456789abcdefghijklmnopqrstuvwxyz".charAt(dice.nextInt(36)));
    }
    return "https://cx%d.example.com/q?id=".formatted(dice.nextInt(10)) + query;
  }

  private static String chinese(Random dice) {
    String name = "甲乙丙丁戊己庚辛".charAt(dice.nextInt(8)) + "示例";
    String item = List.of("低压电工作业", "高压电工作业", "熔化焊接与热切割作业", "登高架设作业").get(dice.nextInt(4));
    return "姓名：%s 编号：T999999199001%02d%04d 操作项目：%s 有效期至2027-%02d-01"
        .formatted(name, 1 + dice.nextInt(28), dice.nextInt(10_000), item, 1 + dice.nextInt(12));
  }

  private static byte[] jpeg(Plane photo, float quality) {
    var image = new BufferedImage(photo.width, photo.height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < photo.height; y++) {
      for (int x = 0; x < photo.width; x++) {
        int grey = Math.round(Math.min(255, Math.max(0, photo.grey[y * photo.width + x])));
        image.setRGB(x, y, ((grey * 245 / 255) << 16) | ((grey * 250 / 255) << 8) | grey);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
