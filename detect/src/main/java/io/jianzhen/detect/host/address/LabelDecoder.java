package io.jianzhen.detect.host.address;

/**
 * Decoding of labels after their {@code xn--} (RFC 3492) without allocation, for screening only:
 * what is decoded is not checked to be a valid internationalised label.
 */
public final class LabelDecoder {

  private LabelDecoder() {}

  /**
   * Decodes {@code label[from, to)}, the part after {@code xn--}, into {@code out}.
   *
   * @param out takes the code points; as long as a label at least
   * @return how many code points there are, or -1 if the text is no Punycode
   */
  public static int decode(byte[] label, int from, int to, int[] out) {
    int basicEnd = lastHyphen(label, from, to);
    int length = 0;
    for (int i = from; i < basicEnd; i++) {
      if (label[i] < 0) {
        return -1;
      }
      out[length++] = lower(label[i]);
    }
    int in = basicEnd > from ? basicEnd + 1 : from;
    int code = Punycode.FIRST_NON_ASCII;
    int bias = Punycode.FIRST_BIAS;
    int position = 0;
    while (in < to) {
      int before = position;
      int weight = 1;
      for (int k = Punycode.BASE; ; k += Punycode.BASE) {
        int digit = in < to ? digit(label[in++]) : -1;
        if (digit < 0 || digit > (Integer.MAX_VALUE - position) / weight) {
          return -1;
        }
        position += digit * weight;
        int threshold = Punycode.threshold(k, bias);
        if (digit < threshold) {
          break;
        }
        if (weight > Integer.MAX_VALUE / (Punycode.BASE - threshold)) {
          return -1;
        }
        weight *= Punycode.BASE - threshold;
      }
      length++;
      bias = Punycode.adapted(position - before, length, before == 0);
      code += position / length;
      position %= length;
      if (code > Character.MAX_CODE_POINT || length > out.length) {
        return -1;
      }
      System.arraycopy(out, position, out, position + 1, length - 1 - position);
      out[position++] = code;
    }
    return length;
  }

  private static int lastHyphen(byte[] label, int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (label[i] == '-') {
        return i;
      }
    }
    return from;
  }

  private static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
  }

  private static int digit(int c) {
    int letter = c | 0x20;
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a';
    }
    return c >= '0' && c <= '9' ? c - '0' + Punycode.T_MAX : -1;
  }
}
