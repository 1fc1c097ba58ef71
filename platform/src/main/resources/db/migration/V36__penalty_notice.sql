-- What comes before a fine: the party is told of it (行政处罚法 art. 44, 62), may state its case
-- (art. 45) and, above a threshold, ask for a hearing (art. 63, 64).
CREATE TABLE case_notice (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person    bigint NOT NULL REFERENCES case_person,
  yuan      numeric(14, 2) NOT NULL CHECK (yuan > 0),   -- that is intended
  fact_date date NOT NULL,                              -- on which the party has it
  hearing   boolean NOT NULL,                           -- whether the right to one is told with it
  basis     text NOT NULL,                              -- of that, in the words of the table
  note      text NOT NULL,
  by        text NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX case_notice_by_person ON case_notice (person, id);
CREATE TRIGGER case_notice_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON case_notice
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE case_notice_event (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  notice    bigint NOT NULL REFERENCES case_notice,
  kind      text NOT NULL CHECK (kind IN ('STATED', 'ASKED', 'SET', 'WAIVED', 'HEARD', 'WITHDRAWN')),
  fact_date date NOT NULL,
  note      text NOT NULL,
  by        text NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX case_notice_event_by_notice ON case_notice_event (notice, id);
CREATE TRIGGER case_notice_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON case_notice_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
