-- One upload of a roster. Its rows below are visible to others only once it is CONFIRMED, which is
-- one statement in one transaction: an import is whole or not there.
CREATE TABLE roster_import (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  enterprise    bigint NOT NULL REFERENCES enterprise,
  unit          text NOT NULL REFERENCES unit,
  file_name     text NOT NULL,
  file_sha256   text NOT NULL,
  file_size     bigint NOT NULL,
  state         text NOT NULL CHECK (state IN ('READING', 'PREVIEW', 'CONFIRMED', 'DISCARDED', 'FAILED')),
  as_of         date NOT NULL,
  mapping       text NOT NULL DEFAULT '',  -- FIELD=column;… as corrected by the user, empty if found by itself
  sheet_name    text NOT NULL DEFAULT '',
  header_row    int NOT NULL DEFAULT 0,
  taken         int NOT NULL DEFAULT 0,
  refused       int NOT NULL DEFAULT 0,
  skipped       int NOT NULL DEFAULT 0,
  failure_zh    text NOT NULL DEFAULT '',
  failure_en    text NOT NULL DEFAULT '',
  uploaded_by   text NOT NULL,
  uploaded_at   timestamptz NOT NULL,
  confirmed_by  text,
  confirmed_at  timestamptz,
  superseded_by bigint REFERENCES roster_import,
  CHECK ((state = 'CONFIRMED') = (confirmed_at IS NOT NULL))
);
CREATE INDEX roster_import_by_unit ON roster_import (unit, id DESC);
CREATE UNIQUE INDEX roster_import_same_file ON roster_import (enterprise, file_sha256)
  WHERE state IN ('READING', 'PREVIEW', 'CONFIRMED') AND superseded_by IS NULL;

-- The columns of the sheet and what each was taken for, as the reading found or was told.
CREATE TABLE roster_column (
  import   bigint NOT NULL REFERENCES roster_import,
  position int NOT NULL,
  letter   text NOT NULL,
  header   text NOT NULL,
  samples  text[] NOT NULL,
  field    text NOT NULL DEFAULT '',  -- empty if the column is not used
  PRIMARY KEY (import, position)
);

CREATE TABLE certificate (
  import         bigint NOT NULL REFERENCES roster_import,
  sheet_row      int NOT NULL,
  name           text NOT NULL,
  sex            text NOT NULL,
  id_number      text NOT NULL,
  person_key     text NOT NULL,
  post           text NOT NULL,
  industry       text NOT NULL,
  kind           text NOT NULL,
  number         text NOT NULL,
  number_key     text NOT NULL,
  category       text NOT NULL,
  item           text NOT NULL,
  first_issued   text NOT NULL,
  term_start     text NOT NULL,
  term_end       text NOT NULL,
  review_due     text NOT NULL,
  reviewed       text NOT NULL,
  issuer         text NOT NULL,
  style          text NOT NULL,
  qr             text NOT NULL,
  PRIMARY KEY (import, sheet_row)
);
CREATE INDEX certificate_by_number ON certificate (number_key) WHERE number_key <> '';

CREATE TABLE certificate_finding (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  import     bigint NOT NULL,
  sheet_row  int NOT NULL,
  rule       text NOT NULL,
  severity   text NOT NULL CHECK (severity IN ('ERROR', 'SUSPECT', 'INVALID', 'NOTE')),
  field      text NOT NULL,
  value      text NOT NULL,
  zh         text NOT NULL,
  en         text NOT NULL,
  state      text NOT NULL DEFAULT 'OPEN'
             CHECK (state IN ('OPEN', 'SUSPECTED_FORGED', 'NOT_ENTITLED', 'CLERICAL_ERROR', 'DISMISSED')),
  reason     text NOT NULL DEFAULT '',
  decided_by text,
  decided_at timestamptz,
  FOREIGN KEY (import, sheet_row) REFERENCES certificate (import, sheet_row)
);
CREATE INDEX certificate_finding_by_row ON certificate_finding (import, sheet_row, id);
CREATE INDEX certificate_finding_open ON certificate_finding (import, severity) WHERE state = 'OPEN';

-- Every decision and every withdrawal of one, kept.
CREATE TABLE finding_event (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  finding bigint NOT NULL REFERENCES certificate_finding,
  at      timestamptz NOT NULL,
  by      text NOT NULL,
  state   text NOT NULL,   -- the state after it; OPEN is a withdrawal
  reason  text NOT NULL
);
CREATE INDEX finding_event_by_finding ON finding_event (finding, id);

CREATE TABLE refused_row (
  import    bigint NOT NULL REFERENCES roster_import,
  sheet_row int NOT NULL,
  cell      text NOT NULL,
  zh        text NOT NULL,
  en        text NOT NULL,
  cells     text[] NOT NULL,
  PRIMARY KEY (import, sheet_row)
);
