-- By what a tip-off can be known again: keyed hashes in one column in place of a row and two index
-- entries for each, and not written while it is taken in, when many may come at once.
-- The last three bits of a number say what it is a hash of, in the order of Trait.Kind; the others
-- are the first of the hash. NULL: not read yet.
ALTER TABLE tip_off ADD COLUMN traits bigint[];

UPDATE tip_off t
   SET traits = ARRAY(
         SELECT (('x' || left(x.hash, 16))::bit(64)::bigint & ~7::bigint)
                | (array_position(ARRAY['HOST', 'PHONE', 'WECHAT', 'QQ', 'CARD', 'TEXT', 'NEAR'], x.kind) - 1)
           FROM tip_off_trait x WHERE x.tip_off = t.id);

DROP TABLE tip_off_trait;

CREATE INDEX tip_off_by_trait ON tip_off USING gin (traits) WITH (fastupdate = off)
  WHERE traits IS NOT NULL;
CREATE INDEX tip_off_unread ON tip_off (id) WHERE traits IS NULL;

-- Nor a second row that says that it was received: who entered it stands in its own. The events that
-- say so of earlier ones stay and are read no more.
ALTER TABLE tip_off ADD COLUMN entered_by text NOT NULL DEFAULT '';   -- user name of an officer; empty for the informer

UPDATE tip_off t SET entered_by = e.by
  FROM tip_off_event e WHERE e.tip_off = t.id AND e.step = 'RECEIVED' AND e.by <> '';

-- A receipt is found by the first eight bytes of its hash: an index over the whole of it has four
-- times the pages, and as a hash falls anywhere, every tip-off writes another one of them.
CREATE FUNCTION receipt_start(hash text) RETURNS bigint
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN ('x' || left(hash, 16))::bit(64)::bigint;

ALTER TABLE tip_off DROP CONSTRAINT tip_off_receipt_hash_key;
CREATE UNIQUE INDEX tip_off_by_receipt ON tip_off (receipt_start(receipt_hash));

-- Every tip-off of the hotline locked the one row of its unit, for the foreign key's sake, and waited
-- for those beside it. Units are never deleted and keep their codes; that is what the key was for.
ALTER TABLE tip_off DROP CONSTRAINT tip_off_unit_fkey;
CREATE TRIGGER unit_keeps_its_code BEFORE DELETE OR UPDATE OF code OR TRUNCATE ON unit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
