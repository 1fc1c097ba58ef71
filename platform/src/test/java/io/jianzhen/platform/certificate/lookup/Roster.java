package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.platform.certificate.row.RowSeal;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts rosters of one person on file without a workbook. */
@TestComponent
final class Roster {

  private final JdbcClient jdbc;
  private final Seal seal;

  Roster(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** The address of the entry; rosters of the same person replace each other. */
  String files(long employer, String name, SignedIn by) {
    return files(employer, name, "card", by);
  }

  /**
   * @param card the same for the same card
   */
  String files(long employer, String name, String card, SignedIn by) {
    long id =
        jdbc.sql(
                """
                INSERT INTO roster_import (enterprise, unit, file_name, file_sha256, file_size,
                    state, as_of, uploaded_by, uploaded_at, confirmed_by, confirmed_at)
                VALUES (:employer, :unit, '名册.xlsx', gen_random_uuid()::text, 1, 'CONFIRMED',
                    DATE '2021-12-28', :by, now(), :by, now())
                RETURNING id
                """)
            .param("employer", employer)
            .param("unit", by.unit().code())
            .param("by", by.username())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            UPDATE roster_import SET superseded_by = :id
             WHERE enterprise = :employer AND id <> :id AND superseded_by IS NULL
            """)
        .param("id", id)
        .param("employer", employer)
        .update();
    jdbc.sql(
            """
            INSERT INTO certificate (import, sheet_row, name, sex, masked_id, person_key, post,
                industry, kind, masked_number, number_key, category, item, first_issued, term_start,
                term_end, review_due, reviewed, issuer, style, sealed, ends_on, review_on,
                card_key)
            VALUES (:id, 3, :name, '男', :id_masked, :name, '特种作业人员', '', '特种作业操作证',
                'T' || :id_masked, 'T' || :id_masked, '电工作业', '低压电工作业', '2020-03-01',
                '2020-03-01', '2026-02-28', '2023-03-01', '', '天津市应急管理局', '', :sealed,
                DATE '2026-02-28', DATE '2023-03-01', :card)
            """)
        .param("id", id)
        .param("name", name)
        .param("card", card)
        .param("id_masked", IdNumber.masked(Filed.ID))
        .param(
            "sealed",
            new RowSeal(seal).seal(id, 3, new RowSeal.Numbers(Filed.ID, "T" + Filed.ID, "", false)))
        .update();
    return "/certificates/%d/3".formatted(id);
  }
}
