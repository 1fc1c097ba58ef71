-- A reward is shared by those who told together; one of them collects. What was not collected in time
-- lapses and stays. The paper in which the rule stood is copied with its numbers.
ALTER TABLE tip_off_reward DROP CONSTRAINT tip_off_reward_state_check;
ALTER TABLE tip_off_reward ADD CONSTRAINT tip_off_reward_state_check
  CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED', 'PAID', 'LAPSED'));
ALTER TABLE tip_off_reward ADD COLUMN basis text;
UPDATE tip_off_reward SET basis = CASE rule WHEN 'NAT2018' THEN '安监总财〔2018〕19号' ELSE rule END;
ALTER TABLE tip_off_reward ALTER COLUMN basis SET NOT NULL;
-- Why the first who told it is not among those who get it; null where that one is.
ALTER TABLE tip_off_reward ADD COLUMN passed_over text CHECK (passed_over IN ('NOT_EFFECTIVE', 'DECLINED'));
-- How those who told together named the one who collects; null where one told it alone.
ALTER TABLE tip_off_reward ADD COLUMN agreed text CHECK (agreed IN ('IN_WRITING', 'SAID', 'TOLD'));
CREATE INDEX tip_off_reward_open ON tip_off_reward (collect_by) WHERE state IN ('PROPOSED', 'APPROVED');

CREATE TABLE tip_off_reward_share (
  reward   bigint NOT NULL REFERENCES tip_off_reward,
  tip_off  bigint NOT NULL REFERENCES tip_off,
  collects boolean NOT NULL,
  PRIMARY KEY (reward, tip_off)
);
CREATE UNIQUE INDEX tip_off_reward_share_one_collects ON tip_off_reward_share (reward) WHERE collects;
CREATE INDEX tip_off_reward_share_by_tip_off ON tip_off_reward_share (tip_off);
INSERT INTO tip_off_reward_share SELECT id, tip_off, true FROM tip_off_reward;
CREATE TRIGGER tip_off_reward_share_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON tip_off_reward_share
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What happened to a reward; by is empty for the clock.
CREATE TABLE tip_off_reward_event (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reward bigint NOT NULL REFERENCES tip_off_reward,
  step   text NOT NULL CHECK (step IN ('PROPOSED', 'APPROVED', 'REJECTED', 'PAID', 'UNPAID', 'LAPSED')),
  by     text NOT NULL,
  at     timestamptz NOT NULL
);
CREATE INDEX tip_off_reward_event_by_reward ON tip_off_reward_event (reward, id);
INSERT INTO tip_off_reward_event (reward, step, by, at)
  SELECT id, 'PROPOSED', proposed_by, proposed_at FROM tip_off_reward ORDER BY id;
CREATE TRIGGER tip_off_reward_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON tip_off_reward_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Payment slips, sealed; every edition stays. They name no informer.
CREATE TABLE tip_off_reward_slip (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reward   bigint NOT NULL REFERENCES tip_off_reward,
  edition  int NOT NULL,
  document bytea NOT NULL,
  by       text NOT NULL,
  at       timestamptz NOT NULL,
  UNIQUE (reward, edition)
);
CREATE TRIGGER tip_off_reward_slip_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON tip_off_reward_slip
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a tip-off names, as keyed hashes written when it comes in, so that two about the same are found
-- without opening either. They go when the tip-off is erased.
CREATE TABLE tip_off_trait (
  tip_off bigint NOT NULL REFERENCES tip_off,
  kind    text NOT NULL CHECK (kind IN ('HOST', 'PHONE', 'WECHAT', 'QQ', 'CARD', 'TEXT', 'NEAR')),
  hash    text NOT NULL,
  PRIMARY KEY (tip_off, kind, hash)
);
CREATE INDEX tip_off_trait_by_hash ON tip_off_trait (hash, kind, tip_off);
