package io.jianzhen.platform.casework.link;

/**
 * The questions that {@link LinkRows} asks. Each is limited to what a person with {@code :reach}
 * sees.
 */
final class LinkSql {

  private static final String LEAD_SEEN =
      """
       JOIN lead l ON l.id = h.lead AND l.state <> 'WITHDRAWN'
       JOIN lead_within(l.unit, l.owner, :reach) w ON true
      """;

  private static final String CASE_SEEN =
      """
       JOIN case_file c ON c.id = h.case_file
       JOIN case_within(c.unit, :reach) w ON true
      """;

  /** A member is told of only where the case of its gang is seen. */
  private static final String VIA_SEEN =
      """
       (h.via IS NULL OR EXISTS (SELECT 1 FROM case_file m JOIN case_within(m.unit, :reach) x ON true
                                  WHERE m.id = h.via))
      """;

  private static final String PARTICULAR_SEEN =
      "(EXISTS (SELECT 1 FROM lead_particular h "
          + LEAD_SEEN
          + " WHERE h.particular = %1$s) OR EXISTS (SELECT 1 FROM case_particular h "
          + CASE_SEEN
          + " WHERE h.particular = %1$s AND "
          + VIA_SEEN
          + "))";

  static final String FROM_LEADS =
      """
      SELECT h.lead AS from_id, 'PARTICULAR' AS type, h.particular AS id
        FROM lead_particular h
        JOIN particular p ON p.id = h.particular AND p.kind NOT IN ('PERSON', 'AMOUNT')
       WHERE h.lead = ANY(:ids)
      UNION ALL
      SELECT h.lead, 'CASE', h.case_file FROM case_lead h
      """
          + CASE_SEEN
          + " WHERE h.lead = ANY(:ids) UNION ALL SELECT h.from_id, 'LEAD', h.lead FROM ("
          + """
            SELECT v.one AS from_id, v.other AS lead FROM near_link v
              JOIN lead_particular a ON a.lead = v.one AND a.particular = v.person
              JOIN lead_particular b ON b.lead = v.other AND b.particular = v.person
             WHERE v.one = ANY(:ids) AND v.person <> 0 AND v.state = 'CONFIRMED'
            UNION ALL SELECT v.other, v.one FROM near_link v
              JOIN lead_particular a ON a.lead = v.one AND a.particular = v.person
              JOIN lead_particular b ON b.lead = v.other AND b.particular = v.person
             WHERE v.other = ANY(:ids) AND v.person <> 0 AND v.state = 'CONFIRMED'
            ) AS h
            """
          + LEAD_SEEN
          + " ORDER BY 1, 2, 3";

  static final String FROM_CASES =
      "SELECT h.case_file AS from_id, 'PARTICULAR' AS type, h.particular AS id"
          + " FROM case_particular h WHERE h.case_file = ANY(:ids) AND "
          + VIA_SEEN
          + "UNION ALL SELECT h.case_file, 'LEAD', h.lead FROM case_lead h "
          + LEAD_SEEN
          + " WHERE h.case_file = ANY(:ids)"
          + " UNION ALL SELECT h.from_id, 'CASE', h.case_file FROM ("
          + """
            SELECT id AS from_id, joined_to AS case_file FROM case_file WHERE id = ANY(:ids)
            UNION ALL SELECT id, parent FROM case_file WHERE id = ANY(:ids)
            UNION ALL SELECT joined_to, id FROM case_file WHERE joined_to = ANY(:ids)
            UNION ALL SELECT parent, id FROM case_file WHERE parent = ANY(:ids)
            ) AS h
            """
          + CASE_SEEN
          + " ORDER BY 1, 2, 3";

  static final String FROM_PARTICULARS =
      """
      SELECT n.from_id, n.type, n.id
        FROM unnest(cast(:ids AS bigint[])) AS wanted (id)
        JOIN particular p ON p.id = wanted.id AND p.kind NOT IN ('PERSON', 'AMOUNT')
       CROSS JOIN LATERAL (
         (SELECT h.particular AS from_id, 'LEAD' AS type, h.lead AS id FROM lead_particular h
      """
          + LEAD_SEEN
          + """
                WHERE h.particular = wanted.id ORDER BY h.lead LIMIT :most)
             UNION ALL
             (SELECT h.particular, 'CASE', h.case_file FROM case_particular h
            """
          + CASE_SEEN
          + " WHERE h.particular = wanted.id AND "
          + VIA_SEEN
          + """
             ORDER BY h.case_file LIMIT :most)
             UNION ALL
             (SELECT wanted.id, 'PARTICULAR', v.other FROM near_link v
               WHERE v.one = wanted.id AND v.person = 0 AND v.state = 'CONFIRMED' AND
            """
          + PARTICULAR_SEEN.formatted("v.other")
          + """
             LIMIT :most)
             UNION ALL
             (SELECT wanted.id, 'PARTICULAR', v.one FROM near_link v
               WHERE v.other = wanted.id AND v.person = 0 AND v.state = 'CONFIRMED' AND
            """
          + PARTICULAR_SEEN.formatted("v.one")
          + " LIMIT :most)) n ORDER BY 1, 2, 3";

