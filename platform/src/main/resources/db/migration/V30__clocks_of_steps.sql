-- A pause is asked for by one person and granted by another. What was noted in error can be taken
-- back, and its limits with it.
ALTER TABLE legal_clock ADD COLUMN pause_asked_by text;
ALTER TABLE legal_clock_event DROP CONSTRAINT legal_clock_event_step_check;
ALTER TABLE legal_clock_event ADD CONSTRAINT legal_clock_event_step_check
  CHECK (step IN ('START', 'ASK_PAUSE', 'PAUSE', 'REFUSE_PAUSE', 'RESUME', 'ASK', 'APPROVE', 'REFUSE',
                  'MET', 'CLOSED', 'CANCEL', 'MOVED', 'REOPEN'));

-- The years whose holidays are on record completely, as somebody who compared them with the notice
-- says, or as they were delivered. Any other year is said to be open wherever a limit runs through it.
CREATE TABLE working_year (
  year     int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2100),
  source   text NOT NULL,
  compared boolean NOT NULL,   -- with the text of the source
  by       text NOT NULL,      -- empty for what was delivered
  at       timestamptz NOT NULL
);
CREATE TABLE working_year_event (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year     int NOT NULL,
  complete boolean NOT NULL,
  source   text NOT NULL,
  reason   text NOT NULL,
  by       text NOT NULL,
  at       timestamptz NOT NULL
);
CREATE TRIGGER working_year_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON working_year_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- 2026 by the notice of 4 November 2025, read in two reprints of its text that agree.
INSERT INTO working_day (day, kind, name, source, compared, by, at)
SELECT day::date, 'HOLIDAY', name, '国办发明电〔2025〕7号', true, '', '2025-11-05T00:00+08'
  FROM (VALUES
  ('2026-01-01', '2026-01-03', '元旦'),
  ('2026-02-15', '2026-02-23', '春节'),
  ('2026-04-04', '2026-04-06', '清明节'),
  ('2026-05-01', '2026-05-05', '劳动节'),
  ('2026-06-19', '2026-06-21', '端午节'),
  ('2026-09-25', '2026-09-27', '中秋节'),
  ('2026-10-01', '2026-10-07', '国庆节')
  ) AS holiday (first, last, name),
  generate_series(first::timestamp, last::timestamp, interval '1 day') AS day
ON CONFLICT (day) DO NOTHING;   -- what the office entered stays
INSERT INTO working_day (day, kind, name, source, compared, by, at)
SELECT day::date, 'WORKDAY', name, '国办发明电〔2025〕7号', true, '', '2025-11-05T00:00+08'
  FROM (VALUES
  ('2026-01-04', '元旦'),
  ('2026-02-14', '春节'),
  ('2026-02-28', '春节'),
  ('2026-05-09', '劳动节'),
  ('2026-09-20', '国庆节'),
  ('2026-10-10', '国庆节')
  ) AS make_up (day, name)
ON CONFLICT (day) DO NOTHING;
INSERT INTO working_year (year, source, compared, by, at)
SELECT year, '国务院办公厅关于' || year || '年部分节假日安排的通知（' || number || '）', compared, '',
       '2025-11-05T00:00+08'
  FROM (VALUES
  (2021, '国办发明电〔2020〕27号', false),
  (2022, '国办发明电〔2021〕11号', false),
  (2023, '国办发明电〔2022〕16号', false),
  (2024, '国办发明电〔2023〕7号', false),
  (2025, '国办发明电〔2024〕12号', false),
  (2026, '国办发明电〔2025〕7号', true)
  ) AS complete (year, number, compared);

-- Open limits in working days that run through 2026 were counted Monday to Friday until now. They
-- are counted again at the next start (CalendarCatchUp).

-- A transfer that was passed on keeps from whom; a step that was taken back is named.
ALTER TABLE transfer_event
  ADD COLUMN police_was text REFERENCES unit,
  ADD COLUMN taken_back text;

