package io.jianzhen.platform.casework.law;

import io.jianzhen.detect.Sentence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A violation and what the law provides for it: one row of the table.
 *
 * @param id such as W01
 * @param act rules of the same act are editions of each other; several with commas between where
 *     one rule follows several
 * @param violation what it punishes
 * @param subject whom, in the words of the law
 * @param basis the law with its year
 * @param article such as 97(7)
 * @param from first day in force
 * @param to last day in force; {@link LocalDate#MAX} if no end is known
 * @param authority who decides
 * @param sanction its kind
 * @param least of the range; empty where the law names none
 * @param most of the range
 * @param unit of the range: CNY, day, year, CNY/day, x广告费, x违法所得
 * @param tier what else the row says on when and how much
 * @param items of the monthly form that an outcome counts for
 * @param isCompared whether the text was read in a stored copy of the law (conf S)
 */
public record Rule(
    String id,
    String act,
    Sentence violation,
    String subject,
    String basis,
    String article,
    LocalDate from,
    LocalDate to,
    String authority,
    String sanction,
    String least,
    String most,
    String unit,
    String tier,
    Route route,
    List<String> items,
    boolean isCompared) {

  /** Whose way an act goes. */
  public enum Route {
    EMB_ADMIN,
    EMB_ADMIN_AND_POLICE,
    ISSUER,
    POLICE_ADMIN,
    MARKET_REGULATION,
    POLICE_CRIMINAL,
    /** The text waits for a person to enter it. */
    PENDING,
    /** Kept to be told apart from the rule that overrides it. */
    NOT_USED
  }

  /** Whether it was in force on a day. */
  boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether both deal with the same act, in editions that follow each other. */
  boolean isEditionOf(Rule other) {
    List<String> mine = List.of(act.split(","));
    return !id.equals(other.id) && Arrays.stream(other.act.split(",")).anyMatch(mine::contains);
  }

  /** Whether it is a crime. */
  public boolean isCriminal() {
    return route == Route.POLICE_CRIMINAL;
  }
}
