-- How long personal data of the campaign is kept, and its erasure: the names and numbers go, the
-- rows that figures and ledger refer to stay.
CREATE TABLE retention_period (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign text NOT NULL,
  months   int NOT NULL CHECK (months BETWEEN 0 AND 600),  -- after the last day of the campaign
  ground   text NOT NULL,                                  -- of law
  reason   text NOT NULL,
  set_by   text NOT NULL,
  set_at   timestamptz NOT NULL
);
CREATE TRIGGER retention_period_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON retention_period
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Kept although the period is over: evidence of a case. Of a whole employer if import is null.
CREATE TABLE retention_hold (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  enterprise bigint NOT NULL REFERENCES enterprise,
  import     bigint,
  sheet_row  int,
  reason     text NOT NULL,
  set_by     text NOT NULL,
  set_at     timestamptz NOT NULL,
  lifted_by  text,
  lifted_at  timestamptz,
  lift_reason text NOT NULL DEFAULT '',
  FOREIGN KEY (import, sheet_row) REFERENCES certificate (import, sheet_row),
  CHECK ((import IS NULL) = (sheet_row IS NULL)),
  CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
);
CREATE INDEX retention_hold_standing ON retention_hold (enterprise) WHERE lifted_at IS NULL;

CREATE TABLE erasure (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign     text NOT NULL,
  state        text NOT NULL
               CHECK (state IN ('PROPOSED', 'WITHDRAWN', 'RUNNING', 'CANCELLED', 'FAILED', 'DONE')),
  through      timestamptz NOT NULL,           -- what came in later stays
  early        boolean NOT NULL,               -- before the period was over
  reason       text NOT NULL,
  proposed_by  text NOT NULL,
  proposed_at  timestamptz NOT NULL,
  confirmed_by text,
  confirmed_at timestamptz,
  unit         text NOT NULL REFERENCES unit,  -- of who confirmed, else of who proposed
  ended_at     timestamptz,
  reached      bigint NOT NULL DEFAULT 0,      -- the last employer that is done
  total        bigint NOT NULL DEFAULT 0,      -- employers
  done         bigint NOT NULL DEFAULT 0,
  protocol     text NOT NULL DEFAULT '',
  CHECK (confirmed_by <> proposed_by),
  CHECK (state IN ('PROPOSED', 'WITHDRAWN') OR confirmed_by IS NOT NULL)
);
CREATE UNIQUE INDEX erasure_one_at_a_time ON erasure ((true))
  WHERE state IN ('PROPOSED', 'RUNNING', 'CANCELLED', 'FAILED');

CREATE TABLE erasure_count (
  erasure bigint NOT NULL REFERENCES erasure,
  kind    text NOT NULL,
  number  bigint NOT NULL,
  PRIMARY KEY (erasure, kind)
);

-- Files that no row speaks of any more; a line goes when its file is gone.
CREATE TABLE erasure_file (
  directory text NOT NULL,
  name      text NOT NULL,
  PRIMARY KEY (directory, name)
);

ALTER TABLE certificate    ADD COLUMN erased_at timestamptz, ADD COLUMN erased_by text;
ALTER TABLE roster_import  ADD COLUMN erased_at timestamptz, ADD COLUMN erased_by text;
ALTER TABLE lead           ADD COLUMN erased_at timestamptz, ADD COLUMN erased_by text;
ALTER TABLE self_check     ADD COLUMN erased_at timestamptz, ADD COLUMN erased_by text;
ALTER TABLE self_check_file ADD COLUMN erased_at timestamptz, ADD COLUMN erased_by text;
ALTER TABLE lookup_picture ADD COLUMN erased_at timestamptz, ADD COLUMN erased_by text;

