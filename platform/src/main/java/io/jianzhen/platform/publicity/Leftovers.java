package io.jianzhen.platform.publicity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text what should not be published: numbers by which a person is known, accounts, and
 * names. Finds too much rather than too little; a person decides. Anonymous as in court papers, 张某,
 * is fine.
 */
final class Leftovers {

  /** What it is. Texts are {@code publicity.leftover.<name>}. */
  enum Kind {
    IDENTITY_NUMBER,
    CARD_NUMBER,
    PHONE,
    PLATE,
    EMAIL,
    ACCOUNT,
    /** A name that was given as one that must not stand here. */
    GIVEN_NAME,
    /** What follows a word that a name follows. */
    LIKELY_NAME
  }

  /**
   * Something that is left.
   *
   * @param at where it begins, in characters
   */
  record Leftover(Kind kind, String text, int at) {}

  private record Rule(Kind kind, Pattern pattern, int group) {}

  private static final String HAN = "\\p{IsHan}";

  /** In this order: what an earlier rule has found is not found again. */
  private static final List<Rule> RULES =
      List.of(
          new Rule(
              Kind.IDENTITY_NUMBER,
              Pattern.compile("(?<![0-9])[0-9]{6}[\\s-]?[0-9]{8}[\\s-]?[0-9]{3}[0-9Xx](?![0-9])"),
              0),
          new Rule(
              Kind.PHONE,
              Pattern.compile(
                  "(?<![0-9])(?:1[3-9][0-9][\\s-]?[0-9]{4}[\\s-]?[0-9]{4}|0[0-9]{2,3}[\\s-][0-9]{7,8})(?![0-9])"),
              0),
          new Rule(
              Kind.CARD_NUMBER,
              Pattern.compile("(?<![A-Za-z0-9])[A-Z]{0,2}[0-9]{12,19}[0-9Xx]?(?![A-Za-z0-9])"),
              0),
          new Rule(
              Kind.PLATE,
              Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\\s]?[A-Z0-9]{5,6}"),
              0),
          new Rule(
              Kind.EMAIL,
              Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"),
              0),
          new Rule(
              Kind.ACCOUNT,
              Pattern.compile(
                  "(?:微信号?|QQ号?|支付宝|账号|帐号|昵称|网名)[\\s:：为是“\"]*([A-Za-z0-9][-_A-Za-z0-9]{4,30})"),
              1),
          new Rule(
              Kind.LIKELY_NAME,
              Pattern.compile(
                  "(?:嫌疑人|被告人|当事人|违法行为人|负责人|法定代表人|法人代表|姓名|民警|经营者|持证人|卖家|中介)[\\s:：为是“\"]*("
                      + "["
                      + surnames()
                      + "]"
                      + HAN
                      + "{1,2})(?=[\\s,，。、；;（(等和与及在于因以为伪制贩购持]|$)"),
              1));

  private Leftovers() {}

  /** The surnames that nine of ten people bear. */
  private static String surnames() {
    return "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
  }

  /**
   * What is left in a text, in its order.
   *
   * @param names that must not stand in it
   */
  static List<Leftover> in(String text, List<String> names) {
    String plain = sameLength(text);
    List<Leftover> found = new ArrayList<>();
    boolean[] taken = new boolean[plain.length()];
    for (String name : names) {
      String sought = sameLength(name);
      for (int at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + 1)) {
        take(
            found,
            taken,
            new Leftover(Kind.GIVEN_NAME, text.substring(at, at + sought.length()), at));
      }
    }
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(plain);
      while (matcher.find()) {
        String what = text.substring(matcher.start(rule.group()), matcher.end(rule.group()));
        if (!(rule.kind() == Kind.LIKELY_NAME && what.contains("某"))) {
          take(found, taken, new Leftover(rule.kind(), what, matcher.start(rule.group())));
        }
      }
    }
    found.sort(Comparator.comparingInt(Leftover::at));
    return List.copyOf(found);
  }

  private static void take(List<Leftover> found, boolean[] taken, Leftover one) {
    if (!taken[one.at()]) {
      for (int i = one.at(); i < one.at() + one.text().length(); i++) {
        taken[i] = true;
      }
      found.add(one);
    }
  }

  /** Full-width letters and digits as half-width, character by character. */
  private static String sameLength(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String one = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFKC);
      plain.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
    }
    return plain.toString();
  }

  /** The text with everything hidden that {@link #in} finds: 张某, 某公司, a star for each character. */
  static String hidden(String text, List<String> names) {
    StringBuilder hidden = new StringBuilder(text);
    List<Leftover> all = new ArrayList<>(in(text, names));
    all.sort(Comparator.comparingInt(Leftover::at).reversed());
    for (Leftover one : all) {
      hidden.replace(one.at(), one.at() + one.text().length(), hidden(one));
    }
    return hidden.toString();
  }

  private static String hidden(Leftover one) {
    boolean isName = one.kind() == Kind.GIVEN_NAME || one.kind() == Kind.LIKELY_NAME;
    if (!isName) {
      return "*".repeat(Math.min(one.text().length(), 8));
    }
    return one.text().length() > 4
        ? "某" + (one.text().endsWith("公司") ? "公司" : "单位")
        : one.text().charAt(0) + "某".repeat(one.text().length() > 2 ? 2 : 1);
  }
}
