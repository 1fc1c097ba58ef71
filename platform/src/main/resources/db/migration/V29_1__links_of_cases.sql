-- Who may see a case: whoever reaches the unit that handles it.
CREATE FUNCTION case_within(case_unit text, reach text)
  RETURNS TABLE (unit_name text)
  LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT u.name FROM unit u WHERE u.code = case_unit AND starts_with(u.path, reach);
END;

-- How a lead came to hold a particular.
ALTER TABLE lead_particular
  ADD COLUMN source text NOT NULL DEFAULT 'ENTERED'
    CHECK (source IN ('ENTERED', 'SITE', 'CAPTURE', 'PERSON'));

-- The case in which a case is handled: itself, or the one to which it was joined at last.
CREATE FUNCTION case_handled_in(wanted bigint) RETURNS bigint
  LANGUAGE sql STABLE
  RETURN (
    WITH RECURSIVE way AS (
      SELECT id, joined_to FROM case_file WHERE id = wanted
       UNION
      SELECT c.id, c.joined_to FROM case_file c JOIN way ON c.id = way.joined_to
    )
    SELECT id FROM way WHERE joined_to IS NULL
  );

-- What is named in cases, written like the particulars of leads. A person is known by the key of the
-- ledger and shown by its beginning, which tells nobody more than that it is the same. A gang is one
-- thing by its record, not by its name; those who are members while their case is joined bring their
-- case along, and only for who sees the case of the gang, which is "via".
CREATE VIEW case_named AS
  SELECT case_file, 'PLACE' AS kind, search_text(address) AS key, '' AS near, address AS shown,
         'DEN' AS source, '' AS note,
         cast(NULL AS bigint) AS via
    FROM case_den
  UNION ALL
  SELECT case_file, 'PLACE', search_text(place), '', place, 'SEIZURE', what, NULL
    FROM case_seizure
  UNION ALL
  SELECT case_file, 'ORGANISATION', key,
         CASE WHEN bare = key THEN '' ELSE bare END, name, 'PARTY', role, NULL
    FROM (SELECT case_file, name, role, translate(search_text(name), '()', '') AS key,
                 regexp_replace(translate(search_text(name), '()', ''),
                   '(有限责任公司|股份有限公司|有限公司|公司|厂|分公司)$', '') AS bare
            FROM case_person WHERE organisation AND NOT removed) AS firm
  UNION ALL
  SELECT case_file, 'IDENTITY', person_key, '', '#' || left(person_key, 8), 'PARTY', role, NULL
    FROM case_person
   WHERE person_key <> '' AND NOT organisation AND NOT removed
  UNION ALL
  SELECT case_file, 'GANG', 'gang:' || id, '', name, 'GANG', '', NULL
    FROM case_gang
  UNION ALL
  SELECT p.case_file, 'GANG', 'gang:' || g.id, '', g.name, 'MEMBER', '', g.case_file
    FROM case_gang g
    JOIN case_gang_member m ON m.gang = g.id
    JOIN case_person p ON p.id = m.person AND NOT p.removed AND p.case_file <> g.case_file
   WHERE case_handled_in(p.case_file) = case_handled_in(g.case_file);

-- The same kept, so that links are walked by an index; brought up to date with each step of a case.
CREATE TABLE case_particular (
  case_file  bigint NOT NULL REFERENCES case_file,
  particular bigint NOT NULL REFERENCES particular,
  source     text NOT NULL CHECK (source IN ('DEN', 'SEIZURE', 'PARTY', 'GANG', 'MEMBER')),
  note       text NOT NULL,            -- the role of a party, or what was seized
  via        bigint REFERENCES case_file,
  PRIMARY KEY (case_file, particular, source)
);
CREATE INDEX case_particular_by_particular ON case_particular (particular, case_file);

INSERT INTO particular (kind, key, near, shown)
SELECT DISTINCT ON (kind, key) kind, key, near, shown FROM case_named WHERE key <> ''
    ON CONFLICT (kind, key) DO NOTHING;
INSERT INTO particular (kind, key, shown)
SELECT DISTINCT 'IDENTITY', person_key, '#' || left(person_key, 8)
  FROM lead WHERE person_key <> '' AND state <> 'WITHDRAWN'
    ON CONFLICT (kind, key) DO NOTHING;
INSERT INTO case_particular (case_file, particular, source, note, via)
SELECT DISTINCT ON (n.case_file, p.id, n.source) n.case_file, p.id, n.source, n.note, n.via
  FROM case_named n JOIN particular p ON p.kind = n.kind AND p.key = n.key
 ORDER BY n.case_file, p.id, n.source, n.note;
INSERT INTO lead_particular (lead, particular, source, by, at)
SELECT l.id, p.id, 'PERSON', l.created_by, l.created_at
  FROM lead l JOIN particular p ON p.kind = 'IDENTITY' AND p.key = l.person_key
 WHERE l.person_key <> ''
    ON CONFLICT DO NOTHING;

