-- Whether an employer's people typed the change: the rows are those that were on file before, with
-- one entry added, corrected or taken off.
ALTER TABLE roster_import ADD COLUMN by_hand boolean NOT NULL DEFAULT false;

-- Who compared the fields of an entry with the photo of its card.
ALTER TABLE self_check_file ADD COLUMN confirmed_by text;
ALTER TABLE self_check_file ADD COLUMN confirmed_at timestamptz;
