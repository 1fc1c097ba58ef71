-- Who was reminded of what: each once, whatever the clock does.
CREATE TABLE reminder (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign text NOT NULL,
  duty     text NOT NULL,
  period   text NOT NULL,
  unit     text NOT NULL REFERENCES unit,
  kind     text NOT NULL,                          -- of the rule in the campaign's file
  audience text NOT NULL CHECK (audience IN ('UNIT', 'OFFICE', 'LEADER')),
  what     text NOT NULL,                          -- the duty and the period, as people read it
  due      date NOT NULL,
  made_at  timestamptz NOT NULL,
  UNIQUE (campaign, duty, period, unit, kind)
);
CREATE TRIGGER reminder_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON reminder
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where reminders go besides the list of work. The address of a robot is a key: sealed.
CREATE TABLE reminder_target (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel  text NOT NULL CHECK (channel IN ('MAIL', 'WECOM', 'DINGTALK')),
  audience text NOT NULL CHECK (audience IN ('UNIT', 'OFFICE', 'LEADER')),
  unit     text REFERENCES unit,                   -- whose reminders; null for all
  label    text NOT NULL,                          -- what the page shows: never the whole address of a robot
  sealed   bytea NOT NULL,                         -- address, and secret of the signature or empty
  removed  boolean NOT NULL DEFAULT false,
  added_by text NOT NULL,
  added_at timestamptz NOT NULL,
  CHECK ((unit IS NOT NULL) = (audience = 'UNIT'))
);

-- What is to be sent, what was, and what could not be.
CREATE TABLE reminder_message (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key          uuid NOT NULL UNIQUE,               -- the same at every attempt
  target       bigint NOT NULL REFERENCES reminder_target,
  subject      text NOT NULL,
  body         text NOT NULL,
  state        text NOT NULL CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'GIVEN_UP')),
  attempts     int NOT NULL DEFAULT 0,
  tried_at     timestamptz,
  next_attempt timestamptz NOT NULL,
  last_error   text NOT NULL DEFAULT '',
  reason       text NOT NULL DEFAULT '',           -- why it was given up
  made_at      timestamptz NOT NULL,
  sent_at      timestamptz,
  version      int NOT NULL DEFAULT 0,
  CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
  CHECK ((state = 'GIVEN_UP') = (reason <> ''))
);
CREATE INDEX reminder_message_open ON reminder_message (next_attempt, id) WHERE state = 'WAITING';
CREATE INDEX reminder_message_newest ON reminder_message (id DESC);
