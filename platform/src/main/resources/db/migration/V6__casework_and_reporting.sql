CREATE TABLE lead (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number     text NOT NULL UNIQUE,
  unit       text NOT NULL REFERENCES unit,
  enterprise bigint REFERENCES enterprise,
  reference  text NOT NULL,
  ground     text NOT NULL CHECK (ground IN ('SUSPECTED_FORGED', 'NOT_ENTITLED')),
  person_key text NOT NULL DEFAULT '',
  title      text NOT NULL,
  summary    text NOT NULL,
  state      text NOT NULL CHECK (state IN ('NEW', 'REPORTED', 'WITHDRAWN')),
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  version    int NOT NULL DEFAULT 0
);
CREATE INDEX lead_by_unit ON lead (unit, id DESC);
CREATE INDEX lead_by_reference ON lead (reference);
CREATE SEQUENCE lead_number;

CREATE TABLE lead_event (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  lead   bigint NOT NULL REFERENCES lead,
  at     timestamptz NOT NULL,
  by     text NOT NULL,
  state  text NOT NULL,
  note   text NOT NULL
);
CREATE INDEX lead_event_by_lead ON lead_event (lead, id);

-- One month of one unit.
CREATE TABLE report (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign   text NOT NULL,
  unit       text NOT NULL REFERENCES unit,
  month      date NOT NULL CHECK (extract(day FROM month) = 1),
  state      text NOT NULL CHECK (state IN ('DRAFT', 'IN_REVIEW', 'SUBMITTED', 'ACCEPTED')),
  document   text NOT NULL DEFAULT '',
  members    text NOT NULL DEFAULT '',
  publicity  text NOT NULL DEFAULT '',
  narrative  text NOT NULL DEFAULT '',
  version    int NOT NULL DEFAULT 0,
  UNIQUE (campaign, unit, month)
);

CREATE TABLE report_event (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report bigint NOT NULL REFERENCES report,
  at     timestamptz NOT NULL,
  by     text NOT NULL,
  step   text NOT NULL,
  reason text NOT NULL DEFAULT ''
);
CREATE INDEX report_event_by_report ON report_event (report, id);

-- What was submitted, frozen. content is the canonical text that the hash is taken of.
CREATE TABLE report_snapshot (
  report       bigint NOT NULL REFERENCES report,
  revision     int NOT NULL,
  content      text NOT NULL,
  sha256       text NOT NULL,
  submitted_by text NOT NULL,
  submitted_at timestamptz NOT NULL,
  PRIMARY KEY (report, revision)
);
CREATE TRIGGER report_snapshot_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON report_snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
