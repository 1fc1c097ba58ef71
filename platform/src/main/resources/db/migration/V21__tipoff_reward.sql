-- A reward for a tip-off. The numbers of the rule are copied, so that the working stays what it was.
CREATE TABLE tip_off_reward (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tip_off     bigint NOT NULL REFERENCES tip_off,
  rule        text NOT NULL,
  fine        numeric(14, 2) NOT NULL CHECK (fine > 0),
  percent     numeric(5, 2) NOT NULL,
  least       numeric(14, 2) NOT NULL,
  most        numeric(14, 2) NOT NULL,
  increase    numeric(5, 2) NOT NULL,   -- for an employee of the firm, in percent; 0 for others
  rounding    text NOT NULL,
  amount      numeric(14, 2) NOT NULL CHECK (amount > 0),
  state       text NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED', 'PAID')),
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL,
  decided_by  text CHECK (decided_by <> proposed_by),
  collect_by  date,
  paid_by     text,
  paid_on     date,
  version     int NOT NULL DEFAULT 0,
  CHECK (state IN ('PROPOSED') OR decided_by IS NOT NULL)
);
CREATE UNIQUE INDEX tip_off_reward_one_living ON tip_off_reward (tip_off) WHERE state <> 'REJECTED';
