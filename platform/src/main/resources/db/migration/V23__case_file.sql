-- Cases: what follows from leads, who took part, what became of them.
CREATE TABLE case_file (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number     text NOT NULL UNIQUE,                 -- AJ-2021-0001
  unit       text NOT NULL REFERENCES unit,        -- that handles it
  kind       text NOT NULL CHECK (kind IN ('CRIMINAL', 'PUBLIC_ORDER', 'ADMINISTRATIVE')),
  title      text NOT NULL,
  place      text NOT NULL DEFAULT '',
  summary    text NOT NULL DEFAULT '',
  parent     bigint REFERENCES case_file CHECK (parent <> id),
  joined_to  bigint REFERENCES case_file CHECK (joined_to <> id),
  state      text NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'JOINED')),
  exposable  boolean NOT NULL DEFAULT false,       -- may be made public
  version    int NOT NULL DEFAULT 0,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  CHECK ((state = 'JOINED') = (joined_to IS NOT NULL))
);
CREATE SEQUENCE case_number;
CREATE INDEX case_file_by_unit ON case_file (unit, id DESC);
CREATE INDEX case_file_by_joined_to ON case_file (joined_to) WHERE joined_to IS NOT NULL;
CREATE INDEX case_file_by_parent ON case_file (parent) WHERE parent IS NOT NULL;

CREATE TABLE case_lead (
  case_file bigint NOT NULL REFERENCES case_file,
  lead      bigint NOT NULL REFERENCES lead,
  PRIMARY KEY (case_file, lead)
);
CREATE INDEX case_lead_by_lead ON case_lead (lead);

-- Persons and organisations that took part. The identity number is sealed, beside it its masked
-- form and the key by which the ledger knows the person.
CREATE SEQUENCE case_person_id;
CREATE TABLE case_person (
  id           bigint PRIMARY KEY DEFAULT nextval('case_person_id'),
  case_file    bigint NOT NULL REFERENCES case_file,
  organisation boolean NOT NULL,
  name         text NOT NULL,
  role         text NOT NULL,
  sealed_id    bytea,
  masked_id    text NOT NULL DEFAULT '',
  person_key   text NOT NULL DEFAULT '',
  same_as      bigint REFERENCES case_person CHECK (same_as <> id),  -- in a case that was joined
  note         text NOT NULL DEFAULT '',
  removed      boolean NOT NULL DEFAULT false
);
CREATE INDEX case_person_by_case ON case_person (case_file, id);
CREATE UNIQUE INDEX case_person_once ON case_person (case_file, person_key)
  WHERE person_key <> '' AND NOT removed;

