package io.jianzhen.bench.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How phishing_catcher scores names from certificate logs, as its README and the comments of its
 * configuration say (github.com/x0rz/phishing_catcher): points for a cheap suffix, for entropy, for
 * keywords contained, for words one edit from a strong keyword, for many dashes and dots.
 *
 * <p>The keywords are ours: about as many generic words as it has, and the four sites as strong
 * ones. Left out: its table of confusable characters, which changes no ASCII name.
 */
final class PhishingCatcherMethod implements Predicate<String> {

  private static final int LOGGED = 75;
  private static final int STRONG = 70;
  private static final Pattern WORD_END = Pattern.compile("\\W+");

  private static final List<String> STRONG_WORDS =
      List.of("mem.gov", "mem-gov", "cx.mem", "cx-mem", "yjgl", "tjbh");

  /** Each line starts with what its words are worth. */
  private static final String WORDS =
      """
      25 login log-in signin sign-in verify verification account password security support update
      25 activity wallet alert purchase transaction recover unlock authentication authorize
      15 confirm live office service manage portal invoice bank drive query cert certificate exam
      15 licence license permit safety emergency gov government official ministry bureau credential
      10 secure customer client bill online safe form pay payment order ticket refund delivery
      10 mail cloud center help user admin data file share free gift bonus lottery credit loan parcel
      """;

  private static final String CHEAP_SUFFIXES =
      """
      bid cc cf click club country cricket date download faith fun ga gdn gq help host icu info kim
      life link live loan lol men ml mom one online party press pro pub pw racing red ren rest review
      science shop site space store stream study support tech tk today top trade vip wang website win
      work world xin xyz zone
      """;

  private final Map<String, Integer> points = new HashMap<>();
  private final List<String> cheap = new ArrayList<>();
  private final SuffixList suffixes = SuffixList.read();

  PhishingCatcherMethod() {
    for (String line : WORDS.split("\n")) {
      List<String> words = List.of(line.split(" "));
      int worth = Integer.parseInt(words.get(0));
      words.stream().skip(1).forEach(word -> points.put(word, worth));
    }
    STRONG_WORDS.forEach(word -> points.put(word, STRONG));
    for (String suffix : CHEAP_SUFFIXES.strip().split("\\s+")) {
      cheap.add("." + suffix);
    }
  }

  @Override
  public boolean test(String host) {
    return score(host) >= LOGGED;
  }

  private long score(String host) {
    long score = 0;
    for (String suffix : cheap) {
      score += host.endsWith(suffix) ? 20 : 0;
    }
    SuffixList.Parts parts = suffixes.cut(host);
    String name = parts.prefix() + parts.label();
    String[] words = WORD_END.split(name);
    score += Math.round(entropy(name) * 10);
    score += words.length > 0 && words[0].matches("com|net|org") ? 10 : 0;
    for (Map.Entry<String, Integer> keyword : points.entrySet()) {
      score += name.contains(keyword.getKey()) ? keyword.getValue() : 0;
    }
    for (String strong : STRONG_WORDS) {
      for (String word : words) {
        score += EditDistance.levenshtein(word, strong) == 1 ? STRONG : 0;
      }
    }
    return score + many(name, '-', 4) + many(name, '.', 3);
  }

  private static long many(String name, char what, int from) {
    long found = name.chars().filter(c -> c == what).count();
    boolean counts = found >= from && (what == '.' || !name.contains("xn--"));
    return counts ? 3 * found : 0;
  }

  /** Shannon's, in bits a character. */
  private static double entropy(String name) {
    Map<Integer, Integer> counts = new HashMap<>();
    name.chars().forEach(c -> counts.merge(c, 1, Integer::sum));
    double bits = 0;
    for (int count : counts.values()) {
      double share = (double) count / name.length();
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }
}
