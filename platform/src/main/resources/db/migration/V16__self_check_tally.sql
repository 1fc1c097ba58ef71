-- How many self-checks there are of each unit, industry, state and day, so that the progress of
-- 100,000 employers is read from some thousand rows. Kept by triggers: whatever changes a
-- self-check, the tally is right when that is committed.
CREATE TABLE self_check_tally (
  unit     text NOT NULL,
  industry text NOT NULL,
  state    text NOT NULL,
  due      date NOT NULL,
  number   bigint NOT NULL,
  PRIMARY KEY (unit, industry, state, due)
);

CREATE FUNCTION tally(in_unit text, in_industry text, in_state text, in_due date, by bigint)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO self_check_tally AS t (unit, industry, state, due, number)
  VALUES (in_unit, in_industry, in_state, in_due, by)
  ON CONFLICT (unit, industry, state, due) DO UPDATE SET number = t.number + excluded.number
$$;

CREATE FUNCTION tally_self_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- One at a time: two that change the same counts in different order would wait for each other.
  PERFORM pg_advisory_xact_lock(hashtext('self_check_tally'));
  IF TG_OP <> 'INSERT' THEN
    PERFORM tally(OLD.unit, industry, OLD.state, OLD.due, -1) FROM enterprise
      WHERE id = OLD.enterprise;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM tally(NEW.unit, industry, NEW.state, NEW.due, 1) FROM enterprise
      WHERE id = NEW.enterprise;
  END IF;
  RETURN NULL;
END $$;
-- At the end of the transaction, when it waits for no other row any more.
CREATE CONSTRAINT TRIGGER self_check_is_tallied
  AFTER INSERT OR DELETE OR UPDATE OF unit, state, due, enterprise ON self_check
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION tally_self_check();

CREATE FUNCTION tally_enterprise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('self_check_tally'));
  PERFORM tally(unit, OLD.industry, state, due, -1), tally(unit, NEW.industry, state, due, 1)
     FROM self_check WHERE enterprise = NEW.id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER enterprise_is_tallied
  AFTER UPDATE OF industry ON enterprise
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.industry IS DISTINCT FROM NEW.industry)
  EXECUTE FUNCTION tally_enterprise();

INSERT INTO self_check_tally (unit, industry, state, due, number)
SELECT s.unit, e.industry, s.state, s.due, count(*)
  FROM self_check s JOIN enterprise e ON e.id = s.enterprise
 GROUP BY s.unit, e.industry, s.state, s.due;

CREATE INDEX self_check_by_due ON self_check (due, id);
