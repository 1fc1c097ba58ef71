-- Rounds of supervision (专项督查): who was drawn, by which frozen plan, and what was found.
CREATE TABLE supervision_round (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number     text NOT NULL UNIQUE,                 -- DC-2022-01
  title      text NOT NULL,
  first_day  date NOT NULL,
  last_day   date NOT NULL CHECK (last_day >= first_day),
  state      text NOT NULL CHECK (state IN ('PREPARING', 'FROZEN', 'DRAWN', 'CLOSED', 'DROPPED')),
  grouping_  text NOT NULL CHECK (grouping_ IN ('INDUSTRY', 'UNIT')),
  -- what was typed while it is prepared
  quotas     jsonb NOT NULL DEFAULT '{}',
  excluded   text NOT NULL DEFAULT '',
  inspectors text NOT NULL DEFAULT '',
  conflicts  text NOT NULL DEFAULT '',
  each_      int NOT NULL DEFAULT 2 CHECK (each_ BETWEEN 0 AND 9),
  randomness text NOT NULL DEFAULT '',
  -- frozen
  secret     bytea,                                -- sealed; shown in the file once it is drawn
  plan       text,                                 -- the file before the draw
  plan_hash  text,
  frozen_by  text,
  frozen_at  timestamptz,
  -- drawn
  drawn_file text,                                 -- the file after the draw
  drawn_by   text,
  drawn_at   timestamptz,
  summary    text NOT NULL DEFAULT '',
  version    int NOT NULL DEFAULT 0,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  CHECK ((state IN ('PREPARING', 'DROPPED')) OR plan IS NOT NULL),
  CHECK ((drawn_file IS NOT NULL) = (state IN ('DRAWN', 'CLOSED')))
);
CREATE SEQUENCE supervision_round_number;

-- A plan that is frozen, and what was drawn from it, are never changed.
CREATE FUNCTION refuse_other_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.plan IS NOT NULL AND (NEW.plan, NEW.plan_hash, NEW.secret) IS DISTINCT FROM (OLD.plan, OLD.plan_hash, OLD.secret)
     OR OLD.drawn_file IS NOT NULL AND NEW.drawn_file IS DISTINCT FROM OLD.drawn_file THEN
    RAISE EXCEPTION 'a frozen plan and its draw are not changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER supervision_plan_stays BEFORE UPDATE ON supervision_round
  FOR EACH ROW EXECUTE FUNCTION refuse_other_plan();

-- Who was drawn.
CREATE TABLE supervision_target (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round       bigint NOT NULL REFERENCES supervision_round,
  subject     text NOT NULL,                       -- credit code, or unit:CODE
  name        text NOT NULL,
  unit        text NOT NULL REFERENCES unit,       -- whose territory it is, or itself
  group_      text NOT NULL,
  rank        int NOT NULL,
  inspectors  text NOT NULL,
  replaces    bigint REFERENCES supervision_target, -- one that had gone
  gone        text NOT NULL DEFAULT '',            -- why it could not be visited
  visited_on  date,
  self_check  text CHECK (self_check IN ('DONE', 'PARTLY', 'NOT_DONE', 'NOT_OWED')),
  forged      int CHECK (forged >= 0),             -- persons with forged certificates that were found
  note        text NOT NULL DEFAULT '',
  version     int NOT NULL DEFAULT 0,
  UNIQUE (round, subject),
  CHECK ((visited_on IS NULL) = (self_check IS NULL)),
  CHECK ((visited_on IS NULL) = (forged IS NULL))
);
CREATE INDEX supervision_target_by_unit ON supervision_target (unit);

-- What a unit has to put right.
CREATE TABLE supervision_finding (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  target     bigint NOT NULL REFERENCES supervision_target,
  unit       text NOT NULL REFERENCES unit,
  what       text NOT NULL,
  due        date NOT NULL,
  state      text NOT NULL CHECK (state IN ('SENT', 'ANSWERED', 'CLOSED', 'WITHDRAWN')),
  version    int NOT NULL DEFAULT 0,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX supervision_finding_by_unit ON supervision_finding (unit, id DESC);
CREATE INDEX supervision_finding_by_target ON supervision_finding (target);

CREATE TABLE supervision_event (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round   bigint NOT NULL REFERENCES supervision_round,
  finding bigint REFERENCES supervision_finding,
  at      timestamptz NOT NULL,
  by      text NOT NULL,
  step    text NOT NULL,
  note    text NOT NULL
);
CREATE INDEX supervision_event_by_round ON supervision_event (round, id);
CREATE INDEX supervision_event_by_finding ON supervision_event (finding, id) WHERE finding IS NOT NULL;
CREATE TRIGGER supervision_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON supervision_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
