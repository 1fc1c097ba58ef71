package io.jianzhen.platform.casework.law;

import io.jianzhen.detect.Sentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of an act lead to. A proposal with its reasons; an officer accepts, changes or
 * refuses it.
 *
 * @param steps the order of decision, each with what it came to
 * @param suggestions crimes first, then in the order of the table
 * @param held penalties on an act that goes to the police as a crime first (行政处罚法 art. 8, 27)
 * @param open rules that would apply if one more thing were known
 * @param silent rules that the facts point to and that suggest nothing
 * @param sides what else follows
 */
public record Advice(
    List<Step> steps,
    List<Suggestion> suggestions,
    List<Held> held,
    List<Open> open,
    List<Silent> silent,
    Set<Side> sides) {

  /** A step of the order of decision. */
  public record Step(Sentence asks, Sentence says) {}

  /**
   * A rule that applies.
   *
   * @param to whose duty it is by the notice's division
   * @param because what of the facts bears it out
   * @param cautions what to look at before deciding
   * @param laterEdition the edition in force on the day of the decision, if it is another
   */
  public record Suggestion(
      Rule rule,
      Duty to,
      List<Sentence> because,
      List<Sentence> cautions,
      @Nullable Rule laterEdition) {}

  /** A penalty that waits for the police. */
  public record Held(Rule rule, Sentence why) {}

  /** A rule with what is still missing. */
  public record Open(Rule rule, List<Sentence> anyOf) {}

  /** A rule that says nothing, and why. */
  public record Silent(Rule rule, Sentence why) {}

  /** What follows besides a penalty. */
  public enum Side {
    NOTIFY_ISSUER("通知签发机关核实、撤销", "have the issuer verify and revoke"),
    CLOSE_SITE("向网安支队提出关停网站", "ask the network police to close the site"),
    LOG_NOTICE(
        "给服务商的通知要留时间和回执：继续提供即可推定明知",
        "keep time and receipt of notices to providers: going on afterwards shows knowledge"),
    ORDER_TO_CORRECT("责令限期改正", "order to put right within a time"),
    REVIEW_PUBLICITY("研究是否公开曝光", "consider publication"),
    REWARD_INFORMER("有举报人的，核算奖励", "if there is an informer, work out the reward");

    private final String zh;
    private final String en;

    Side(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public Sentence title() {
      return new Sentence(zh, en);
    }
  }
}