CREATE INDEX roster_import_by_enterprise ON roster_import (enterprise, id);
CREATE INDEX lookup_by_entry ON lookup (import, sheet_row);
CREATE INDEX lookup_by_picture ON lookup (picture) WHERE picture <> '';
CREATE INDEX lookup_exchange_by_answer ON lookup_exchange (answer) WHERE answer <> '';
CREATE INDEX recheck_change_by_entry ON recheck_change (import, sheet_row);
CREATE INDEX self_check_mark_by_entry ON self_check_mark (import, sheet_row);
CREATE INDEX self_check_report_by_finding ON self_check_report (finding);
CREATE INDEX self_check_file_by_entry ON self_check_file (import, sheet_row);
CREATE INDEX self_check_file_by_content ON self_check_file (sha256);

-- Append-only tables may be emptied by an erasure that two persons have decided, in the columns
-- that the trigger names, and in nothing else.
CREATE FUNCTION only_erased() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  emptied text;
BEGIN
  IF to_jsonb(NEW) - TG_ARGV IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV
     OR NOT EXISTS (SELECT 1 FROM erasure WHERE state = 'RUNNING') THEN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
  END IF;
  FOREACH emptied IN ARRAY TG_ARGV LOOP
    IF emptied NOT LIKE 'erased\_%' AND to_jsonb(NEW) ->> emptied NOT IN ('', '\x') THEN
      RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

DROP TRIGGER lookup_is_append_only ON lookup;
CREATE TRIGGER lookup_is_append_only BEFORE DELETE OR TRUNCATE ON lookup
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lookup_is_only_erased BEFORE UPDATE ON lookup
  FOR EACH ROW EXECUTE FUNCTION only_erased('note');

DROP TRIGGER lookup_field_is_append_only ON lookup_field;
CREATE TRIGGER lookup_field_is_append_only BEFORE DELETE OR TRUNCATE ON lookup_field
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lookup_field_is_only_erased BEFORE UPDATE ON lookup_field
  FOR EACH ROW EXECUTE FUNCTION only_erased('shown', 'on_file');

DROP TRIGGER lookup_letter_is_append_only ON lookup_letter;
CREATE TRIGGER lookup_letter_is_append_only BEFORE DELETE OR TRUNCATE ON lookup_letter
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lookup_letter_is_only_erased BEFORE UPDATE ON lookup_letter
  FOR EACH ROW EXECUTE FUNCTION only_erased('document');

DROP TRIGGER lookup_exchange_is_append_only ON lookup_exchange;
CREATE TRIGGER lookup_exchange_is_append_only BEFORE DELETE OR TRUNCATE ON lookup_exchange
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lookup_exchange_is_only_erased BEFORE UPDATE ON lookup_exchange
  FOR EACH ROW EXECUTE FUNCTION only_erased('request');

DROP TRIGGER lookup_picture_is_append_only ON lookup_picture;
CREATE TRIGGER lookup_picture_is_append_only BEFORE DELETE OR TRUNCATE ON lookup_picture
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lookup_picture_is_only_erased BEFORE UPDATE ON lookup_picture
  FOR EACH ROW EXECUTE FUNCTION only_erased('erased_at', 'erased_by');

DROP TRIGGER self_check_answer_is_append_only ON self_check_answer;
CREATE TRIGGER self_check_answer_is_append_only BEFORE DELETE OR TRUNCATE ON self_check_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER self_check_answer_is_only_erased BEFORE UPDATE ON self_check_answer
  FOR EACH ROW EXECUTE FUNCTION only_erased('plan', 'in_charge');

DROP TRIGGER same_portrait_note_is_append_only ON same_portrait_note;
CREATE TRIGGER same_portrait_note_is_append_only BEFORE DELETE OR TRUNCATE ON same_portrait_note
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER same_portrait_note_is_only_erased BEFORE UPDATE ON same_portrait_note
  FOR EACH ROW EXECUTE FUNCTION only_erased('reason');

-- What must not be erased yet, and why. Of a whole employer where import is null; else of the
-- entry, and of its person at that employer in every roster.
CREATE VIEW retention_held AS
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
  UNION ALL
  SELECT k.enterprise, l.import, l.sheet_row, nullif(k.person_key, ''), 'LOOKUP'
    FROM lookup_case k JOIN lookup l ON l.of_case = k.id
   WHERE k.state IN ('RECHECK', 'DIFFERS', 'LETTER_DUE', 'LETTER_SENT');
