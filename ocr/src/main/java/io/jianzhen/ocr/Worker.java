package io.jianzhen.ocr;

import com.benjaminwan.ocrlibrary.OcrResult;
import com.benjaminwan.ocrlibrary.Point;
import com.benjaminwan.ocrlibrary.TextBlock;
import io.github.mymonstercat.Model;
import io.github.mymonstercat.ocr.InferenceEngine;
import io.github.mymonstercat.ocr.config.HardwareConfig;
import io.github.mymonstercat.ocr.config.ParamConfig;
import io.jianzhen.detect.card.text.Place;
import io.jianzhen.detect.card.text.TextLine;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/**
 * The other process: file names of pictures come in, lines of text go out. The native code prints
 * what it likes on the same output, so each of our lines begins with a mark that it cannot guess.
 */
final class Worker {

  private static final String START = "\n";

  private final String mark;
  private final OutputStream out;

  private Worker(String mark, OutputStream out) {
    this.mark = mark;
    this.out = out;
  }

  /** Serves until the input ends: whoever started it is gone then. */
  public static void main(String[] args) throws IOException {
    new Worker(args[0], new FileOutputStream(FileDescriptor.out)).serve();
  }

  private void serve() throws IOException {
    // One thread: the native code is not made for several, and a machine has other work.
    InferenceEngine engine =
        InferenceEngine.getInstance(Model.ONNX_PPOCR_V4, new HardwareConfig(1, -1));
    var in =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
    for (String picture = in.readLine(); picture != null; picture = in.readLine()) {
      OcrResult result = engine.runOcr(picture, config());
      for (TextBlock block : result.getTextBlocks()) {
        say("L" + LineForm.written(line(block)));
      }
      say("E");
    }
  }

  private static ParamConfig config() {
    ParamConfig config = ParamConfig.getDefaultConfig();
    // Lines that are turned one by one say nothing of where they stand: the whole picture is
    // turned.
    config.setDoAngle(false);
    config.setMostAngle(false);
    return config;
  }

  private void say(String line) throws IOException {
    out.write((START + mark + line + START).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  static TextLine line(TextBlock block) {
    List<Point> corners = block.getBoxPoint();
    Point from = corners.get(0);
    Point to = corners.get(1);
    int run = to.getX() - from.getX();
    double slope = run == 0 ? 0 : (double) (to.getY() - from.getY()) / run;
    return new TextLine(
        block.getText(), sureness(block.getText(), block.getCharScores()), place(corners), slope);
  }

  private static Place place(List<Point> corners) {
    return new Place(
        corners.stream().mapToInt(Point::getX).min().orElseThrow(),
        corners.stream().mapToInt(Point::getY).min().orElseThrow(),
        corners.stream().mapToInt(Point::getX).max().orElseThrow(),
        corners.stream().mapToInt(Point::getY).max().orElseThrow());
  }

  /** Where the counts differ nobody can say which is whose: all are as sure as the least sure. */
  private static List<Double> sureness(String text, float[] scores) {
    Double[] all = new Double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      all[i] = Math.round(scores[i] * 1000) / 1000.0;
    }
    if (all.length == text.length()) {
      return List.of(all);
    }
    double least = List.of(all).stream().mapToDouble(Double::doubleValue).min().orElse(0);
    return Collections.nCopies(text.length(), least);
  }
}
