-- A case that is transferred to the police (行刑衔接), numbered by unit and year.
CREATE TABLE transfer (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit        text NOT NULL REFERENCES unit,       -- that transfers
  year        int  NOT NULL,
  serial      int  NOT NULL CHECK (serial > 0),
  case_file   bigint NOT NULL REFERENCES case_file,
  police      text NOT NULL REFERENCES unit,       -- to whom
  state       text NOT NULL CHECK (state IN ('DRAFT', 'REPORTED', 'APPROVED', 'REFUSED', 'DELIVERED',
                                             'FILED', 'NOT_FILED', 'REVIEW_ASKED', 'UPHELD',
                                             'SUPERVISED', 'HANDED_OVER', 'ENDED', 'WITHDRAWN')),
  reported_by text,
  last_at     timestamptz NOT NULL,                -- when the last step happened
  created_by  text NOT NULL,
  created_at  timestamptz NOT NULL,
  version     int NOT NULL DEFAULT 0,
  UNIQUE (unit, year, serial)
);
-- One act is transferred once at a time.
CREATE UNIQUE INDEX transfer_open_once ON transfer (case_file)
  WHERE state NOT IN ('REFUSED', 'ENDED', 'WITHDRAWN');

-- What the file of a transfer must hold (Order 310 art. 6, 54号 art. 8).
CREATE TABLE transfer_part (
  transfer bigint NOT NULL REFERENCES transfer,
  part     text NOT NULL CHECK (part IN ('LETTER', 'REPORT', 'ITEMS', 'EXPERT', 'OTHER', 'COPY')),
  state    text NOT NULL CHECK (state IN ('HAS', 'NOT_NEEDED')),
  note     text NOT NULL,
  PRIMARY KEY (transfer, part)
);

CREATE TABLE transfer_event (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transfer bigint NOT NULL REFERENCES transfer,
  version  int NOT NULL,                           -- of the transfer, after it
  at       timestamptz NOT NULL,
  by       text NOT NULL,
  step     text NOT NULL,
  happened timestamptz NOT NULL,
  note     text NOT NULL
);
CREATE INDEX transfer_event_by_transfer ON transfer_event (transfer, id);
CREATE TRIGGER transfer_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Papers as they were made; a newer one does not replace an older one.
CREATE TABLE transfer_paper (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transfer bigint NOT NULL REFERENCES transfer,
  kind     text NOT NULL CHECK (kind IN ('LETTER', 'ITEMS', 'COPY', 'REVIEW')),
  edition  int NOT NULL CHECK (edition > 0),
  document bytea NOT NULL,                         -- sealed
  by       text NOT NULL,
  at       timestamptz NOT NULL,
  UNIQUE (transfer, kind, edition)
);
CREATE TRIGGER transfer_paper_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_paper
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
