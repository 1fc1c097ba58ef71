package io.jianzhen.platform.casework.law;

import io.jianzhen.detect.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an officer should look at before following a suggestion. */
final class Cautions {

  private static final Sentence COMPARE =
      new Sentence(
          "条文据转述录入，引用前须核对官方文本",
          "entered from memory: compare with the official text before citing");

  private static final Sentence NO_FAULT =
      new Sentence(
          "有证据证明没有主观过错的，不予处罚（行政处罚法第33条）；单位在它以为的官方网站查过的，查询记录要入卷",
          "no penalty where lack of fault is proven (Administrative Penalties Law, art. 33); an employer's record of a look-up on what it took for the official site belongs in the file");

  private static final Sentence BUYER_IS_NO_VICTIM =
      new Sentence(
          "买证人明知是假证的，不是诈骗的被害人，考虑伪造、买卖证件而不是诈骗",
          "a buyer who knew the card was fake is no victim of fraud: think of documents, not fraud");

  private static final Sentence NO_NATIONAL_NUMBER =
      new Sentence(
          "本条没有全国统一的数量标准，“情节严重”由办案机关判断",
          "there is no national number for this article; whether it is grave is for the authority to judge");

  private static final Sentence ONE_ACT_ONE_FINE =
      new Sentence(
          "同一行为不得给予两次以上罚款，按罚款数额高的处罚（行政处罚法第29条）",
          "one act, one fine, the higher one (Administrative Penalties Law, art. 29)");

  private static final Sentence NOT_THE_SITE_ALONE =
      new Sentence(
          "幅度看情节；网站一律关闭", "the range depends on circumstances; the site is closed in any case");

  private Cautions() {}

  static List<Sentence> of(Rule rule, Act act, @Nullable Rule later) {
    List<Sentence> cautions = new ArrayList<>();
    if (!rule.isCompared()) {
      cautions.add(COMPARE);
    }
    if (later != null) {
      cautions.add(newerEdition(later));
    }
    if (act.signs().contains(Sign.NO_FAULT) && !rule.isCriminal()) {
      cautions.add(NO_FAULT);
    }
    switch (rule.act()) {
      case "FRAUD", "CRIME_FRAUD" -> {
        if (act.signs().contains(Sign.KNEW_IT_WAS_FAKE)) {
          cautions.add(BUYER_IS_NO_VICTIM);
        }
      }
      case "CRIME_DOCUMENTS" -> cautions.add(NO_NATIONAL_NUMBER);
      case "ILLEGAL_SITE" -> cautions.add(NOT_THE_SITE_ALONE);
      case "CARD_HOLDER", "CARD_EMPLOYER", "UNLICENSED" -> cautions.add(ONE_ACT_ONE_FINE);
      default -> {}
    }
    return List.copyOf(cautions);
  }

  private static Sentence newerEdition(Rule later) {
    if (later.route() == Rule.Route.PENDING) {
      return new Sentence(
          "处理时新规（%s）已施行，条文尚未录入；新规处罚更轻的适用新规，决定前须查阅（行政处罚法第37条）".formatted(later.basis()),
          "a later order (%s) is in force at the decision and its text is not entered; it applies if it is lighter, so read it first (Administrative Penalties Law, art. 37)"
              .formatted(later.basis()));
    }
    return new Sentence(
        "处理时施行的是%s第%s条；适用行为时的条文，新规处罚更轻或者不再处罚的适用新规（行政处罚法第37条）"
            .formatted(later.basis(), later.article()),
        "in force at the decision: %s art. %s. The law of the act's time applies unless the later one is lighter (Administrative Penalties Law, art. 37)"
            .formatted(later.basis(), later.article()));
  }
}
