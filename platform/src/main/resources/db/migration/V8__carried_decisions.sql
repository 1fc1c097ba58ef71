-- A decision that a newer roster has taken over: the finding on which it was made. What follows
-- from it in the ledger and among the leads refers to that one.
ALTER TABLE certificate_finding ADD COLUMN carried_from bigint REFERENCES certificate_finding;
CREATE INDEX certificate_finding_carried ON certificate_finding (carried_from)
  WHERE carried_from IS NOT NULL;
