package io.jianzhen.platform.retention;

/** What may be erased: came in by {@code :through}, is not erased, and is not held back. SQL. */
final class FreeData {

  /** Needs {@link #held}. */
  static final String ENTRIES =
      """
       SELECT c.import, c.sheet_row
         FROM roster_import i
         JOIN certificate c ON c.import = i.id
        WHERE i.enterprise IN (SELECT id FROM employer) AND i.uploaded_at <= :through
          AND c.erased_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM lookup l
                           WHERE l.import = c.import AND l.sheet_row = c.sheet_row
                             AND l.at > :through)
          AND NOT EXISTS (SELECT 1 FROM self_check_file f
                           WHERE f.import = c.import AND f.sheet_row = c.sheet_row
                             AND f.at > :through)
          AND NOT EXISTS (SELECT 1 FROM held h
                           WHERE h.enterprise = i.enterprise AND h.import IS NULL)
          AND NOT EXISTS (SELECT 1 FROM held h
                           WHERE h.import = c.import AND h.sheet_row = c.sheet_row)
          AND NOT EXISTS (SELECT 1 FROM held h
                           WHERE h.enterprise = i.enterprise AND h.person_key = c.person_key)
      """;

  /** Needs {@link #held}; once all their entries are erased, or all but those that %s excepts. */
  private static final String ROSTERS_BUT =
      """
       SELECT i.id FROM roster_import i
        WHERE i.enterprise IN (SELECT id FROM employer) AND i.uploaded_at <= :through
          AND i.erased_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM held h
                           WHERE h.enterprise = i.enterprise AND h.import IS NULL)
          AND NOT EXISTS (SELECT 1 FROM certificate c
                           WHERE c.import = i.id AND c.erased_at IS NULL %s)
      """;

  /** Needs {@link #held}. */
  static final String SELF_CHECKS =
      """
       SELECT s.id FROM self_check s
        WHERE s.enterprise IN (SELECT id FROM employer) AND s.assigned_at <= :through
          AND s.state IN ('ACCEPTED', 'WITHDRAWN')
          AND NOT EXISTS (SELECT 1 FROM self_check_event e
                           WHERE e.self_check = s.id AND e.at > :through)
          AND (s.erased_at IS NULL OR EXISTS (SELECT 1 FROM self_check_event e
                                WHERE e.self_check = s.id AND e.at > s.erased_at))
          AND NOT EXISTS (SELECT 1 FROM held h
                           WHERE h.enterprise = s.enterprise AND h.import IS NULL)
      """;

  /** Screenshots of erased entries, and those that never came to a look-up. */
  private static final String SCREENSHOTS_BUT =
      """
       SELECT DISTINCT p.sha256 FROM lookup_picture p
        WHERE p.taken_at <= :through AND p.erased_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM lookup l
                            JOIN certificate c ON c.import = l.import AND c.sheet_row = l.sheet_row
                           WHERE l.picture = p.sha256 AND c.erased_at IS NULL %s)
          AND NOT EXISTS (SELECT 1 FROM lookup_picture o
                           WHERE o.sha256 = p.sha256 AND o.taken_at > :through)
      """;

  private static final String ENTRY_GOES =
      "AND NOT EXISTS (SELECT 1 FROM entry g"
          + " WHERE g.import = c.import AND g.sheet_row = c.sheet_row)";

  static final String ROSTERS = ROSTERS_BUT.formatted("");

  /** What {@link #ROSTERS} will give once the relation {@code entry} is erased. */
  static final String ROSTERS_TO_BE = ROSTERS_BUT.formatted(ENTRY_GOES);

  static final String SCREENSHOTS = SCREENSHOTS_BUT.formatted("");

  /** As {@link #ROSTERS_TO_BE}. */
  static final String SCREENSHOTS_TO_BE = SCREENSHOTS_BUT.formatted(ENTRY_GOES);

  /** Tip-offs that are done with, with their leads and rewards; joined ones with the main one. */
  static final String TIP_OFFS =
      """
       SELECT t.id FROM tip_off t
         LEFT JOIN tip_off main ON main.id = t.joined_to
        WHERE t.received_at <= :through AND t.erased_at IS NULL
          AND coalesce(main.state, t.state) IN ('CLOSED', 'REFUSED', 'PASSED_ON', 'SPAM')
          AND NOT EXISTS (SELECT 1 FROM tip_off_lead o JOIN lead l ON l.id = o.lead
                           WHERE o.tip_off IN (t.id, main.id) AND l.state = 'NEW')
          AND NOT EXISTS (SELECT 1 FROM tip_off_reward r
                           WHERE (r.tip_off IN (t.id, main.id)
                                  OR r.id IN (SELECT s.reward FROM tip_off_reward_share s
                                               WHERE s.tip_off = t.id))
                             AND r.state IN ('PROPOSED', 'APPROVED'))
      """;

  private FreeData() {}

  /**
   * The relations that the queries need.
   *
   * @param employers condition on the id of the employers in question, such as {@code > 0}
   */
  static String held(String employers) {
    return """
        employer AS (SELECT id FROM enterprise WHERE id %1$s),
        held AS MATERIALIZED (SELECT * FROM retention_held WHERE enterprise %1$s)
        """
        .formatted(employers);
  }
}
