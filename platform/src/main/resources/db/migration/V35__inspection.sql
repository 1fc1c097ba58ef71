-- Enforcement inspection (执法检查): plans, visits with what was found, orders to correct, papers.
CREATE TABLE inspection_plan (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number     text NOT NULL UNIQUE,                 -- JH-2022-0001
  unit       text NOT NULL REFERENCES unit,        -- that inspects
  kind       text NOT NULL CHECK (kind IN ('YEARLY', 'CAMPAIGN')),
  title      text NOT NULL,
  first_day  date NOT NULL,
  last_day   date NOT NULL CHECK (last_day >= first_day),
  state      text NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
  version    int NOT NULL DEFAULT 0,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE SEQUENCE inspection_plan_number;
CREATE INDEX inspection_plan_by_unit ON inspection_plan (unit, id DESC);

-- A visit, from its plan to what it showed. Two officers go, each with the number of the enforcement
-- card (行政处罚法 art. 42, 55).
CREATE TABLE inspection_visit (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number        text NOT NULL UNIQUE,              -- JC-2022-0001
  plan          bigint NOT NULL REFERENCES inspection_plan,
  enterprise    bigint NOT NULL REFERENCES enterprise,
  unit          text NOT NULL REFERENCES unit,     -- that of the plan; what counts, counts for it
  planned_on    date NOT NULL,
  officer_name  text NOT NULL,
  officer_card  text NOT NULL,
  second_name   text NOT NULL,
  second_card   text NOT NULL CHECK (second_card <> officer_card),
  score         int NOT NULL,                      -- of the risk when it was planned
  grounds       text NOT NULL,                     -- its parts, such as LEADS=2:30 INDUSTRY=1:20
  state         text NOT NULL CHECK (state IN ('PLANNED', 'DONE', 'DROPPED', 'TAKEN_BACK')),
  visited_on    date,
  statement     text NOT NULL DEFAULT '',
  sent_key      text UNIQUE,                       -- made by the browser that sent it: never twice
  done_by       text,
  done_at       timestamptz,
  version       int NOT NULL DEFAULT 0,
  created_by    text NOT NULL,
  created_at    timestamptz NOT NULL,
  CHECK ((state IN ('DONE', 'TAKEN_BACK')) = (visited_on IS NOT NULL)),
  CHECK ((visited_on IS NULL) = (sent_key IS NULL))
);
CREATE SEQUENCE inspection_visit_number;
CREATE INDEX inspection_visit_by_unit ON inspection_visit (unit, state, planned_on);
CREATE INDEX inspection_visit_by_enterprise ON inspection_visit (enterprise, id DESC);
CREATE UNIQUE INDEX inspection_visit_planned_once ON inspection_visit (plan, enterprise)
  WHERE state = 'PLANNED';

-- The check list: what was seen of each certificate on file.
CREATE TABLE inspection_card (
  visit         bigint NOT NULL REFERENCES inspection_visit,
  import        bigint NOT NULL,
  sheet_row     int NOT NULL,
  holder        text NOT NULL,
  item          text NOT NULL,
  masked_number text NOT NULL,
  answer        text NOT NULL CHECK (answer IN ('MATCHES', 'DIFFERS', 'NOT_FOUND', 'NOT_LOOKED_UP', 'NOT_SHOWN')),
  PRIMARY KEY (visit, import, sheet_row)
);
CREATE TRIGGER inspection_card_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON inspection_card
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is wrong. FORGED is 持假证上岗 and counts in C2.
CREATE SEQUENCE inspection_finding_id;
CREATE TABLE inspection_finding (
  id         bigint PRIMARY KEY DEFAULT nextval('inspection_finding_id'),
  visit      bigint NOT NULL REFERENCES inspection_visit,
  kind       text NOT NULL CHECK (kind IN ('FORGED', 'NO_CARD', 'OUT_OF_TERM', 'NO_SELF_CHECK', 'NO_TRAINING', 'OTHER')),
  import     bigint,                               -- of the card, where it is about one on file
  sheet_row  int,
  person_key text NOT NULL DEFAULT '',
  what       text NOT NULL,
  lead       bigint REFERENCES lead,
  CHECK ((import IS NULL) = (sheet_row IS NULL)),
  CHECK ((kind = 'FORGED') = (lead IS NOT NULL))
);
CREATE INDEX inspection_finding_by_visit ON inspection_finding (visit, id);
CREATE INDEX inspection_finding_by_lead ON inspection_finding (lead) WHERE lead IS NOT NULL;
CREATE TRIGGER inspection_finding_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON inspection_finding
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Photos; their content lies sealed on the disk under its SHA-256, so that one sent twice is one.
CREATE TABLE inspection_photo (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  visit  bigint NOT NULL REFERENCES inspection_visit,
  sha256 text NOT NULL,
  media  text NOT NULL,
  bytes  bigint NOT NULL,
  note   text NOT NULL,                            -- what it shows
  by     text NOT NULL,
  at     timestamptz NOT NULL,
  UNIQUE (visit, sha256)
);
CREATE TRIGGER inspection_photo_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON inspection_photo
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- 责令限期改正.
CREATE TABLE inspection_order (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  visit      bigint NOT NULL REFERENCES inspection_visit,
  what       text NOT NULL,
  due        date NOT NULL,
  state      text NOT NULL CHECK (state IN ('SENT', 'CLOSED', 'WITHDRAWN')),
  version    int NOT NULL DEFAULT 0,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX inspection_order_by_visit ON inspection_order (visit, id);
CREATE INDEX inspection_order_due ON inspection_order (due) WHERE state = 'SENT';

CREATE TABLE inspection_event (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  visit   bigint NOT NULL REFERENCES inspection_visit,
  order_  bigint REFERENCES inspection_order,
  at      timestamptz NOT NULL,
  by      text NOT NULL,
  step    text NOT NULL,
  day     date,                                    -- on which it happened, where that is another
  note    text NOT NULL
);
CREATE INDEX inspection_event_by_visit ON inspection_event (visit, id);
CREATE TRIGGER inspection_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON inspection_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Papers; a number belongs to the unit, the kind and the year, every edition stays.
CREATE TABLE inspection_paper (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  visit    bigint NOT NULL REFERENCES inspection_visit,
  order_   bigint REFERENCES inspection_order,
  kind     text NOT NULL CHECK (kind IN ('RECORD', 'ORDER', 'REVIEW')),
  unit     text NOT NULL REFERENCES unit,
  year     int NOT NULL,
  serial   int NOT NULL,
  edition  int NOT NULL,
  document bytea NOT NULL,                         -- sealed
  by       text NOT NULL,
  at       timestamptz NOT NULL,
  CHECK ((kind = 'RECORD') = (order_ IS NULL)),
  UNIQUE (unit, kind, year, serial, edition)
);
CREATE INDEX inspection_paper_by_visit ON inspection_paper (visit, id);
CREATE TRIGGER inspection_paper_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON inspection_paper
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A lead that inspectors opened; it is none of a self-check and counts nowhere in section B.
ALTER TABLE lead DROP CONSTRAINT lead_ground_check;
ALTER TABLE lead ADD CONSTRAINT lead_ground_check
  CHECK (ground IN ('SUSPECTED_FORGED', 'NOT_ENTITLED', 'TIP_OFF', 'COUNTERFEIT_SITE', 'INSPECTION'));
CREATE INDEX lead_by_person ON lead (enterprise, person_key) WHERE person_key <> '';
