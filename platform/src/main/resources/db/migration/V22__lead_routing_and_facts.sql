-- Whose work a lead is. Without an owner it waits for the office; an owner that has not taken it yet
-- may refuse it.
ALTER TABLE lead
  ADD COLUMN owner     text REFERENCES unit,
  ADD COLUMN taken     boolean NOT NULL DEFAULT false,
  ADD COLUMN handler   text REFERENCES account (username),
  ADD COLUMN priority  text NOT NULL DEFAULT 'NORMAL' CHECK (priority IN ('URGENT', 'NORMAL', 'LOW')),
  ADD COLUMN sent_from text REFERENCES unit,   -- the unit from which its owner got it
  ADD COLUMN sent_on   date,
  ADD COLUMN handed_over boolean NOT NULL DEFAULT false,   -- counted once as handed to another authority (C3)
  ADD CHECK (NOT taken OR owner IS NOT NULL),
  ADD CHECK (handler IS NULL OR taken);
UPDATE lead SET owner = unit, taken = true;
CREATE INDEX lead_by_owner ON lead (owner, id DESC);
CREATE INDEX lead_by_handler ON lead (handler, id DESC) WHERE handler IS NOT NULL;
CREATE INDEX lead_unowned ON lead (id DESC) WHERE owner IS NULL;

ALTER TABLE lead DROP CONSTRAINT lead_ground_check;
ALTER TABLE lead ADD CONSTRAINT lead_ground_check
  CHECK (ground IN ('SUSPECTED_FORGED', 'NOT_ENTITLED', 'TIP_OFF', 'COUNTERFEIT_SITE'));
ALTER TABLE lead DROP CONSTRAINT lead_state_check;
ALTER TABLE lead ADD CONSTRAINT lead_state_check
  CHECK (state IN ('NEW', 'REPORTED', 'WITHDRAWN', 'CLOSED'));

ALTER TABLE lead_event
  ADD COLUMN version int NOT NULL DEFAULT 0,   -- of the lead, after it
  ADD COLUMN to_unit text REFERENCES unit;

-- The facts of one act, as far as they are known; what is not stated is not known.
CREATE TABLE lead_act (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  lead     bigint NOT NULL REFERENCES lead,
  what     text NOT NULL,
  regime   text NOT NULL,
  need     text NOT NULL,
  card     text NOT NULL,
  stated   text[] NOT NULL,
  counted  text[] NOT NULL,   -- such as SITES=37
  done_on  date NOT NULL,
  found_on date NOT NULL,
  by       text NOT NULL,
  at       timestamptz NOT NULL,
  version  int NOT NULL DEFAULT 0,
  CHECK (found_on >= done_on)
);
CREATE INDEX lead_act_by_lead ON lead_act (lead, id);

-- The facts as they were before each change: answers were given to them.
CREATE TABLE lead_act_past (
  act     bigint NOT NULL REFERENCES lead_act,
  version int NOT NULL,
  facts   jsonb NOT NULL,
  PRIMARY KEY (act, version)
);

-- What an officer said to a suggestion. The words of the rule are copied, so that a later edition of
-- the table does not change what was decided.
CREATE TABLE lead_advice (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  act      bigint NOT NULL REFERENCES lead_act,
  act_version int NOT NULL,
  rule     text NOT NULL,
  article  text NOT NULL,
  answer   text NOT NULL CHECK (answer IN ('ACCEPTED', 'CHANGED', 'REFUSED')),
  instead  text NOT NULL DEFAULT '',
  reason   text NOT NULL DEFAULT '',   -- empty where accepted, or once it is erased
  by       text NOT NULL,
  at       timestamptz NOT NULL,
  CHECK ((answer = 'CHANGED') = (instead <> ''))
);
CREATE INDEX lead_advice_by_act ON lead_advice (act, id);
CREATE TRIGGER lead_advice_is_append_only BEFORE DELETE OR TRUNCATE ON lead_advice
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lead_advice_is_only_erased BEFORE UPDATE ON lead_advice
  FOR EACH ROW EXECUTE FUNCTION only_erased('reason');

-- A particular that leads may share: a phone, a host, an account, a person … The same one is one row,
-- whoever wrote it and however.
CREATE TABLE particular (
  id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind  text NOT NULL,
  key   text NOT NULL,               -- normalised; a keyed hash where it is a number of a person
  near  text NOT NULL DEFAULT '',    -- alike where two may be the same; empty if nothing is near
  shown text NOT NULL,               -- masked where it is a number of a person
  UNIQUE (kind, key)
);
CREATE INDEX particular_by_near ON particular (kind, near) WHERE near <> '';

CREATE TABLE lead_particular (
  lead       bigint NOT NULL REFERENCES lead,
  particular bigint NOT NULL REFERENCES particular,
  derived    boolean NOT NULL DEFAULT false,   -- from another one, such as the domain of a host
  note       text NOT NULL DEFAULT '',
  by         text NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (lead, particular)
);
CREATE INDEX lead_particular_by_particular ON lead_particular (particular, lead);
