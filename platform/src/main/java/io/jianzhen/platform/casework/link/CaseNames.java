package io.jianzhen.platform.casework.link;

import io.jianzhen.platform.casework.file.CasesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is named in cases among the particulars, as it is after each step: firms and persons
 * that took part, dens, where things were seized, gangs. What stands there is said by the view
 * {@code case_named}.
 */
@Component
class CaseNames {

  private final JdbcClient jdbc;

  CaseNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void changed(CasesChanged changed) {
    for (String sql :
        new String[] {
          """
          INSERT INTO particular (kind, key, near, shown)
          SELECT DISTINCT ON (kind, key) kind, key, near, shown
            FROM case_named
           WHERE case_file = ANY(:cases) AND key <> ''
           ORDER BY kind, key
              ON CONFLICT (kind, key) DO NOTHING
          """,
          """
          DELETE FROM case_particular h
           USING particular p
           WHERE h.case_file = ANY(:cases) AND p.id = h.particular
             AND NOT EXISTS (SELECT 1 FROM case_named n
                              WHERE n.case_file = h.case_file AND n.source = h.source
                                AND n.kind = p.kind AND n.key = p.key)
          """,
          """
          INSERT INTO case_particular (case_file, particular, source, note, via)
          SELECT DISTINCT ON (n.case_file, p.id, n.source)
                 n.case_file, p.id, n.source, n.note, n.via
            FROM case_named n JOIN particular p ON p.kind = n.kind AND p.key = n.key
           WHERE n.case_file = ANY(:cases)
           ORDER BY n.case_file, p.id, n.source, n.note
              ON CONFLICT (case_file, particular, source) DO UPDATE SET note = excluded.note
          """
        }) {
      jdbc.sql(sql).param("cases", changed.cases().toArray(Long[]::new)).update();
    }
  }
}
