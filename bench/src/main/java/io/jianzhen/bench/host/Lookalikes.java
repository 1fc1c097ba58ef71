package io.jianzhen.bench.host;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Characters, and groups of characters, that look like a letter. */
final class Lookalikes {

  private static final Map<Character, List<String>> ASCII =
      read(
          """
          m n,nn,rn,rr
          n m,r
          e c
          c e
          b d,lb
          d b,cl
          g q
          q g
          h lh
          i 1,l
          j i
          l 1,i
          o 0
          w vv
          v u
          u v
          t f
          y v
          0 o
          1 l,i
          """);

  /** Letters that do not come apart into a letter and a mark, and letters of other scripts. */
  private static final Map<Character, List<String>> OTHER =
      read(
          """
          a ɑ,а,α
          b ƅ,ɓ,ʙ,ь
          c ƈ,ᴄ,с
          d đ,ɖ,ɗ,ԁ
          e ɇ,е
          g ɡ,ɢ,ǥ,ԍ
          h ħ,ɦ,ⱨ,һ
          i ı,ɩ,ɨ,ɪ,і
          j ɉ,ʝ,ј
          l ł,ɫ,ӏ
          m ɱ,ᴍ,м
          n ŋ,ꞑ,п
          o ᴏ,о,ο
          t ŧ,ƫ,т
          v ѵ,ν,ᴠ
          x х,χ
          y ɏ,ʏ,у
          """);

  private static final Map<Character, List<String>> MARKED = marked();

  private Lookalikes() {}

  /** What may stand for a letter or digit in plain ASCII. */
  static List<String> ascii(char letter) {
    return ASCII.getOrDefault(letter, List.of());
  }

  /** What may stand for a letter in an internationalised name. */
  static List<String> international(char letter) {
    return Stream.concat(
            MARKED.getOrDefault(letter, List.of()).stream(),
            OTHER.getOrDefault(letter, List.of()).stream())
        .toList();
  }

  /** Latin letters with marks, as Unicode takes them apart. */
  private static Map<Character, List<String>> marked() {
    Map<Character, List<String>> all = new HashMap<>();
    for (char c = 0xC0; c < 0x1F00; c++) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      char base = apart.charAt(0);
      if (Character.isLowerCase(c) && apart.length() == 2 && base >= 'a' && base <= 'z') {
        all.computeIfAbsent(base, letter -> new ArrayList<>()).add(String.valueOf(c));
      }
    }
    return all;
  }

  private static Map<Character, List<String>> read(String table) {
    Map<Character, List<String>> all = new HashMap<>();
    table.lines().forEach(line -> all.put(line.charAt(0), List.of(line.substring(2).split(","))));
    return all;
  }
}
