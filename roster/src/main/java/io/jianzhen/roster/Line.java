package io.jianzhen.roster;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.card.CertificateEntry;
import java.util.List;

/** What became of one row below the header. */
public sealed interface Line {

  /** The row's number as the spreadsheet shows it, counted from 1. */
  int row();

  /** The row was taken; whether it is in order is for the rules to say. */
  record Taken(int row, CertificateEntry entry) implements Line {}

  /**
   * The row could not be taken.
   *
   * @param problems why, at least one
   * @param cells the cells of the row as written, from column A; all of them unless the row was too
   *     long
   */
  record Refused(int row, List<Problem> problems, List<String> cells) implements Line {

    public Refused {
      problems = List.copyOf(problems);
      cells = List.copyOf(cells);
    }
  }

  /** The row holds no person. */
  record Skipped(int row, Why why) implements Line {}

  /**
   * One thing that is wrong with a row.
   *
   * @param cell such as {@code D12}
   * @param reason what is wrong and what to do
   */
  record Problem(String cell, Sentence reason) {}

  /** Why a row holds no person. */
  enum Why {
    /** Nothing is written, or nothing but the running number. */
    BLANK,
    /** 合计, 总计, 小计. */
    TOTAL,
    /** 填表人, 审核人, 联系电话, 备注 and the like below the table. */
    SIGNATURE,
    /** A caption that divides the table, such as 一、特种作业人员. */
    CAPTION,
    /** The header once more, as on every printed page. */
    HEADER
  }
}
