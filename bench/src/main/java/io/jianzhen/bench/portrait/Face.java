package io.jianzhen.bench.portrait;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A face that nobody has, drawn as a one-inch photo of 300 by 420 points: proportions, hair, brows,
 * eyes, nose and mouth by chance, within what photographers of documents ask for.
 */
final class Face {

  static final int WIDTH = 300;
  static final int HEIGHT = 420;

  private final Random dice;
  private final Look look;
  private final double middle;
  private final double chin;
  private final double crown;
  private final double half;
  private final double skin;
  private final double hair;

  /**
   * A face by chance.
   *
   * @param seed of the face; another seed is another face
   */
  Face(long seed, Look look) {
    // Neighbouring seeds would begin alike.
    this.dice = new Random(seed * 0x9E3779B97F4A7C15L);
    this.look = look;
    middle = WIDTH / 2.0 + spread(8);
    crown = 70 + spread(12);
    chin = 285 + spread(14);
    half = 78 + spread(12);
    skin = 0.72 + spread(0.1);
    hair = 0.12 + spread(0.08);
  }

  private double spread(double by) {
    return by * (2 * dice.nextDouble() - 1);
  }

  /** The portrait as the photographer made it. */
  BufferedImage drawn() {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D to = image.createGraphics();
    to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    to.setColor(grey(look.ground()));
    to.fillRect(0, 0, WIDTH, HEIGHT);
    boolean isLong = dice.nextInt(3) == 0;
    double bulk = 14 + spread(10);
    if (isLong) {
      to.setColor(grey(hair));
      to.fill(oval(middle, (crown + chin) / 2 + 40, half + bulk, (chin - crown) / 2 + 50));
    }
    clothes(to);
    head(to, bulk);
    features(to);
    to.dispose();
    return image;
  }

  private void clothes(Graphics2D to) {
    double shoulder = chin + 55;
    var coat = new Path2D.Double();
    coat.moveTo(-10, HEIGHT);
    coat.curveTo(0, shoulder + 20, 60, shoulder, middle - 45, chin + 25);
    coat.lineTo(middle + 45, chin + 25);
    coat.curveTo(WIDTH - 60, shoulder, WIDTH, shoulder + 20, WIDTH + 10, HEIGHT);
    coat.closePath();
    to.setColor(grey(look.coat()));
    to.fill(coat);
    var shirt = new Path2D.Double();
    double open = 30 + 40 * look.collar();
    shirt.moveTo(middle - 40, chin + 20);
    shirt.lineTo(middle, chin + 40 + open * 1.5);
    shirt.lineTo(middle + 40, chin + 20);
    shirt.closePath();
    to.setColor(grey(look.shirt()));
    to.fill(shirt);
    to.setColor(grey(skin - 0.1));
    to.fill(new Rectangle2D.Double(middle - 34, chin - 40, 68, 70));
  }

  private void head(Graphics2D to, double bulk) {
    double centre = (crown + chin) / 2;
    double high = (chin - crown) / 2;
    double ears = half + 6 + spread(5);
    to.setColor(grey(skin - 0.06));
    to.fill(oval(middle - ears, centre + 10, 12, 24));
    to.fill(oval(middle + ears, centre + 10, 12, 24));
    var face = new Area(oval(middle, centre, half, high));
    double jaw = half * (0.55 + spread(0.18));
    face.add(new Area(oval(middle, chin - 45, jaw + 12, 46)));
    var cap = new Area(oval(middle, centre - 14, half + bulk * 0.7, high + bulk * 0.4));
    double line = crown + 38 + spread(16);
    cap.subtract(new Area(new Rectangle2D.Double(0, centre + spread(18), WIDTH, HEIGHT)));
    to.setColor(grey(skin));
    to.fill(face);
    double part = middle + spread(45);
    var brow = new Area(oval(part, line + high * 0.72, half * (1 + spread(0.12)), high * 0.75));
    cap.subtract(brow);
    to.setColor(grey(hair));
    to.fill(cap);
  }

  private void features(Graphics2D to) {
    double eyes = (crown + chin) / 2 - 2 + spread(9);
    double apart = 35 + spread(7);
    double wide = 15 + spread(4);
    double open = 6 + spread(2.5);
    double brows = eyes - 20 - spread(5);
    double tilt = spread(6);
    double thick = 5 + spread(2.5);
    boolean hasGlasses = dice.nextInt(4) == 0;
    for (int side = -1; side <= 1; side += 2) {
      double x = middle + side * apart;
      to.setColor(grey(0.92));
      to.fill(oval(x, eyes, wide, open));
      to.setColor(grey(0.1));
      to.fill(oval(x, eyes, open + 1, open));
      curve(
          to,
          x - wide - 5,
          brows + side * tilt,
          x,
          brows - 7,
          x + wide + 5,
          brows - side * tilt,
          thick);
      if (hasGlasses) {
        to.setStroke(new BasicStroke(4));
        to.setColor(grey(0.2));
        to.draw(oval(x, eyes + 2, 29, 22));
      }
    }
    double nose = eyes + 48 + spread(9);
    double broad = 15 + spread(5);
    to.setColor(grey(skin - 0.2));
    curve(to, middle - broad, nose, middle, nose + 9, middle + broad, nose, 4);
    curve(to, middle - 5, eyes + 8, middle - 12, nose - 12, middle - broad, nose, 3);
    double mouth = nose + 33 + spread(8);
    double lips = 27 + spread(8);
    to.setColor(grey(0.42 + spread(0.1)));
    curve(
        to,
        middle - lips,
        mouth,
        middle,
        mouth + 9 + spread(9),
        middle + lips,
        mouth,
        7 + spread(3));
  }

  private static void curve(
      Graphics2D to, double x1, double y1, double x2, double y2, double x3, double y3, double by) {
    to.setStroke(new BasicStroke((float) by, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    to.draw(new QuadCurve2D.Double(x1, y1, x2, y2, x3, y3));
  }

  private static Ellipse2D oval(double x, double y, double wide, double high) {
    return new Ellipse2D.Double(x - wide, y - high, 2 * wide, 2 * high);
  }

  private static Color grey(double value) {
    float level = (float) Math.min(1, Math.max(0, value));
    return new Color(level, level, level);
  }
}
