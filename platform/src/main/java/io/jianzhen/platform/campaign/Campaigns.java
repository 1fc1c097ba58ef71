package io.jianzhen.platform.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All campaigns of this installation: one in hand, and those before it. */
@Repository
public class Campaigns {

  private final JdbcClient jdbc;
  private final CampaignTexts texts;
  private final Clock clock;

  Campaigns(JdbcClient jdbc, CampaignTexts texts, Clock clock) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.clock = clock;
  }

  /** A campaign as lists show it. */
  public record Line(
      String code, String name, String documentNo, LocalDate from, LocalDate to, boolean inHand) {}

  private record Row(String plan, boolean inHand) {}

  /** All, the newest first. */
  public List<Line> all() {
    List<Row> rows = jdbc.sql("SELECT plan, in_hand FROM campaign_plan").query(Row.class).list();
    Stream<Line> lines =
        rows.isEmpty()
            ? Stream.of(line(texts.template(), true))
            : rows.stream().map(row -> line(texts.read(row.plan()), row.inHand()));
    return lines.sorted(Comparator.comparing(Line::from).reversed()).toList();
  }

  private static Line line(CampaignPlan plan, boolean inHand) {
    return new Line(plan.code(), plan.name(), plan.documentNo(), plan.from(), plan.to(), inHand);
  }

  CampaignPlan inHand() {
    return jdbc.sql("SELECT plan FROM campaign_plan WHERE in_hand")
        .query(String.class)
        .optional()
        .map(texts::read)
        .orElseGet(texts::template);
  }

  /** The campaign with this code, or empty. */
  public Optional<Line> find(String code) {
    return all().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /**
   * The code of the campaign to which a day belongs, or empty if it was before all of them: each
   * goes on until the next one's first month.
   */
  public Optional<String> holding(LocalDate day) {
    return all().stream()
        .filter(one -> !YearMonth.from(day).isBefore(YearMonth.from(one.from())))
        .map(Line::code)
        .findFirst();
  }

  /**
   * Puts the present campaign away and takes up the next one.
   *
   * @return false if another one is in hand by now
   */
  boolean begin(CampaignPlan present, CampaignPlan next, String by) {
    jdbc.sql("LOCK TABLE campaign_plan IN EXCLUSIVE MODE").update();
    if (!inHand().code().equals(present.code())) {
      return false;
    }
    jdbc.sql("UPDATE campaign_plan SET in_hand = false WHERE in_hand").update();
    store(present, false, "");
    store(next, true, by);
    return true;
  }

  private void store(CampaignPlan plan, boolean inHand, String by) {
    jdbc.sql(
            """
            INSERT INTO campaign_plan (code, plan, in_hand, made_by, made_at)
            VALUES (:code, :plan, :inHand, :by, :now)
            ON CONFLICT (code) DO NOTHING
            """)
        .param("code", plan.code())
        .param("plan", texts.write(plan))
        .param("inHand", inHand)
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
