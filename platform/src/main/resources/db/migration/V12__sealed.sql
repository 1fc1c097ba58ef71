-- Identity numbers, certificate numbers and QR texts are stored sealed; beside them their masked
-- forms, for lists, and keyed hashes, for comparing. What versions before this one have written in
-- the open is sealed at the next start (certificate.EarlierRows) and the open columns emptied.
ALTER TABLE certificate RENAME COLUMN id_number TO plain_id;
ALTER TABLE certificate RENAME COLUMN number TO plain_number;
ALTER TABLE certificate RENAME COLUMN qr TO plain_qr;
ALTER TABLE certificate
  ALTER COLUMN plain_id DROP NOT NULL,
  ALTER COLUMN plain_number DROP NOT NULL,
  ALTER COLUMN plain_qr DROP NOT NULL,
  ADD COLUMN sealed bytea,                         -- identity number, certificate number, QR text
  ADD COLUMN masked_id text NOT NULL DEFAULT '',
  ADD COLUMN masked_number text NOT NULL DEFAULT '',
  ADD COLUMN number_hash text NOT NULL DEFAULT '',  -- of the certificate number alone, to find it by
  ADD COLUMN ten_year_rule boolean,                -- null in rows of earlier versions: nobody kept it
  ADD COLUMN ends_on date,                         -- term_end as a day, where it can be read as one
  ADD COLUMN review_on date,                       -- review_due likewise
  ADD COLUMN card_key text NOT NULL DEFAULT '';    -- keyed hash of what a look-up compares
CREATE INDEX certificate_plain ON certificate (import) WHERE plain_id IS NOT NULL;

ALTER TABLE certificate_finding
  ADD COLUMN value_key text;                       -- keyed hash; value and sentences are masked

ALTER TABLE refused_row RENAME COLUMN cells TO plain_cells;
ALTER TABLE refused_row
  ALTER COLUMN plain_cells DROP NOT NULL,
  ADD COLUMN sealed bytea,
  ADD COLUMN width int NOT NULL DEFAULT 0;

-- What was on file when it was looked up: with another card in the roster it is looked up anew.
ALTER TABLE lookup_case ADD COLUMN card_key text NOT NULL DEFAULT '';
-- A word of the issuer or the police that was noted by mistake can be taken back.
ALTER TABLE lookup_answer DROP CONSTRAINT lookup_answer_outcome_check,
  ADD CHECK (outcome IN ('GENUINE', 'FORGED', 'WITHDRAWN'));

ALTER TABLE lookup_letter ADD COLUMN is_sealed boolean NOT NULL DEFAULT false;

-- A text of our own, sealed: whether the keys at hand are those of this database.
CREATE TABLE seal_check (
  one     boolean PRIMARY KEY DEFAULT true CHECK (one),
  sealed  bytea NOT NULL,
  hash    text NOT NULL,                   -- of the same text
  -- What became of rows of versions before the seal: sealed, and gone from the tables' files.
  earlier text NOT NULL DEFAULT 'PLAIN' CHECK (earlier IN ('PLAIN', 'SEALED', 'CLEAN'))
);
