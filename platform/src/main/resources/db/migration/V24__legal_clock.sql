-- The days on which authorities work otherwise than Monday to Friday. A year without any row has no
-- calendar: its days are counted Monday to Friday, and pages say so.
CREATE TABLE working_day (
  day      date PRIMARY KEY,
  kind     text NOT NULL CHECK (kind IN ('HOLIDAY', 'WORKDAY')),
  name     text NOT NULL,
  source   text NOT NULL,
  compared boolean NOT NULL,   -- with the text of the source, by whoever entered it
  by       text NOT NULL,      -- empty for what was delivered
  at       timestamptz NOT NULL
);

-- What the office changed. kind is ORDINARY where a day became an ordinary one again.
CREATE TABLE working_day_event (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  day    date NOT NULL,
  kind   text NOT NULL CHECK (kind IN ('HOLIDAY', 'WORKDAY', 'ORDINARY')),
  name   text NOT NULL,
  source text NOT NULL,
  reason text NOT NULL,
  by     text NOT NULL,
  at     timestamptz NOT NULL
);
CREATE TRIGGER working_day_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON working_day_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A limit that runs on a record, with the table's numbers as they were when it began.
CREATE TABLE legal_clock (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  clock      text NOT NULL,          -- T02
  subject    text NOT NULL,          -- case:7
  title      text NOT NULL,          -- of the record, as shown; names nobody
  href       text NOT NULL CHECK (href ~ '^/([^/]|$)'),
  unit       text NOT NULL REFERENCES unit,
  event      text NOT NULL,          -- code of what set it going
  event_at   timestamptz NOT NULL,
  amount     int  NOT NULL CHECK (amount >= 0),
  measure    text NOT NULL CHECK (measure IN ('HOUR', 'DAY', 'WORKDAY', 'MONTH', 'YEAR')),
  direction  text NOT NULL CHECK (direction IN ('AFTER', 'BEFORE', 'UNTIL')),
  begins_at  timestamptz NOT NULL,
  due        timestamptz NOT NULL,   -- the first moment that is too late
  warn_at    timestamptz NOT NULL,
  state      text NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'MET', 'CANCELLED')),
  paused_at  timestamptz,
  asked_days int CHECK (asked_days > 0),
  asked_by   text,
  met_at     timestamptz,
  created_at timestamptz NOT NULL,
  version    int NOT NULL DEFAULT 0,
  CHECK ((state = 'PAUSED') = (paused_at IS NOT NULL)),
  CHECK ((state = 'MET') = (met_at IS NOT NULL)),
  CHECK ((asked_days IS NULL) = (asked_by IS NULL))
);
CREATE UNIQUE INDEX legal_clock_open_once ON legal_clock (clock, subject)
  WHERE state IN ('RUNNING', 'PAUSED');
CREATE UNIQUE INDEX legal_clock_once ON legal_clock (clock, subject, event_at)
  WHERE state <> 'CANCELLED';
CREATE INDEX legal_clock_by_subject ON legal_clock (subject);
CREATE INDEX legal_clock_open ON legal_clock (unit, due) WHERE state IN ('RUNNING', 'PAUSED');

