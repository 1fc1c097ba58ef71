package io.jianzhen.platform.inspection;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts made-up certificates on file, so that there is something to check. */
public final class InspectionRoster {

  private final JdbcClient jdbc;

  public InspectionRoster(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A roster with these holders, in rows 1, 2 …; an earlier one is replaced.
   *
   * @return its id
   */
  public long put(long enterprise, String... names) {
    long id =
        jdbc.sql(
                """
                INSERT INTO roster_import (enterprise, unit, file_name, file_sha256, file_size, state,
                    as_of, uploaded_by, uploaded_at, confirmed_by, confirmed_at)
                SELECT id, unit, 'x.xlsx', md5(random()::text), 1, 'CONFIRMED', '2022-04-01', 'x',
                       now(), 'x', now()
                  FROM enterprise WHERE id = ? RETURNING id
                """)
            .param(enterprise)
            .query(Long.class)
            .single();
    jdbc.sql("UPDATE roster_import SET superseded_by = ? WHERE enterprise = ? AND id <> ?")
        .params(id, enterprise, id)
        .update();
    for (int i = 0; i < names.length; i++) {
      jdbc.sql(
              """
              INSERT INTO certificate (import, sheet_row, name, sex, person_key, post, industry, kind,
                  number_key, category, item, first_issued, term_start, term_end, review_due,
                  reviewed, issuer, style, masked_id, masked_number)
              VALUES (?, ?, ?, '男', md5(?), '特种作业人员', '', '特种作业操作证', md5(?), '电工作业',
                  '低压电工作业', '', '', '2026-02-28', '', '', '', '', '999999****16', 'T999999****16')
              """)
          .params(id, i + 1, names[i], names[i], names[i])
          .update();
    }
    return id;
  }
}
