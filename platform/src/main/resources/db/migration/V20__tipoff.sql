-- A tip-off. What was told and who told it are sealed, with different keys, bound to the receipt's hash.
CREATE SEQUENCE tip_off_number;
CREATE TABLE tip_off (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number       text NOT NULL UNIQUE,
  receipt_hash text NOT NULL UNIQUE,
  unit         text NOT NULL REFERENCES unit,
  source       text NOT NULL CHECK (source IN ('WEB', 'HOTLINE', 'LETTER', 'VISIT', 'HOTLINE_12345',
                                               'MARKET', 'OTHER_BODY', 'SUBSIDY', 'VERIFICATION')),
  subject      text NOT NULL CHECK (subject IN ('SITE', 'SELLER', 'CARD', 'EMPLOYER', 'HOST', 'OTHER')),
  content      bytea NOT NULL,    -- empty once it is erased
  identity     bytea,             -- null for an anonymous one
  state        text NOT NULL CHECK (state IN ('NEW', 'ACCEPTED', 'CLOSED', 'REFUSED', 'PASSED_ON',
                                              'SPAM', 'JOINED')),
  joined_to    bigint REFERENCES tip_off CHECK (joined_to <> id),
  added        boolean NOT NULL DEFAULT false,   -- by the informer, since an officer did something
  received_at  timestamptz NOT NULL,
  version      int NOT NULL DEFAULT 0,
  erased_at    timestamptz,
  erased_by    text,
  CHECK ((state = 'JOINED') = (joined_to IS NOT NULL))
);
CREATE INDEX tip_off_by_unit ON tip_off (unit, state, id DESC);
CREATE INDEX tip_off_by_joined_to ON tip_off (joined_to) WHERE joined_to IS NOT NULL;

-- What happened to it, and what was said to and fro. by is empty for the informer.
CREATE SEQUENCE tip_off_event_id;
CREATE TABLE tip_off_event (
  id      bigint PRIMARY KEY DEFAULT nextval('tip_off_event_id'),
  tip_off bigint NOT NULL REFERENCES tip_off,
  version int NOT NULL,           -- of the tip-off, after it
  at      timestamptz NOT NULL,
  by      text NOT NULL,
  step    text NOT NULL,
  note    bytea                   -- sealed
);
CREATE INDEX tip_off_event_by_tip_off ON tip_off_event (tip_off, id);
CREATE TRIGGER tip_off_event_is_append_only
  BEFORE DELETE OR TRUNCATE ON tip_off_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tip_off_event_is_only_erased BEFORE UPDATE ON tip_off_event
  FOR EACH ROW EXECUTE FUNCTION only_erased('note');

-- A file that came with it; its content lies sealed on the disk under its SHA-256. The name that its
-- sender gave it is not kept.
CREATE TABLE tip_off_file (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tip_off bigint NOT NULL REFERENCES tip_off,
  sha256  text NOT NULL,
  media   text NOT NULL,
  bytes   bigint NOT NULL,
  at      timestamptz NOT NULL
);
CREATE INDEX tip_off_file_by_tip_off ON tip_off_file (tip_off, id);

CREATE TABLE tip_off_lead (
  tip_off bigint NOT NULL REFERENCES tip_off,
  lead    bigint NOT NULL REFERENCES lead,
  PRIMARY KEY (tip_off, lead)
);
CREATE INDEX tip_off_lead_by_lead ON tip_off_lead (lead);

ALTER TABLE lead DROP CONSTRAINT lead_ground_check;
ALTER TABLE lead ADD CONSTRAINT lead_ground_check
  CHECK (ground IN ('SUSPECTED_FORGED', 'NOT_ENTITLED', 'TIP_OFF'));

-- Written with the informers' key; null until the first start with it.
ALTER TABLE seal_check ADD COLUMN informers bytea;
