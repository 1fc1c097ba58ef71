-- What the office decided about a contradiction of the notice. The latest decision holds.
CREATE TABLE campaign_decision (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign      text NOT NULL,
  contradiction text NOT NULL,
  value         text NOT NULL,
  reason        text NOT NULL,
  decided_by    text NOT NULL,
  decided_at    timestamptz NOT NULL
);
CREATE INDEX campaign_decision_latest ON campaign_decision (campaign, contradiction, id DESC);

-- Countable facts. Nothing is updated in place: a correction is an entry that reverses another.
CREATE TABLE ledger_entry (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign    text NOT NULL,
  item        text NOT NULL,
  unit        text NOT NULL REFERENCES unit,
  fact_date   date NOT NULL,
  quantity    numeric(14, 2) NOT NULL CHECK (quantity > 0),
  subject     text,            -- whom it counts, for distinct counts; null if the paper does not say
  reference   text NOT NULL,   -- the record behind it, such as finding:17, or manual
  reason      text NOT NULL DEFAULT '',
  manual      boolean NOT NULL,
  reverses    bigint UNIQUE REFERENCES ledger_entry,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK (NOT manual OR reason <> ''),
  CHECK (reverses IS NULL OR reason <> '')
);
CREATE INDEX ledger_entry_by_figure ON ledger_entry (campaign, item, unit, fact_date);
CREATE INDEX ledger_entry_by_reference ON ledger_entry (reference);

CREATE TRIGGER ledger_entry_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
