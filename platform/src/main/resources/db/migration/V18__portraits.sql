-- What the portraits on photos of cards look like, in 128 bits (docs/decisions/0018).
CREATE TABLE self_check_portrait (
  file   bigint PRIMARY KEY REFERENCES self_check_file,
  first  bigint NOT NULL,
  second bigint NOT NULL
);

-- The same bits in parts, each with its number: near ones agree in one part at least.
CREATE TABLE self_check_portrait_part (
  part int NOT NULL,
  file bigint NOT NULL REFERENCES self_check_portrait,
  PRIMARY KEY (part, file)
);

-- Two photos of cards of different holders whose portraits look the same. A sign to look at.
CREATE TABLE same_portrait (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  earlier  bigint NOT NULL REFERENCES self_check_file,
  later    bigint NOT NULL REFERENCES self_check_file,
  distance int NOT NULL CHECK (distance >= 0),  -- bits of 128
  at       timestamptz NOT NULL,
  UNIQUE (earlier, later),
  CHECK (earlier < later)
);
CREATE INDEX same_portrait_by_later ON same_portrait (later);

-- What people of the units said after looking at both; the last one stands.
CREATE TABLE same_portrait_note (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pair    bigint NOT NULL REFERENCES same_portrait,
  is_same boolean NOT NULL,
  reason  text NOT NULL,
  by      text NOT NULL,
  at      timestamptz NOT NULL
);
CREATE INDEX same_portrait_note_by_pair ON same_portrait_note (pair, id);
CREATE TRIGGER same_portrait_note_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON same_portrait_note
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
