package io.jianzhen.bench.host;

import java.util.List;
import java.util.function.Predicate;

/**
 * How openSquat looks for keywords, as its README says (github.com/atenreiro/opensquat): a name is
 * reported if its first label is at most so many edits from a keyword, or if the keyword is
 * contained in it.
 *
 * <p>Left out: the other letters it turns into Latin ones, as feeds carry xn-- names, which it does
 * not decode.
 */
final class OpenSquatMethod implements Predicate<String> {

  /** What somebody who protects the four sites would write into its file of keywords. */
  private static final List<String> KEYWORDS = List.of("mem", "cx.mem", "yjgl", "tjbh");

  /** "High confidence", its default. */
  private static final int CONFIDENCE = 1;

  @Override
  public boolean test(String host) {
    int dot = host.indexOf('.');
    String first = dot < 0 ? host : host.substring(0, dot);
    boolean reported = false;
    for (String keyword : KEYWORDS) {
      reported |= EditDistance.levenshtein(keyword, first) <= CONFIDENCE || host.contains(keyword);
    }
    return reported;
  }
}
