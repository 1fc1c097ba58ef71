package io.jianzhen.bench.qr;

import java.util.Arrays;
import java.util.Random;

/** A grey picture in floating point, 0 black to 255 white, row by row; it can be changed. */
final class Plane {

  final int width;
  final int height;
  final float[] grey;

  /** A picture in one grey. */
  Plane(int width, int height, float shade) {
    this.width = width;
    this.height = height;
    grey = new float[width * height];
    Arrays.fill(grey, shade);
  }

  /** Fills a rectangle, cut to the picture. */
  void fill(int left, int top, int wide, int high, float shade) {
    for (int y = Math.max(0, top); y < Math.min(height, top + high); y++) {
      for (int x = Math.max(0, left); x < Math.min(width, left + wide); x++) {
        grey[y * width + x] = shade;
      }
    }
  }

  /** The grey between the points around it; {@code outside} beyond the edge. */
  float at(double x, double y, float outside) {
    if (!(x >= 0 && y >= 0 && x < width - 1 && y < height - 1)) {
      return outside;
    }
    int left = (int) x;
    int top = (int) y;
    float u = (float) (x - left);
    float v = (float) (y - top);
    int i = top * width + left;
    float above = grey[i] + (grey[i + 1] - grey[i]) * u;
    float below = grey[i + width] + (grey[i + width + 1] - grey[i + width]) * u;
    return above + (below - above) * v;
  }

  /** A lens out of focus, as a Gaussian of this deviation in points. */
  Plane blurred(double sigma) {
    int reach = (int) Math.ceil(3 * sigma);
    float[] kernel = new float[2 * reach + 1];
    float sum = 0;
    for (int i = -reach; i <= reach; i++) {
      kernel[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
      sum += kernel[i + reach];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    return convolved(kernel, 1, 0).convolved(kernel, 0, 1);
  }

  private Plane convolved(float[] kernel, int stepX, int stepY) {
    var out = new Plane(width, height, 0);
    int reach = kernel.length / 2;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float sum = 0;
        boolean isInside = x >= reach && y >= reach && x < width - reach && y < height - reach;
        int step = stepX + stepY * width;
        for (int k = -reach; isInside && k <= reach; k++) {
          sum += kernel[k + reach] * grey[y * width + x + k * step];
        }
        for (int k = -reach; !isInside && k <= reach; k++) {
          int sx = Math.min(width - 1, Math.max(0, x + k * stepX));
          int sy = Math.min(height - 1, Math.max(0, y + k * stepY));
          sum += kernel[k + reach] * grey[sy * width + sx];
        }
        out.grey[y * width + x] = sum;
      }
    }
    return out;
  }

  /** A hand that moved in a straight line for this many points while the shutter was open. */
  Plane moved(double length, double angle) {
    var out = new Plane(width, height, 0);
    int steps = (int) Math.ceil(1.5 * length) + 1;
    double dx = Math.cos(angle) * length;
    double dy = Math.sin(angle) * length;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float sum = 0;
        for (int k = 0; k < steps; k++) {
          double t = (double) k / (steps - 1) - 0.5;
          sum += at(x + dx * t, y + dy * t, grey[y * width + x]);
        }
        out.grey[y * width + x] = sum / steps;
      }
    }
    return out;
  }

  /** Noise of a sensor, of this deviation. */
  void addNoise(double sigma, Random dice) {
    for (int i = 0; i < grey.length; i++) {
      grey[i] += (float) (dice.nextGaussian() * sigma);
    }
  }
}
