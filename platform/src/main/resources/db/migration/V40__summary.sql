-- 总结: what a unit, or the district, says of the campaign at its end. Figures come from the ledger.
CREATE TABLE summary (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign   text NOT NULL,
  unit       text NOT NULL REFERENCES unit,
  work       text NOT NULL,
  cases      text NOT NULL,
  problems   text NOT NULL,
  experience text NOT NULL,
  plans      text NOT NULL,
  version    int NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  UNIQUE (campaign, unit)
);

-- What was handed in, word for word with its figures; a supplement is the next one.
CREATE TABLE summary_frozen (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  of       bigint NOT NULL REFERENCES summary,
  revision int NOT NULL CHECK (revision > 0),
  content  text NOT NULL,                        -- JSON
  sha256   text NOT NULL,
  by       text NOT NULL,
  at       timestamptz NOT NULL,
  UNIQUE (of, revision)
);
CREATE TRIGGER summary_frozen_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON summary_frozen
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
