-- Whose people an account of role ENTERPRISE belongs to.
CREATE TABLE enterprise_account (
  account    bigint PRIMARY KEY REFERENCES account,
  enterprise bigint NOT NULL REFERENCES enterprise
);
CREATE INDEX enterprise_account_by_enterprise ON enterprise_account (enterprise);

-- A self-check that an employer owes.
CREATE TABLE self_check (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  enterprise   bigint NOT NULL REFERENCES enterprise,
  unit         text NOT NULL REFERENCES unit,
  state        text NOT NULL
               CHECK (state IN ('ASSIGNED', 'OPENED', 'BEGUN', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
  due          date NOT NULL,
  code_hash    text UNIQUE,   -- of the invitation; null once it is used
  code_expires timestamptz NOT NULL,
  submitted    int,           -- version of the answers that was submitted last
  assigned_by  text NOT NULL,
  assigned_at  timestamptz NOT NULL
);
CREATE UNIQUE INDEX self_check_one_open ON self_check (enterprise) WHERE state <> 'ACCEPTED';
CREATE INDEX self_check_by_enterprise ON self_check (enterprise, id DESC);
CREATE INDEX self_check_by_unit ON self_check (unit, state, due);

-- What the employer answered. Each saving is a row of its own, so that two people who save the same
-- draft take nothing from each other.
CREATE TABLE self_check_answer (
  self_check  bigint NOT NULL REFERENCES self_check,
  version     int NOT NULL CHECK (version > 0),
  holders     int CHECK (holders >= 0),
  uncertified int CHECK (uncertified >= 0),
  plan        text NOT NULL,
  in_charge   text NOT NULL,
  stated      boolean NOT NULL,
  saved_by    text NOT NULL,
  saved_at    timestamptz NOT NULL,
  PRIMARY KEY (self_check, version)
);
CREATE TRIGGER self_check_answer_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON self_check_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the employer said of entries of its roster. Name, item and masked number are copies: a newer
-- roster may take the place of the one that was looked at.
CREATE TABLE self_check_mark (
  self_check bigint NOT NULL,
  version    int NOT NULL,
  import     bigint NOT NULL,
  sheet_row  int NOT NULL,
  name       text NOT NULL,
  item       text NOT NULL,
  number     text NOT NULL,
  forged     boolean NOT NULL,
  reason     text NOT NULL,
  PRIMARY KEY (self_check, version, import, sheet_row),
  FOREIGN KEY (self_check, version) REFERENCES self_check_answer (self_check, version)
);

CREATE TABLE self_check_event (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  self_check bigint NOT NULL REFERENCES self_check,
  at         timestamptz NOT NULL,
  by         text NOT NULL,
  step       text NOT NULL,
  note       text NOT NULL DEFAULT ''
);
CREATE INDEX self_check_event_by_self_check ON self_check_event (self_check, id);
