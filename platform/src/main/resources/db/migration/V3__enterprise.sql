CREATE TABLE enterprise (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  credit_code text NOT NULL UNIQUE,
  name        text NOT NULL,
  unit        text NOT NULL REFERENCES unit,
  industry    text NOT NULL,
  address     text NOT NULL DEFAULT '',
  created_by  text NOT NULL,
  created_at  timestamptz NOT NULL
);
CREATE INDEX enterprise_by_unit ON enterprise (unit, name);
