package io.jianzhen.platform.tipoff.reward;

import io.jianzhen.platform.website.paper.WordPage;
import io.jianzhen.platform.website.paper.WordPage.Face;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/**
 * Paints the payment slip of a reward (举报奖励发放单). It goes through many hands, so it names no
 * informer: a named one is compared with the tip-off by the officer who pays, an anonymous one
 * shows the receipt, whose digits do not stand on it either.
 */
final class RewardSlip {

  static final String TITLE = "举报奖励发放单";

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<Integer> FACTS = List.of(40, 116);

  private final WordPage page = WordPage.upright();
  private final Content content;

  private RewardSlip(Content content) {
    this.content = content;
  }

  /**
   * What stands on it.
   *
   * @param number of the tip-off that was closed
   * @param shares the collector first
   */
  record Content(
      Reward reward, String number, String unitName, List<Reward.Share> shares, LocalDate on) {}

  /** The slip as a Word document. */
  static byte[] of(Content content) {
    var slip = new RewardSlip(content);
    slip.paint();
    return slip.page.bytes(TITLE, content.unitName(), content.on().atStartOfDay(ZONE).toInstant());
  }

  private void paint() {
    Reward.Share collector = content.shares().get(0);
    page.line(Face.SMALL, ParagraphAlignment.LEFT, "编号：" + content.reward().number());
    page.line(Face.BODY, ParagraphAlignment.CENTER, "");
    page.line(Face.TITLE, ParagraphAlignment.CENTER, TITLE);
    page.line(Face.BODY, ParagraphAlignment.CENTER, "");
    page.table(Face.SMALL, FACTS, facts(collector));
    page.body(
        collector.named()
            ? "领取人为实名举报人。发放人已核对身份证件与举报登记一致；为保护举报人，本单不写姓名、证件号和联系方式。"
            : "领取人为匿名举报人，凭举报回执领取。发放人已在系统中核对回执号；本单不写回执号，不要求领取人签名、留影或者出示证件。");
    page.line(Face.BODY, ParagraphAlignment.LEFT, "");
    sign("发放人（签名）");
    sign("监督人（签名）");
    if (collector.named()) {
      page.line(Face.BODY, ParagraphAlignment.LEFT, "领取人：另页签收，与举报登记一并密封保存");
    }
    page.line(Face.BODY, ParagraphAlignment.LEFT, "");
    page.line(Face.BODY, ParagraphAlignment.RIGHT, content.unitName() + "（盖章）");
    page.line(Face.BODY, ParagraphAlignment.RIGHT, day(content.on()));
  }

  private List<List<String>> facts(Reward.Share collector) {
    Reward reward = content.reward();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("举报编号", content.number()));
    rows.add(List.of("领取人", collector.number() + (collector.named() ? "（实名举报人）" : "（匿名，凭回执）")));
    if (content.shares().size() > 1) {
      rows.add(
          List.of(
              "共同举报",
              "%d 件，由共同举报人推举一人领取：%s"
                  .formatted(
                      content.shares().size(),
                      String.join(
                          "、", content.shares().stream().map(Reward.Share::number).toList()))));
    }
    rows.add(List.of("依据", reward.basis()));
    // An increase tells that somebody employed there has told it, and the share beside the amount
    // as well.
    if (reward.increase().signum() == 0) {
      rows.add(List.of("计算", working(reward)));
    }
    rows.add(
        List.of("金额", "人民币 %s（¥%s）".formatted(YuanInWords.of(reward.amount()), plain(reward))));
    rows.add(
        List.of(
            "提出 / 批准",
            "%s / %s"
                .formatted(
                    reward.proposedBy(), reward.decidedBy() == null ? "" : reward.decidedBy())));
    if (reward.collectBy() != null) {
      rows.add(List.of("领取截止", day(reward.collectBy())));
    }
    rows.add(List.of("发放日期", reward.paidOn() == null ? "　　　　年　　月　　日" : day(reward.paidOn())));
    return rows;
  }

  private static String working(Reward reward) {
    return String.format(
        Locale.ROOT,
        "罚款 %,.2f 元 × %s%% = %,.2f 元；不低于 %,.0f 元，不高于 %,.0f 元",
        reward.fine(),
        reward.percent().stripTrailingZeros().toPlainString(),
        reward.share(),
        reward.least(),
        reward.most());
  }

  private static String plain(Reward reward) {
    return String.format(Locale.ROOT, "%,.2f", reward.amount());
  }

  private void sign(String who) {
    page.line(Face.BODY, ParagraphAlignment.LEFT, who + "：＿＿＿＿＿＿＿＿　　　　年　　月　　日");
  }

  private static String day(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
