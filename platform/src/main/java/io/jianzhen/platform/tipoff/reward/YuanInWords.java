package io.jianzhen.platform.tipoff.reward;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Amounts in the capital characters of payment papers, so that nobody adds a digit. */
final class YuanInWords {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final List<String> PLACES = List.of("", "拾", "佰", "仟");
  private static final List<String> GROUPS = List.of("", "万", "亿");
  private static final int GROUP = 10_000;
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  private YuanInWords() {}

  /**
   * @param amount from 0 to below a million million, with at most two decimals
   */
  static String of(BigDecimal amount) {
    if (amount.signum() < 0 || amount.compareTo(MOST) >= 0) {
      throw new IllegalArgumentException("no amount for a paper: " + amount);
    }
    long fen = amount.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    long yuan = fen / 100;
    int jiao = (int) (fen / 10 % 10);
    int rest = (int) (fen % 10);
    StringBuilder words = new StringBuilder();
    if (yuan > 0 || fen == 0) {
      words.append(whole(yuan)).append("元");
    }
    if (fen % 100 == 0) {
      return words.append("整").toString();
    }
    if (jiao > 0) {
      words.append(digit(jiao)).append("角");
    } else if (yuan > 0) {
      words.append("零");
    }
    return rest > 0 ? words.append(digit(rest)).append("分").toString() : words.toString();
  }

  private static String whole(long yuan) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int group = GROUPS.size() - 1; group >= 0; group--) {
      int part = (int) (yuan / Math.round(Math.pow(GROUP, group)) % GROUP);
      if (part == 0) {
        gap = words.length() > 0;
        continue;
      }
      if (words.length() > 0 && (gap || part < 1_000)) {
        words.append("零");
      }
      words.append(fourDigits(part)).append(GROUPS.get(group));
      gap = false;
    }
    return words.length() == 0 ? "零" : words.toString();
  }

  private static String fourDigits(int part) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int place = PLACES.size() - 1; place >= 0; place--) {
      int digit = part / (int) Math.pow(10, place) % 10;
      if (digit == 0) {
        gap = words.length() > 0;
      } else {
        words.append(gap ? "零" : "").append(digit(digit)).append(PLACES.get(place));
        gap = false;
      }
    }
    return words.toString();
  }

  private static char digit(int digit) {
    return DIGITS.charAt(digit);
  }
}
