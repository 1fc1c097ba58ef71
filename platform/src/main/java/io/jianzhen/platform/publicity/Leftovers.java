package io.jianzhen.platform.publicity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** The surnames that nine of ten people bear. */
  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文安";

  /** What hardly ends a name and often follows one. */
  private static final String GOES_ON = "被涉通将从向利伪制在和等因于以为贩购持与及的系是把对经已未";

  /** What may follow such a word and begins no name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:机|公|平|网|未|因|已|在|不|没|无|有|的|均|被|将|通|利|使|持|伪|从|向|对|为|以|涉|及|和|与|等|应|可|必|须|主|自|经|于|所|本|该|其|某|共|又|再|先|后|曾|还|也|都|就|只).*");

  private static final String HAN = "\\p{IsHan}";

  /** In this order: what an earlier rule has found is not found again. */
  private static final List<Rule> RULES =
      List.of(
          new Rule(
              Kind.CARD_NUMBER,
              Pattern.compile("(?<![A-Za-z0-9])[A-Z]{1,2}[0-9]{12,19}[0-9Xx]?(?![A-Za-z0-9])"),
              0),
          new Rule(
              Kind.IDENTITY_NUMBER,
              Pattern.compile("(?<![0-9])[0-9]{6}[\\s-]?[0-9]{8}[\\s-]?[0-9]{3}[0-9Xx](?![0-9])"),
              0),
          new Rule(
              Kind.PHONE,
              Pattern.compile(
                  "(?<![0-9])(?:1[3-9][0-9][\\s-]?[0-9]{4}[\\s-]?[0-9]{4}"
                      + "|[(（]?0[0-9]{2,3}[)）]?[\\s-]?[0-9]{7,8}"
                      + "|[48]00[\\s-]?[0-9]{3}[\\s-]?[0-9]{4})(?![0-9])"),
              0),
          new Rule(
              Kind.CARD_NUMBER,
              Pattern.compile("(?<![A-Za-z0-9])[0-9](?:[\\s-]?[0-9]){11,21}[Xx]?(?![A-Za-z0-9])"),
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
                  "(?i:微信号?|薇信|v信|vx|wx|qq号?|扣扣|支付宝|账号|帐号|昵称|网名)[\\s:：为是“\"]*([A-Za-z0-9][-_A-Za-z0-9]{4,30})"),
              1),
          new Rule(
              Kind.LIKELY_NAME,
              Pattern.compile(
                  "(?:嫌疑人|被告人|当事人|违法行为人|姓名|卖家|中介)[\\s:：为是“\"]*("
                      + HAN
                      + "(?!某)"
                      + HAN
                      + "{1,2})|(?:负责人|法定代表人|法人代表|民警|经营者|持证人)[\\s:：为是“\"]*(["
                      + SURNAMES
                      + "](?!某)"
                      + HAN
                      + "{1,2})(?=[\\s,，。、；;（(]|$)"),
              1));

  private Leftovers() {}

  /**
   * What is left in a text, in its order.
   *
   * @param names that must not stand in it
   */
  static List<Leftover> in(String text, List<String> names) {
    String plain = sameLength(text);
    List<Leftover> found = new ArrayList<>();
    boolean[] taken = new boolean[plain.length()];
    for (String name : names.stream().filter(one -> one.length() > 1).toList()) {
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
        int group = matcher.groupCount() > 1 && matcher.group(1) == null ? 2 : rule.group();
        String what = text.substring(matcher.start(group), matcher.end(group));
        if (rule.kind() == Kind.LIKELY_NAME
            && what.length() > 2
            && GOES_ON.indexOf(what.charAt(2)) >= 0) {
          what = what.substring(0, 2);
        }
        if (rule.kind() != Kind.LIKELY_NAME || isLikelyName(what)) {
          take(found, taken, new Leftover(rule.kind(), what, matcher.start(group)));
        }
      }
    }
    found.sort(Comparator.comparingInt(Leftover::at));
    return List.copyOf(found);
  }

  private static boolean isLikelyName(String what) {
    return !what.contains("某") && !NO_NAME.matcher(what).matches();
  }

  private static void take(List<Leftover> found, boolean[] taken, Leftover one) {
    int end = one.at() + one.text().length();
    for (int i = one.at(); i < end; i++) {
      if (taken[i]) {
        return;
      }
    }
    Arrays.fill(taken, one.at(), end, true);
    found.add(one);
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
