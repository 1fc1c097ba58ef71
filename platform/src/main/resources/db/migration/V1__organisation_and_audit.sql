-- Units form a tree; path is the chain of codes from the root, such as /BH/YJ/BGS/, so that a
-- subtree is one prefix.
CREATE TABLE unit (
  code            text PRIMARY KEY,
  name            text NOT NULL UNIQUE,
  kind            text NOT NULL,
  parent          text REFERENCES unit,
  path            text NOT NULL UNIQUE,
  position        int  NOT NULL,
  reports_monthly boolean NOT NULL,
  owes_liaison    boolean NOT NULL,
  can_inspect     boolean NOT NULL,
  can_penalise    boolean NOT NULL,
  CHECK (path LIKE '/%/')
);

-- The posts of the task force as the notice lists them (section 3). The shipped data names posts
-- only; account is for their holders, whom no page enters yet.
CREATE TABLE task_force_post (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  body     text NOT NULL CHECK (body IN ('TASK_FORCE', 'OFFICE')),
  duty     text NOT NULL,
  title    text NOT NULL,
  unit     text NOT NULL REFERENCES unit,
  position int  NOT NULL,
  account  bigint
);

CREATE TABLE account (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  username        text NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  display_name    text NOT NULL,
  unit            text NOT NULL REFERENCES unit,
  password_hash   text NOT NULL,
  must_change     boolean NOT NULL,
  enabled         boolean NOT NULL DEFAULT true,
  failed_attempts int NOT NULL DEFAULT 0,
  locked_until    timestamptz,
  created_at      timestamptz NOT NULL
);
ALTER TABLE task_force_post ADD FOREIGN KEY (account) REFERENCES account;

CREATE TABLE account_role (
  account bigint NOT NULL REFERENCES account ON DELETE CASCADE,
  role    text   NOT NULL,
  PRIMARY KEY (account, role)
);

-- Who did what. Rows are only ever added: see the trigger.
CREATE TABLE audit_event (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL,
  username text NOT NULL,
  unit     text,
  action   text NOT NULL,
  subject  text NOT NULL,
  detail   text NOT NULL DEFAULT ''
);
CREATE INDEX audit_event_by_subject ON audit_event (subject, id);
CREATE INDEX audit_event_by_user ON audit_event (username, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
END $$;

CREATE TRIGGER audit_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
