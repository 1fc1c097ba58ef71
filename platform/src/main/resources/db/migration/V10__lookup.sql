-- What the official platform said of a certificate when a person looked it up there, and what
-- followed. It belongs to a certificate at an employer, not to a row of one roster, so that it stays
-- when a newer roster replaces the row.
CREATE TABLE lookup_case (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  enterprise bigint NOT NULL REFERENCES enterprise,
  person_key text NOT NULL,
  number_key text NOT NULL,
  state      text NOT NULL CHECK (state IN ('TO_LOOK_UP', 'RECHECK', 'DIFFERS', 'LETTER_DUE',
                                            'LETTER_SENT', 'MATCHES', 'GENUINE', 'FORGED')),
  due        date,                              -- when to look again
  version    int NOT NULL DEFAULT 0,
  UNIQUE (enterprise, person_key, number_key),
  CHECK ((state = 'RECHECK') = (due IS NOT NULL))
);
CREATE INDEX lookup_case_due ON lookup_case (due) WHERE due IS NOT NULL;

-- Pictures of the screen as they were uploaded; the files lie in the data directory by their SHA-256.
CREATE TABLE lookup_picture (
  sha256   text NOT NULL,
  taken_by text NOT NULL,                       -- only that person may attach it to a look-up
  taken_at timestamptz NOT NULL,
  type     text NOT NULL CHECK (type IN ('PNG', 'JPEG')),
  width    int NOT NULL,
  height   int NOT NULL,
  bytes    int NOT NULL,
  PRIMARY KEY (sha256, taken_by)
);
CREATE TRIGGER lookup_picture_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON lookup_picture
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE lookup (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  of_case   bigint NOT NULL REFERENCES lookup_case,
  import    bigint NOT NULL,                    -- the entry that the person had in hand
  sheet_row int NOT NULL,
  at        timestamptz NOT NULL,
  by        text NOT NULL,
  unit      text NOT NULL REFERENCES unit,
  host      text NOT NULL,                      -- as a browser reads the address
  address   text NOT NULL,                      -- as it was given, without a person's number
  result    text NOT NULL CHECK (result IN ('FOUND', 'NOT_FOUND', 'NUMBER_WRONG', 'UNAVAILABLE')),
  picture   text NOT NULL DEFAULT '',           -- SHA-256; empty if the platform could not be reached
  note      text NOT NULL DEFAULT '',
  to_state  text NOT NULL,
  FOREIGN KEY (import, sheet_row) REFERENCES certificate (import, sheet_row),
  CHECK (picture <> '' OR result = 'UNAVAILABLE')
);
CREATE INDEX lookup_by_case ON lookup (of_case, id);
CREATE TRIGGER lookup_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON lookup
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the platform showed beside what was on file that day; numbers are masked.
CREATE TABLE lookup_field (
  lookup   bigint NOT NULL REFERENCES lookup,
  position int NOT NULL,
  field    text NOT NULL,
  shown    text NOT NULL,
  on_file  text NOT NULL,
  agrees   boolean NOT NULL,
  PRIMARY KEY (lookup, position)
);
CREATE TRIGGER lookup_field_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON lookup_field
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Letters to issuers as they were made, byte for byte.
CREATE TABLE lookup_letter (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  of_case   bigint NOT NULL REFERENCES lookup_case,
  number    text NOT NULL UNIQUE,               -- HC-0001-H1
  recipient text NOT NULL,
  document  bytea NOT NULL,
  sha256    text NOT NULL,
  issued_by text NOT NULL,
  issued_at timestamptz NOT NULL
);
CREATE INDEX lookup_letter_by_case ON lookup_letter (of_case, id);
CREATE TRIGGER lookup_letter_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON lookup_letter
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the issuer answered or the police found. The last one holds.
CREATE TABLE lookup_answer (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  of_case   bigint NOT NULL REFERENCES lookup_case,
  at        timestamptz NOT NULL,
  by        text NOT NULL,
  source    text NOT NULL CHECK (source IN ('ISSUER', 'POLICE')),
  outcome   text NOT NULL CHECK (outcome IN ('GENUINE', 'FORGED')),
  fact_date date NOT NULL,
  reference text NOT NULL                       -- number of their letter or decision
);
CREATE INDEX lookup_answer_by_case ON lookup_answer (of_case, id);
CREATE TRIGGER lookup_answer_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON lookup_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
