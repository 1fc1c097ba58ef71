-- What the public is told: warnings, policy, typical cases.
CREATE TABLE publicity_item (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number     text NOT NULL UNIQUE,                 -- XC-2022-0001
  kind       text NOT NULL CHECK (kind IN ('WARNING', 'POLICY', 'TYPICAL_CASE')),
  unit       text NOT NULL REFERENCES unit,        -- that tells it
  title      text NOT NULL,
  body       text NOT NULL,
  names      text NOT NULL DEFAULT '',             -- persons and firms that must not stand in it: a line each, emptied once it is published
  state      text NOT NULL CHECK (state IN ('DRAFT', 'LEGAL', 'CLEARED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN',
                                             'DROPPED')),
  published  date,
  version    int NOT NULL DEFAULT 0,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  CHECK ((published IS NOT NULL) = (state IN ('PUBLISHED', 'WITHDRAWN')))
);
CREATE SEQUENCE publicity_number;
CREATE INDEX publicity_item_by_unit ON publicity_item (unit, id DESC);
CREATE INDEX publicity_item_public ON publicity_item (published DESC, id DESC) WHERE state = 'PUBLISHED';

CREATE TABLE publicity_event (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item bigint NOT NULL REFERENCES publicity_item,
  at   timestamptz NOT NULL,
  by   text NOT NULL,
  step text NOT NULL,
  note text NOT NULL,
  text text NOT NULL                               -- what was published; else empty, for a draft may name somebody
);
CREATE INDEX publicity_event_by_item ON publicity_event (item, id);
CREATE TRIGGER publicity_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON publicity_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where it was told.
CREATE TABLE publicity_posting (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item    bigint NOT NULL REFERENCES publicity_item,
  channel text NOT NULL CHECK (channel IN ('WEBSITE', 'WECHAT', 'PRESS', 'BROADCAST', 'POSTER', 'MEETING', 'OTHER')),
  outlet  text NOT NULL,
  on_day  date NOT NULL,
  copies  int NOT NULL CHECK (copies BETWEEN 1 AND 1000000),
  by      text NOT NULL,
  at      timestamptz NOT NULL
);
CREATE INDEX publicity_posting_by_item ON publicity_posting (item, id);
