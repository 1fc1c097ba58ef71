package io.jianzhen.detect.draw;

import io.jianzhen.detect.draw.DrawPlan.Candidate;
import io.jianzhen.detect.draw.DrawPlan.Conflict;
import io.jianzhen.detect.draw.DrawPlan.Excluded;
import io.jianzhen.detect.draw.DrawPlan.Inspector;
import io.jianzhen.detect.draw.DrawPlan.Stratum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of a draw, read again.
 *
 * @param plan what was frozen
 * @param draw the same draw made again; empty if nothing was drawn yet
 */
public record DrawFile(DrawPlan plan, Optional<Draw> draw) {

  private static final int MOST_LINES = 500_000;

  /**
   * Reads a file and draws again.
   *
   * @throws BrokenDraw with the line, if it is no such file, was changed after it was frozen, or
   *     says something else than what comes out
   */
  public static DrawFile read(String text) {
    return new Reading(text).read();
  }

  /** Reads line by line. */
  private static final class Reading {

    private final String text;
    private final List<String> lines;
    private final Map<String, String> single = new HashMap<>();
    private final Map<String, Integer> at = new HashMap<>();
    private final List<Stratum> strata = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Excluded> excluded = new ArrayList<>();
    private final List<Inspector> inspectors = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    Reading(String text) {
      this.text = text;
      this.lines = text.lines().limit(MOST_LINES + 1L).toList();
    }

    DrawFile read() {
      if (lines.isEmpty() || !lines.get(0).equals(PlanText.FIRST)) {
        throw new BrokenDraw(1, "这不是抽取文件", "this is no file of a draw");
      }
      if (lines.size() > MOST_LINES) {
        throw new BrokenDraw(MOST_LINES, "文件过长", "the file is too long");
      }
      for (int i = 1; i < lines.size(); i++) {
        line(i + 1, lines.get(i).split("\t", -1));
      }
      DrawPlan plan = plan();
      @Nullable String hash = single.get("hash");
      if (hash != null && !hash.equals(plan.hash())) {
        throw new BrokenDraw(
            lineOf("hash"), "冻结后的名单或方法被改动过：摘要不符", "changed after it was frozen: the hash differs");
      }
      Optional<Draw> draw =
          hash == null ? Optional.empty() : Optional.of(Draw.of(plan, the("secret"), the("value")));
      compare(draw.map(Draw::text).orElse(plan.text()));
      return new DrawFile(plan, draw);
    }

    private void line(int number, String[] fields) {
      switch (fields[0]) {
        case "title", "frozen", "commitment", "randomness", "inspectors-each", "hash", "secret" ->
            once(number, fields);
        case "value", "seed" -> once(number, fields);
        case "group" -> {
          size(number, fields, 3);
          strata.add(new Stratum(fields[1], whole(number, fields[2])));
        }
        case "candidate" -> {
          size(number, fields, 4);
          candidates.add(new Candidate(fields[1], fields[2], fields[3]));
        }
        case "excluded" -> {
          size(number, fields, 4);
          excluded.add(new Excluded(fields[1], fields[2], fields[3]));
        }
        case "inspector" -> {
          size(number, fields, 4);
          inspectors.add(new Inspector(fields[1], fields[2], fields[3]));
        }
        case "conflict" -> {
          size(number, fields, 4);
          conflicts.add(new Conflict(fields[1], fields[2], fields[3]));
        }
        case "drawn", "reserve" -> size(number, fields, 7);
        default -> {
          if (!fields[0].startsWith("#")) {
            throw new BrokenDraw(number, "看不懂这一行", "this line is not understood");
          }
        }
      }
    }

    private void once(int number, String[] fields) {
      size(number, fields, 2);
      if (single.put(fields[0], fields[1]) != null) {
        throw new BrokenDraw(number, "“" + fields[0] + "”出现两次", fields[0] + " stands twice");
      }
      at.put(fields[0], number);
    }

    private static void size(int number, String[] fields, int wanted) {
      if (fields.length != wanted) {
        throw new BrokenDraw(
            number, "应有 " + wanted + " 栏，实有 " + fields.length + " 栏", "not " + wanted + " fields");
      }
    }

    private static int whole(int number, String text) {
      if (!text.matches("[0-9]{1,6}")) {
        throw new BrokenDraw(number, "“" + text + "”不是数目", text + " is no number");
      }
      return Integer.parseInt(text);
    }

    private DrawPlan plan() {
      return new DrawPlan(
          the("title"),
          the("frozen"),
          the("commitment"),
          the("randomness"),
          whole(lineOf("inspectors-each"), the("inspectors-each")),
          strata,
          candidates,
          excluded,
          inspectors,
          conflicts);
    }

    private String the(String word) {
      String found = single.get(word);
      if (found == null) {
        throw new BrokenDraw(0, "缺少“" + word + "”一行", "the line " + word + " is missing");
      }
      return found;
    }

    private int lineOf(String word) {
      return at.getOrDefault(word, 0);
    }

    /** Byte for byte: also the order and the spelling of lines are part of what was frozen. */
    private void compare(String again) {
      if (again.equals(text)) {
        return;
      }
      List<String> wanted = again.lines().toList();
      for (int i = 0; i < Math.max(wanted.size(), lines.size()); i++) {
        if (i >= wanted.size() || i >= lines.size() || !wanted.get(i).equals(lines.get(i))) {
          throw new BrokenDraw(
              i + 1,
              "与重新抽取的结果不一致，文件被改动过",
              "differs from what is drawn again: the file was changed");
        }
      }
      throw new BrokenDraw(0, "换行或结尾被改动过", "line ends were changed");
    }
  }
}