  static final String AMONG =
      """
      SELECT 'LEAD' AS type, lead AS id, 'PARTICULAR' AS other_type, particular AS other_id,
             CASE WHEN derived THEN 'DERIVED' ELSE source END AS why, note, by, at,
             cast(0 AS bigint) AS person
        FROM lead_particular WHERE lead = ANY(:leads) AND particular = ANY(:particulars)
      UNION ALL
      SELECT 'CASE', h.case_file, 'PARTICULAR', h.particular, h.source, h.note, '', NULL, 0
        FROM case_particular h
       WHERE h.case_file = ANY(:cases) AND h.particular = ANY(:particulars) AND
      """
          + VIA_SEEN
          + """
            UNION ALL
            SELECT 'LEAD', lead, 'CASE', case_file, 'LED', '', '', NULL, 0
              FROM case_lead WHERE lead = ANY(:leads) AND case_file = ANY(:cases)
            UNION ALL
            SELECT 'CASE', id, 'CASE', joined_to, 'JOINED', '', '', NULL, 0
              FROM case_file WHERE id = ANY(:cases) AND joined_to = ANY(:cases)
            UNION ALL
            SELECT 'CASE', id, 'CASE', parent, 'PART', '', '', NULL, 0
              FROM case_file WHERE id = ANY(:cases) AND parent = ANY(:cases)
            UNION ALL
            SELECT 'PARTICULAR', v.one, 'PARTICULAR', v.other, 'CONFIRMED', e.reason, v.by, v.at,
                   0
              FROM near_link v
              JOIN near_link_event e ON e.one = v.one AND e.other = v.other
               AND e.person = v.person AND e.version = v.version
             WHERE v.state = 'CONFIRMED' AND v.person = 0 AND v.one = ANY(:particulars)
               AND v.other = ANY(:particulars)
            UNION ALL
            SELECT 'LEAD', v.one, 'LEAD', v.other, 'SAME_PERSON', e.reason, v.by, v.at, v.person
              FROM near_link v
              JOIN lead_particular a ON a.lead = v.one AND a.particular = v.person
              JOIN lead_particular b ON b.lead = v.other AND b.particular = v.person
              JOIN near_link_event e ON e.one = v.one AND e.other = v.other
               AND e.person = v.person AND e.version = v.version
             WHERE v.state = 'CONFIRMED' AND v.person <> 0 AND v.one = ANY(:leads)
               AND v.other = ANY(:leads)
             ORDER BY 1, 2, 3, 4, 5
            """;

  /**
   * Pairs of leads within reach that share the name of a person: of a name that many have, those of
   * the newest {@code :most} leads.
   */
  static final String NAMESAKES =
      """
      WITH named AS (
        SELECT h.particular, h.lead, p.kind, l.number || ' ' || p.shown AS shown,
               row_number() OVER (PARTITION BY h.particular ORDER BY h.lead DESC) AS nth
          FROM particular p
          JOIN lead_particular h ON h.particular = p.id
      """
          + LEAD_SEEN
          + """
               WHERE p.kind = 'PERSON'
            )
            SELECT a.lead AS one, b.lead AS other, a.particular AS person, a.kind,
                   a.shown AS one_shown, b.shown AS other_shown, 'NAME' AS trait, 0 AS share
              FROM named a JOIN named b ON b.particular = a.particular AND b.lead > a.lead
             WHERE a.nth <= :most AND b.nth <= :most
            """;

  static final String LEADS =
      """
      SELECT 'LEAD' AS type, l.id, 'LEAD' AS kind, l.number || ' ' || l.title AS label,
             (l.created_at AT TIME ZONE 'Asia/Shanghai')::date AS day
        FROM (SELECT unnest(cast(:ids AS bigint[])) AS lead) h
      """
          + LEAD_SEEN;

  static final String CASES =
      """
      SELECT 'CASE' AS type, c.id, 'CASE' AS kind, c.number || ' ' || c.title AS label,
             (c.created_at AT TIME ZONE 'Asia/Shanghai')::date AS day
        FROM (SELECT unnest(cast(:ids AS bigint[])) AS case_file) h
      """
          + CASE_SEEN;

  static final String PARTICULARS =
      "SELECT 'PARTICULAR' AS type, p.id, p.kind, p.shown AS label, cast(NULL AS date) AS day"
          + " FROM particular p WHERE p.id = ANY(:ids) AND "
          + PARTICULAR_SEEN.formatted("p.id");

  private LinkSql() {}

  /** Whether a person sees both of a pair {@code n}. */
  static String pairSeen() {
    return "(n.person = 0 AND %s AND %s OR n.person <> 0 AND %s AND %s)"
        .formatted(
            PARTICULAR_SEEN.formatted("n.one"),
            PARTICULAR_SEEN.formatted("n.other"),
            lead("n.one"),
            lead("n.other"));
  }

  private static String lead(String id) {
    return "EXISTS (SELECT 1 FROM (SELECT %s AS lead) h %s)".formatted(id, LEAD_SEEN);
  }
}
