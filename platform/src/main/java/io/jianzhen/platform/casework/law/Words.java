package io.jianzhen.platform.casework.law;

import io.jianzhen.detect.Sentence;

/** The adviser's sentences. */
final class Words {

  static final Sentence PENDING =
      new Sentence(
          "新规条文尚未录入，须人工录入核对后才能启用，现在不作建议",
          "the text of the new order has not been entered; until a person has entered and compared it, nothing is suggested");

  static final Sentence OVERRIDDEN =
      new Sentence(
          "幅度低于安全生产法第97条，2021年9月1日起不得作为罚款依据",
          "its range is below article 97 of the Work Safety Law and gives no ground for fines since 2021-09-01");

  static final Sentence CRIME_FIRST =
      new Sentence(
          "同一行为涉嫌犯罪，先移送公安，不得以罚代刑（行政处罚法第8、27条）",
          "the same act is suspected of a crime: it goes to the police first, a fine does not replace that (Administrative Penalties Law, art. 8, 27)");

  private Words() {}

  static Sentence notInForce(Rule rule) {
    return new Sentence(
        "行为发生时该条已不施行（施行至%s）".formatted(rule.to()),
        "no longer in force on the day of the act (in force until %s)".formatted(rule.to()));
  }
}