-- What officers said of two particulars that are near each other, or of one name of a person in two
-- leads: the same, or not. Where nobody has said anything there is no row; whoever takes back what was
-- said leaves one that is open.
CREATE TABLE near_link (
  one     bigint NOT NULL,             -- particulars; leads where there is a person
  other   bigint NOT NULL,
  person  bigint NOT NULL DEFAULT 0,   -- the name that both leads have; 0 for near particulars
  state   text NOT NULL CHECK (state IN ('OPEN', 'CONFIRMED', 'DECLINED')),
  version int NOT NULL,
  by      text NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (one, other, person),
  CHECK (one < other)
);
CREATE INDEX near_link_by_other ON near_link (other, one, person);

CREATE TABLE near_link_event (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  one     bigint NOT NULL,
  other   bigint NOT NULL,
  person  bigint NOT NULL DEFAULT 0,
  version int NOT NULL,                -- of the link, after it
  step    text NOT NULL CHECK (step IN ('CONFIRM', 'DECLINE', 'UNDO')),
  reason  text NOT NULL,               -- empty once it is erased
  by      text NOT NULL,
  at      timestamptz NOT NULL,
  UNIQUE (one, other, person, version)
);
CREATE TRIGGER near_link_event_is_append_only BEFORE DELETE OR TRUNCATE ON near_link_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER near_link_event_is_only_erased BEFORE UPDATE ON near_link_event
  FOR EACH ROW EXECUTE FUNCTION only_erased('reason');

-- Samples of pages, and which of them are near each other by the measure of the page rules.
CREATE TABLE page_sketch (
  particular bigint PRIMARY KEY REFERENCES particular ON DELETE CASCADE,
  sketch     text NOT NULL
);
CREATE TABLE page_near (
  one   bigint NOT NULL REFERENCES particular ON DELETE CASCADE,
  other bigint NOT NULL REFERENCES particular ON DELETE CASCADE,
  trait text NOT NULL CHECK (trait IN ('TEXT', 'STRUCTURE', 'PICTURE')),
  share int NOT NULL,                  -- per cent
  PRIMARY KEY (one, other),
  CHECK (one < other)
);
CREATE INDEX page_near_by_other ON page_near (other, one);

CREATE VIEW near_pair AS
  SELECT p.id AS one, q.id AS other, cast(0 AS bigint) AS person, p.kind,
         p.shown AS one_shown, q.shown AS other_shown, 'WRITING' AS trait, 0 AS share
    FROM particular p JOIN particular q ON q.kind = p.kind AND q.near = p.near AND q.id > p.id
   WHERE p.near <> '' AND q.near <> ''
  UNION ALL
  SELECT n.one, n.other, 0, p.kind, p.shown, q.shown, n.trait, n.share
    FROM page_near n JOIN particular p ON p.id = n.one JOIN particular q ON q.id = n.other
  UNION ALL
  SELECT h.lead, i.lead, p.id, p.kind, l.number || ' ' || p.shown, m.number || ' ' || p.shown,
         'NAME', 0
    FROM particular p
    JOIN lead_particular h ON h.particular = p.id
    JOIN lead_particular i ON i.particular = p.id AND i.lead > h.lead
    JOIN lead l ON l.id = h.lead
    JOIN lead m ON m.id = i.lead
   WHERE p.kind = 'PERSON';

-- The same for all of which officers said something, though what made them near be gone since.
CREATE VIEW near_said AS
  SELECT v.one, v.other, v.person, p.kind, p.shown AS one_shown, q.shown AS other_shown,
         coalesce(n.trait, 'WRITING') AS trait, coalesce(n.share, 0) AS share
    FROM near_link v
    JOIN particular p ON p.id = v.one
    JOIN particular q ON q.id = v.other
    LEFT JOIN page_near n ON n.one = v.one AND n.other = v.other
   WHERE v.person = 0
  UNION ALL
  SELECT v.one, v.other, v.person, p.kind, l.number || ' ' || p.shown, m.number || ' ' || p.shown,
         'NAME', 0
    FROM near_link v
    JOIN particular p ON p.id = v.person
    JOIN lead l ON l.id = v.one
    JOIN lead m ON m.id = v.other;

-- What a capture found that other sites may share: addresses, the sample of the page, codes on it.
CREATE TABLE site_trace (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site    bigint NOT NULL REFERENCES suspect_site,
  capture bigint NOT NULL REFERENCES site_capture,
  kind    text NOT NULL CHECK (kind IN ('IP', 'PAGE', 'QR')),
  value   text NOT NULL,
  sketch  text NOT NULL DEFAULT '',
  CHECK ((kind = 'PAGE') = (sketch <> ''))
);
CREATE INDEX site_trace_by_site ON site_trace (site, kind, value);
CREATE TRIGGER site_trace_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON site_trace
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
