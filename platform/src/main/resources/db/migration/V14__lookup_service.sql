-- What an authorised data-sharing service was asked and answered. Every attempt is kept, also those that gave nothing.
CREATE TABLE lookup_exchange (
  id        uuid PRIMARY KEY,
  import    bigint NOT NULL,                    -- the entry that was asked about
  sheet_row int NOT NULL,
  at        timestamptz NOT NULL,
  asked_by  text NOT NULL,                      -- who had it asked
  attempt   int NOT NULL,
  request   bytea NOT NULL,                     -- sealed: it names a person; without secrets
  status    int NOT NULL,                       -- of HTTP; 0 if there was no answer
  problem   text NOT NULL,                      -- why it is of no use, or NONE
  answer    text NOT NULL,                      -- SHA-256 of its bytes, which lie sealed in the data directory; or empty
  FOREIGN KEY (import, sheet_row) REFERENCES certificate (import, sheet_row)
);
CREATE INDEX lookup_exchange_by_entry ON lookup_exchange (import, sheet_row);
CREATE TRIGGER lookup_exchange_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON lookup_exchange
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A look-up is shown by a picture of the screen, or by the exchange with the service.
ALTER TABLE lookup ADD COLUMN exchange uuid REFERENCES lookup_exchange;
ALTER TABLE lookup DROP CONSTRAINT lookup_check;
ALTER TABLE lookup ADD CONSTRAINT lookup_is_shown
  CHECK (picture <> '' OR exchange IS NOT NULL OR result = 'UNAVAILABLE');