-- What became of a person, step by step. unit and police are those of the case at that time, and
-- what counts, counts for that unit.
CREATE TABLE case_outcome (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person    bigint NOT NULL REFERENCES case_person,
  kind      text NOT NULL CHECK (kind IN ('TRANSFERRED', 'FILED', 'DETAINED', 'ARRESTED', 'PROSECUTED',
                                          'JUDGED', 'REFERRED', 'FINE', 'DETENTION', 'TALK',
                                          'JOINT_DISCIPLINE', 'WARNING', 'NONE')),
  fact_date date NOT NULL,
  yuan      numeric(14, 2) CHECK (yuan > 0),
  days      int CHECK (days BETWEEN 1 AND 20),
  unit      text NOT NULL REFERENCES unit,
  police    boolean NOT NULL,
  note      text NOT NULL,
  by        text NOT NULL,
  at        timestamptz NOT NULL,
  CHECK ((kind = 'FINE') = (yuan IS NOT NULL)),
  CHECK ((kind = 'DETENTION') = (days IS NOT NULL)),
  CHECK (kind <> 'NONE' OR note <> '')
);
CREATE INDEX case_outcome_by_person ON case_outcome (person, id);
CREATE TRIGGER case_outcome_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON case_outcome
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE case_outcome_withdrawn (
  outcome bigint PRIMARY KEY REFERENCES case_outcome,
  reason  text NOT NULL CHECK (reason <> ''),
  by      text NOT NULL,
  at      timestamptz NOT NULL
);
CREATE TRIGGER case_outcome_withdrawn_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON case_outcome_withdrawn
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Measures taken and documents issued.
CREATE TABLE case_measure (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_file bigint NOT NULL REFERENCES case_file,
  kind      text NOT NULL,
  fact_date date NOT NULL,
  who       text NOT NULL,
  note      text NOT NULL,
  by        text NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX case_measure_by_case ON case_measure (case_file, id);
CREATE TRIGGER case_measure_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON case_measure
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE case_seizure (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_file   bigint NOT NULL REFERENCES case_file,
  kind        text NOT NULL,
  what        text NOT NULL,
  quantity    numeric(14, 2) NOT NULL CHECK (quantity > 0),
  measured_in text NOT NULL,
  fact_date   date NOT NULL,
  place       text NOT NULL,
  keeper      text NOT NULL,             -- the first
  by          text NOT NULL,
  at          timestamptz NOT NULL
);
CREATE INDEX case_seizure_by_case ON case_seizure (case_file, id);
CREATE TRIGGER case_seizure_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON case_seizure
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The chain of custody: each handing over begins with whoever took it last.
CREATE TABLE case_handover (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  seizure   bigint NOT NULL REFERENCES case_seizure,
  giver     text NOT NULL,
  taker     text NOT NULL,
  place     text NOT NULL,
  handed_at timestamptz NOT NULL,
  note      text NOT NULL,
  by        text NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX case_handover_by_seizure ON case_handover (seizure, id);
CREATE TRIGGER case_handover_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON case_handover
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE case_den (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_file   bigint NOT NULL REFERENCES case_file,
  address     text NOT NULL,
  found_on    date NOT NULL,
  closed_on   date CHECK (closed_on >= found_on),
  closed_unit text REFERENCES unit,
  CHECK ((closed_on IS NULL) = (closed_unit IS NULL))
);
CREATE INDEX case_den_by_case ON case_den (case_file, id);

CREATE TABLE case_gang (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_file  bigint NOT NULL REFERENCES case_file,
  name       text NOT NULL,
  dealt_on   date,
  dealt_unit text REFERENCES unit,
  CHECK ((dealt_on IS NULL) = (dealt_unit IS NULL))
);
CREATE INDEX case_gang_by_case ON case_gang (case_file, id);
CREATE TABLE case_gang_member (
  gang   bigint NOT NULL REFERENCES case_gang,
  person bigint NOT NULL REFERENCES case_person,
  PRIMARY KEY (gang, person)
);

-- Figures of a case that nobody has counted to the last one, such as "more than 40,000 cards". The
-- latest of a name holds.
CREATE TABLE case_figure (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_file   bigint NOT NULL REFERENCES case_file,
  what        text NOT NULL,
  at_least    boolean NOT NULL,
  quantity    numeric(14, 2) NOT NULL CHECK (quantity >= 0),
  measured_in text NOT NULL,
  source      text NOT NULL,
  by          text NOT NULL,
  at          timestamptz NOT NULL
);
CREATE INDEX case_figure_by_case ON case_figure (case_file, id);
CREATE TRIGGER case_figure_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON case_figure
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Everything that was done with a case. Persons stand here by their ids, not by name.
CREATE TABLE case_event (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_file bigint NOT NULL REFERENCES case_file,
  version   int NOT NULL,                -- of the case, after it
  at        timestamptz NOT NULL,
  by        text NOT NULL,
  step      text NOT NULL,
  was       text NOT NULL DEFAULT '',    -- a key of the message bundles, such as role.SELLER
  became    text NOT NULL DEFAULT '',    -- likewise
  detail    text NOT NULL DEFAULT '',    -- a number, an amount, a day
  note      text NOT NULL DEFAULT '',    -- what was typed
  persons   bigint[] NOT NULL DEFAULT '{}'
);
CREATE INDEX case_event_by_case ON case_event (case_file, id);
CREATE INDEX case_event_by_person ON case_event USING gin (persons);
CREATE TRIGGER case_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON case_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
