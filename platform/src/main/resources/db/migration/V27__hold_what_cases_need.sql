-- As before, and what stands behind a lead of a case that is not closed.
CREATE OR REPLACE VIEW retention_held AS
  SELECT enterprise, NULL::bigint AS import, NULL::int AS sheet_row, NULL::text AS person_key,
         'SELF_CHECK' AS reason
    FROM self_check WHERE state NOT IN ('ACCEPTED', 'WITHDRAWN')
  UNION ALL
  SELECT enterprise, NULL, NULL, NULL, 'ROSTER'
    FROM roster_import WHERE state IN ('READING', 'PREVIEW')
  UNION ALL
  SELECT h.enterprise, h.import, h.sheet_row, nullif(c.person_key, ''), 'CASE'
    FROM retention_hold h
    LEFT JOIN certificate c ON c.import = h.import AND c.sheet_row = h.sheet_row
   WHERE h.lifted_at IS NULL
  UNION ALL
  SELECT i.enterprise, f.import, f.sheet_row, nullif(c.person_key, ''), 'FINDING'
    FROM certificate_finding f
    JOIN certificate c ON c.import = f.import AND c.sheet_row = f.sheet_row
    JOIN roster_import i ON i.id = f.import
   WHERE f.state = 'OPEN' AND f.severity <> 'NOTE'
     AND i.state = 'CONFIRMED' AND i.superseded_by IS NULL
  UNION ALL
  SELECT i.enterprise, f.import, f.sheet_row, nullif(c.person_key, ''), 'LEAD'
    FROM lead l
    JOIN certificate_finding f ON l.reference LIKE 'finding:%' AND f.id = substr(l.reference, 9)::bigint
    JOIN certificate c ON c.import = f.import AND c.sheet_row = f.sheet_row
    JOIN roster_import i ON i.id = f.import
   WHERE l.state = 'NEW'
      OR EXISTS (SELECT 1 FROM case_lead k JOIN case_file o ON o.id = k.case_file
                  WHERE k.lead = l.id AND o.state <> 'CLOSED')
  UNION ALL
  SELECT k.enterprise, l.import, l.sheet_row, nullif(k.person_key, ''), 'LOOKUP'
    FROM lookup_case k JOIN lookup l ON l.of_case = k.id
   WHERE k.state IN ('RECHECK', 'DIFFERS', 'LETTER_DUE', 'LETTER_SENT');