-- The leads that a delivery marked as handed over: taken back with it.
CREATE TABLE transfer_lead (
  transfer bigint NOT NULL REFERENCES transfer,
  lead     bigint NOT NULL REFERENCES lead,
  police_had_it boolean NOT NULL DEFAULT false,   -- had taken it up before that
  PRIMARY KEY (transfer, lead)
);
CREATE INDEX transfer_lead_by_lead ON transfer_lead (lead);
INSERT INTO transfer_lead (transfer, lead)
SELECT DISTINCT ON (l.id) t.id, l.id
  FROM transfer t
  JOIN case_lead k ON k.case_file = t.case_file
  JOIN lead l ON l.id = k.lead
 WHERE t.state NOT IN ('DRAFT', 'REPORTED', 'APPROVED', 'REFUSED', 'WITHDRAWN') AND l.handed_over
   AND NOT EXISTS (SELECT 1 FROM ledger_entry e
                    WHERE e.reference = 'lead:' || l.id AND e.item = 'C3' AND e.reverses IS NULL
                      AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id))
 ORDER BY l.id, t.id;

-- Whether it was counted when it was handed to an authority outside: only that can be taken back.
ALTER TABLE lead ADD COLUMN counted_outside boolean NOT NULL DEFAULT false;
UPDATE lead SET counted_outside = true
 WHERE handed_over
   AND EXISTS (SELECT 1 FROM lead_event v WHERE v.lead = lead.id AND v.state = 'OUTSIDE')
   -- The police had counted it if they took it up first; who took it up is to whom it was sent last.
   AND NOT EXISTS (
     SELECT 1 FROM lead_event k
      WHERE k.lead = lead.id AND k.state = 'TAKE'
        AND k.id < (SELECT min(v.id) FROM lead_event v
                     WHERE v.lead = lead.id AND v.state = 'OUTSIDE')
        AND (SELECT u.kind FROM lead_event s JOIN unit u ON u.code = s.to_unit
              WHERE s.lead = lead.id AND s.id < k.id ORDER BY s.id DESC LIMIT 1)
            IN ('POLICE', 'DETACHMENT'))
   AND NOT EXISTS (SELECT 1 FROM transfer_lead m WHERE m.lead = lead.id);

-- What follows a fine: the decision is served, paid, published.
CREATE TABLE case_fine_event (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  outcome   bigint NOT NULL REFERENCES case_outcome,
  kind      text NOT NULL CHECK (kind IN ('SERVED', 'PAID', 'PUBLISHED')),
  fact_date date NOT NULL,
  note      text NOT NULL,
  by        text NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX case_fine_event_by_outcome ON case_fine_event (outcome, id);
CREATE TRIGGER case_fine_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON case_fine_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TABLE case_fine_event_withdrawn (
  event  bigint PRIMARY KEY REFERENCES case_fine_event,
  reason text NOT NULL CHECK (reason <> ''),
  by     text NOT NULL,
  at     timestamptz NOT NULL
);
CREATE TRIGGER case_fine_event_withdrawn_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON case_fine_event_withdrawn
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The lead that brought a person into a case, and the suggestions that officers accepted there, in
-- the words of that day. A proposal decides nothing.
ALTER TABLE case_person ADD COLUMN lead bigint REFERENCES lead;
CREATE TABLE case_proposal (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_file   bigint NOT NULL REFERENCES case_file,
  lead        bigint NOT NULL REFERENCES lead,
  act         bigint NOT NULL REFERENCES lead_act,
  act_version int NOT NULL,            -- of the facts to which the answer was given
  rule        text NOT NULL,
  article     text NOT NULL,
  sanction    text NOT NULL,
  least       text NOT NULL,
  most        text NOT NULL,
  measured_in text NOT NULL,
  tier        text NOT NULL,
  authority   text NOT NULL,
  route       text NOT NULL,
  items       text NOT NULL,           -- of the monthly form, with commas between
  accepted_by text NOT NULL,
  accepted_at timestamptz NOT NULL,
  at          timestamptz NOT NULL,
  UNIQUE (case_file, act, act_version, rule)
);
CREATE INDEX case_proposal_by_case ON case_proposal (case_file, id);
CREATE TRIGGER case_proposal_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON case_proposal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
