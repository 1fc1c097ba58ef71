package io.jianzhen.detect.draw;

import java.util.List;

/** The lines of a draw: a word, then fields with tabs between them; UTF-8, each ends with LF. */
final class PlanText {

  static final String FIRST = "jianzhen-draw\t1";

  /** How to draw again without this program; part of what is hashed. */
  private static final String RULE =
      """
      # 规则：摘要 = 本行以上及以下、直到 hash 行之前全部内容的 SHA-256；种子 = SHA-256(摘要、密值、公开随机值，每项一行)。
      # 每个对象的签 = HMAC-SHA-256(密钥 = 种子的十六进制文字, 内容 = 对象编号)；各组按签从小到大取够数为止，其后同样多的为备选。
      # 人员：按抽中次序，去掉回避的，先取已派次数少的，再按 HMAC-SHA-256(种子, 对象编号 + 空格 + 人员编号) 从小到大。
      # Rule: hash = SHA-256 of everything before the line "hash"; seed = SHA-256 of hash, secret and public value, a line each.
      # Ticket = HMAC-SHA-256(key = the seed in hexadecimal letters, text = id); the smallest of each group are drawn, as many again are the reserve.
      # Inspectors: in the order drawn, without conflicts, fewest visits first, then HMAC-SHA-256(seed, id + space + inspector).
      """;

  private PlanText() {}

  static String of(DrawPlan plan) {
    var text = new StringBuilder();
    line(text, FIRST);
    text.append(RULE);
    line(text, "title", plan.title());
    line(text, "frozen", plan.frozen());
    line(text, "commitment", plan.commitment());
    line(text, "randomness", plan.randomness());
    line(text, "inspectors-each", Integer.toString(plan.inspectorsEach()));
    plan.strata().forEach(one -> line(text, "group", one.id(), Integer.toString(one.quota())));
    plan.candidates().forEach(one -> line(text, "candidate", one.id(), one.stratum(), one.name()));
    plan.excluded().forEach(one -> line(text, "excluded", one.id(), one.name(), one.reason()));
    plan.inspectors().forEach(one -> line(text, "inspector", one.id(), one.unit(), one.name()));
    plan.conflicts()
        .forEach(one -> line(text, "conflict", one.inspector(), one.candidate(), one.reason()));
    return text.toString();
  }

  static String of(Draw draw) {
    var text = new StringBuilder(of(draw.plan()));
    line(text, "hash", draw.plan().hash());
    line(text, "secret", draw.secret());
    line(text, "value", draw.value());
    line(text, "seed", draw.seed());
    draw.drawn().forEach(one -> drawn(text, "drawn", one));
    draw.reserve().forEach(one -> drawn(text, "reserve", one));
    return text.toString();
  }

  private static void drawn(StringBuilder text, String word, Draw.Drawn one) {
    line(
        text,
        word,
        one.candidate().stratum(),
        Integer.toString(one.rank()),
        one.candidate().id(),
        one.candidate().name(),
        one.ticket(),
        String.join(" ", one.inspectors()));
  }

  private static void line(StringBuilder text, String... fields) {
    text.append(String.join("\t", List.of(fields))).append('\n');
  }
}
