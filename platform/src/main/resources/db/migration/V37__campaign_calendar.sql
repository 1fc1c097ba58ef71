-- The last day of a unit that was abolished; after it the unit owes nothing.
ALTER TABLE unit ADD COLUMN ends date;

-- Campaigns that the office has begun here, each as a text of its own. While there is none, the
-- template's is in hand.
CREATE TABLE campaign_plan (
  code    text PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
  plan    text NOT NULL,                            -- JSON
  in_hand boolean NOT NULL,
  made_by text NOT NULL,                            -- empty for the template's
  made_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX campaign_plan_in_hand ON campaign_plan (in_hand) WHERE in_hand;

-- What the office wants beside the duties of the notice.
CREATE TABLE calendar_item (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign   text NOT NULL,
  title      text NOT NULL,
  every      text NOT NULL CHECK (every IN ('ONCE', 'WEEK', 'MONTH')),
  first      date NOT NULL,                         -- the first last day; its weekday or its day of the month is that of all
  until      date,                                  -- null: to the end of the campaign
  shift      text NOT NULL CHECK (shift IN ('NONE', 'NEXT', 'PREVIOUS')),
  withdrawn  boolean NOT NULL DEFAULT false,
  version    int NOT NULL DEFAULT 0,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  CHECK (until IS NULL OR until >= first)
);
CREATE INDEX calendar_item_by_campaign ON calendar_item (campaign, id);

CREATE TABLE calendar_item_unit (
  item bigint NOT NULL REFERENCES calendar_item,
  unit text   NOT NULL REFERENCES unit,
  PRIMARY KEY (item, unit)
);

CREATE TABLE calendar_item_event (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item bigint NOT NULL REFERENCES calendar_item,
  at   timestamptz NOT NULL,
  by   text NOT NULL,
  step text NOT NULL CHECK (step IN ('OPEN', 'CHANGE', 'WITHDRAW')),
  note text NOT NULL                                -- the title then, and the days
);
CREATE INDEX calendar_item_event_by_item ON calendar_item_event (item, id);
CREATE TRIGGER calendar_item_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar_item_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a unit says of a time of a duty; the latest line holds.
CREATE TABLE calendar_mark (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign text NOT NULL,
  duty     text NOT NULL,                           -- of the campaign's file, or item-17
  period   text NOT NULL,
  unit     text NOT NULL REFERENCES unit,
  done     boolean NOT NULL,
  note     text NOT NULL,
  by       text NOT NULL,
  at       timestamptz NOT NULL
);
CREATE INDEX calendar_mark_latest ON calendar_mark (campaign, duty, period, unit, id DESC);
CREATE TRIGGER calendar_mark_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar_mark
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The secret address under which a person's calendar can be subscribed: one each, its hash only.
CREATE TABLE calendar_feed (
  account    bigint PRIMARY KEY REFERENCES account,
  token_hash text NOT NULL UNIQUE,
  made_at    timestamptz NOT NULL
);
