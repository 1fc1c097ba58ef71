package io.jianzhen.platform.reporting.summary;

import java.util.List;
import java.util.Map;

/**
 * The words that people write, a block under each heading.
 *
 * @param work 工作开展情况
 * @param cases 典型案例
 * @param problems 存在问题
 * @param experience 工作经验和长效机制
 * @param plans 下一步打算
 */
record SummaryText(String work, String cases, String problems, String experience, String plans) {

  static final SummaryText EMPTY = new SummaryText("", "", "", "", "");

  /** Characters of a block. */
  static final int LONGEST = 10_000;

  /** Names of the blocks as fields, in the order of the paper. */
  static final List<String> BLOCKS = List.of("work", "cases", "problems", "experience", "plans");

  static SummaryText of(Map<String, String> typed) {
    return new SummaryText(
        block(typed, "work"),
        block(typed, "cases"),
        block(typed, "problems"),
        block(typed, "experience"),
        block(typed, "plans"));
  }

  private static String block(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").replace("\r\n", "\n").strip();
  }

  /** A block by the name of its field. */
  public String of(String block) {
    return switch (block) {
      case "work" -> work;
      case "cases" -> cases;
      case "problems" -> problems;
      case "experience" -> experience;
      case "plans" -> plans;
      default -> throw new IllegalArgumentException(block);
    };
  }
}
