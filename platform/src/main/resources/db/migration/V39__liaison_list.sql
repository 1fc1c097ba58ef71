-- Attachment 2: who is to be called in each unit. Every change is a version; the newest holds.
CREATE TABLE liaison (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign text NOT NULL,
  unit     text NOT NULL REFERENCES unit,
  version  int NOT NULL CHECK (version > 0),
  people   bytea NOT NULL,                          -- sealed: name and telephone of each
  by       text NOT NULL,
  at       timestamptz NOT NULL,
  UNIQUE (campaign, unit, version)
);
CREATE TRIGGER liaison_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON liaison
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