CREATE TABLE legal_clock_event (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  of      bigint NOT NULL REFERENCES legal_clock,
  version int NOT NULL,              -- of the clock, after it
  at      timestamptz NOT NULL,
  by      text NOT NULL,
  step    text NOT NULL CHECK (step IN ('START', 'PAUSE', 'RESUME', 'ASK', 'APPROVE', 'REFUSE',
                                        'MET', 'CANCEL', 'MOVED')),
  days    int,                       -- asked for, approved
  reason  text NOT NULL,
  earlier timestamptz NOT NULL,      -- its end before and after
  due     timestamptz NOT NULL,
  because bigint REFERENCES working_day_event
);
CREATE INDEX legal_clock_event_of ON legal_clock_event (of, id);
CREATE INDEX legal_clock_event_because ON legal_clock_event (because) WHERE because IS NOT NULL;
CREATE TRIGGER legal_clock_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON legal_clock_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The notices of the General Office of the State Council on the holidays of 2021 to 2025, from memory:
-- to be compared with their texts. 2026 is left out for want of a sure text.
INSERT INTO working_day (day, kind, name, source, compared, by, at)
SELECT day::date, 'HOLIDAY', name, source, false, '', '2021-12-28T00:00+08'
  FROM (VALUES
  ('2021-01-01', '2021-01-03', '元旦', '国办发明电〔2020〕27号'),
  ('2021-02-11', '2021-02-17', '春节', '国办发明电〔2020〕27号'),
  ('2021-04-03', '2021-04-05', '清明节', '国办发明电〔2020〕27号'),
  ('2021-05-01', '2021-05-05', '劳动节', '国办发明电〔2020〕27号'),
  ('2021-06-12', '2021-06-14', '端午节', '国办发明电〔2020〕27号'),
  ('2021-09-19', '2021-09-21', '中秋节', '国办发明电〔2020〕27号'),
  ('2021-10-01', '2021-10-07', '国庆节', '国办发明电〔2020〕27号'),
  ('2022-01-01', '2022-01-03', '元旦', '国办发明电〔2021〕11号'),
  ('2022-01-31', '2022-02-06', '春节', '国办发明电〔2021〕11号'),
  ('2022-04-03', '2022-04-05', '清明节', '国办发明电〔2021〕11号'),
  ('2022-04-30', '2022-05-04', '劳动节', '国办发明电〔2021〕11号'),
  ('2022-06-03', '2022-06-05', '端午节', '国办发明电〔2021〕11号'),
  ('2022-09-10', '2022-09-12', '中秋节', '国办发明电〔2021〕11号'),
  ('2022-10-01', '2022-10-07', '国庆节', '国办发明电〔2021〕11号'),
  ('2022-12-31', '2023-01-02', '元旦', '国办发明电〔2022〕16号'),
  ('2023-01-21', '2023-01-27', '春节', '国办发明电〔2022〕16号'),
  ('2023-04-05', '2023-04-05', '清明节', '国办发明电〔2022〕16号'),
  ('2023-04-29', '2023-05-03', '劳动节', '国办发明电〔2022〕16号'),
  ('2023-06-22', '2023-06-24', '端午节', '国办发明电〔2022〕16号'),
  ('2023-09-29', '2023-10-06', '中秋节、国庆节', '国办发明电〔2022〕16号'),
  ('2024-01-01', '2024-01-01', '元旦', '国办发明电〔2023〕7号'),
  ('2024-02-10', '2024-02-17', '春节', '国办发明电〔2023〕7号'),
  ('2024-04-04', '2024-04-06', '清明节', '国办发明电〔2023〕7号'),
  ('2024-05-01', '2024-05-05', '劳动节', '国办发明电〔2023〕7号'),
  ('2024-06-10', '2024-06-10', '端午节', '国办发明电〔2023〕7号'),
  ('2024-09-15', '2024-09-17', '中秋节', '国办发明电〔2023〕7号'),
  ('2024-10-01', '2024-10-07', '国庆节', '国办发明电〔2023〕7号'),
  ('2025-01-01', '2025-01-01', '元旦', '国办发明电〔2024〕12号'),
  ('2025-01-28', '2025-02-04', '春节', '国办发明电〔2024〕12号'),
  ('2025-04-04', '2025-04-06', '清明节', '国办发明电〔2024〕12号'),
  ('2025-05-01', '2025-05-05', '劳动节', '国办发明电〔2024〕12号'),
  ('2025-05-31', '2025-06-02', '端午节', '国办发明电〔2024〕12号'),
  ('2025-10-01', '2025-10-08', '国庆节、中秋节', '国办发明电〔2024〕12号')
  ) AS holiday (first, last, name, source),
  generate_series(first::timestamp, last::timestamp, interval '1 day') AS day;
INSERT INTO working_day (day, kind, name, source, compared, by, at)
SELECT day::date, 'WORKDAY', name, source, false, '', '2021-12-28T00:00+08'
  FROM (VALUES
  ('2021-02-07', '春节', '国办发明电〔2020〕27号'),
  ('2021-02-20', '春节', '国办发明电〔2020〕27号'),
  ('2021-04-25', '劳动节', '国办发明电〔2020〕27号'),
  ('2021-05-08', '劳动节', '国办发明电〔2020〕27号'),
  ('2021-09-18', '中秋节', '国办发明电〔2020〕27号'),
  ('2021-09-26', '国庆节', '国办发明电〔2020〕27号'),
  ('2021-10-09', '国庆节', '国办发明电〔2020〕27号'),
  ('2022-01-29', '春节', '国办发明电〔2021〕11号'),
  ('2022-01-30', '春节', '国办发明电〔2021〕11号'),
  ('2022-04-02', '清明节', '国办发明电〔2021〕11号'),
  ('2022-04-24', '劳动节', '国办发明电〔2021〕11号'),
  ('2022-05-07', '劳动节', '国办发明电〔2021〕11号'),
  ('2022-10-08', '国庆节', '国办发明电〔2021〕11号'),
  ('2022-10-09', '国庆节', '国办发明电〔2021〕11号'),
  ('2023-01-28', '春节', '国办发明电〔2022〕16号'),
  ('2023-01-29', '春节', '国办发明电〔2022〕16号'),
  ('2023-04-23', '劳动节', '国办发明电〔2022〕16号'),
  ('2023-05-06', '劳动节', '国办发明电〔2022〕16号'),
  ('2023-06-25', '端午节', '国办发明电〔2022〕16号'),
  ('2023-10-07', '国庆节', '国办发明电〔2022〕16号'),
  ('2023-10-08', '国庆节', '国办发明电〔2022〕16号'),
  ('2024-02-04', '春节', '国办发明电〔2023〕7号'),
  ('2024-02-18', '春节', '国办发明电〔2023〕7号'),
  ('2024-04-07', '清明节', '国办发明电〔2023〕7号'),
  ('2024-04-28', '劳动节', '国办发明电〔2023〕7号'),
  ('2024-05-11', '劳动节', '国办发明电〔2023〕7号'),
  ('2024-09-14', '中秋节', '国办发明电〔2023〕7号'),
  ('2024-09-29', '国庆节', '国办发明电〔2023〕7号'),
  ('2024-10-12', '国庆节', '国办发明电〔2023〕7号'),
  ('2025-01-26', '春节', '国办发明电〔2024〕12号'),
  ('2025-02-08', '春节', '国办发明电〔2024〕12号'),
  ('2025-04-27', '劳动节', '国办发明电〔2024〕12号'),
  ('2025-09-28', '国庆节', '国办发明电〔2024〕12号'),
  ('2025-10-11', '国庆节', '国办发明电〔2024〕12号')
  ) AS make_up (day, name, source);
