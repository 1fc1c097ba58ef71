-- A finding that an employer's people brought, not the reading of the roster: the first of its
-- kind, to which the copies on newer rosters refer, itself included.
ALTER TABLE certificate_finding ADD COLUMN reported_from bigint REFERENCES certificate_finding;
CREATE INDEX certificate_finding_reported ON certificate_finding (reported_from)
  WHERE reported_from IS NOT NULL;

-- A self-check that the unit has withdrawn is no longer owed.
ALTER TABLE self_check DROP CONSTRAINT self_check_state_check;
ALTER TABLE self_check ADD CONSTRAINT self_check_state_check
  CHECK (state IN ('ASSIGNED', 'OPENED', 'BEGUN', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN'));
DROP INDEX self_check_one_open;
CREATE UNIQUE INDEX self_check_one_open ON self_check (enterprise)
  WHERE state NOT IN ('ACCEPTED', 'WITHDRAWN');

-- What an employer has brought with a self-check: photos of cards, and proof that things were put
-- right. The content lies in the data directory.
CREATE TABLE self_check_file (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  self_check bigint NOT NULL REFERENCES self_check,
  kind       text NOT NULL CHECK (kind IN ('CARD', 'PROOF')),
  sha256     text NOT NULL,
  media      text NOT NULL,
  bytes      bigint NOT NULL,
  note       text NOT NULL DEFAULT '',
  import     bigint,           -- the entry of the roster whose card it shows, if any
  sheet_row  int,
  holder     text NOT NULL DEFAULT '',  -- a copy of its name
  remark_zh  text NOT NULL DEFAULT '',  -- what limits the reading
  remark_en  text NOT NULL DEFAULT '',
  by         text NOT NULL,
  at         timestamptz NOT NULL,
  FOREIGN KEY (import, sheet_row) REFERENCES certificate (import, sheet_row)
);
CREATE INDEX self_check_file_by_self_check ON self_check_file (self_check, kind, id);

-- The QR codes on the photo of a card, with what there is to say against each, a line a reason.
CREATE TABLE self_check_code (
  file        bigint NOT NULL REFERENCES self_check_file,
  position    int NOT NULL,
  chip        text NOT NULL CHECK (chip IN ('good', 'bad', 'quiet')),  -- official, suspect, no address
  kind_zh     text NOT NULL,
  kind_en     text NOT NULL,
  shown       text NOT NULL,
  zh          text NOT NULL,
  en          text NOT NULL,
  site        bigint,          -- the record of a suspect site that it led to
  site_number text NOT NULL DEFAULT '',
  PRIMARY KEY (file, position)
);

-- A card that the employer has reported as forged. Name and item are copies.
CREATE TABLE self_check_report (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  self_check bigint NOT NULL REFERENCES self_check,
  finding    bigint NOT NULL REFERENCES certificate_finding,
  name       text NOT NULL,
  item       text NOT NULL,
  reason     text NOT NULL,
  photo      bigint REFERENCES self_check_file,
  by         text NOT NULL,
  at         timestamptz NOT NULL,
  UNIQUE (self_check, finding)
);
