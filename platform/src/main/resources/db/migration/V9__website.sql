-- Suspect sites, each of which is one record however often it is seen: a host, a WeChat account or a
-- mini-program.
CREATE TABLE suspect_site (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number       text NOT NULL UNIQUE,              -- WZ-2021-0001
  kind         text NOT NULL CHECK (kind IN ('WEB_HOST', 'WECHAT_ACCOUNT', 'MINI_PROGRAM')),
  site_key     text NOT NULL,                     -- the host in ASCII, or the name of the account folded
  name         text NOT NULL,                     -- as it is shown
  registrable  text NOT NULL DEFAULT '',          -- the name that was registered; empty for IP addresses and accounts
  verification text NOT NULL DEFAULT 'UNKNOWN' CHECK (verification IN ('UNKNOWN', 'VERIFIED', 'UNVERIFIED')),
  owner        text NOT NULL DEFAULT '',
  hosting      text NOT NULL DEFAULT '',
  place        text NOT NULL DEFAULT '',
  registrar    text NOT NULL DEFAULT '',
  imitates     text NOT NULL DEFAULT '',          -- id in the register of official sites
  unit         text NOT NULL REFERENCES unit,
  state        text NOT NULL CHECK (state IN ('SUSPECTED', 'CAPTURED', 'JUDGED', 'REPORTED', 'BLOCKED', 'DELISTED', 'REAPPEARED')),
  judgement    text CHECK (judgement IN ('COUNTERFEIT', 'NOT_COUNTERFEIT', 'UNDECIDED')),
  due          date,
  due_for      text,                              -- the step that is due
  version      int NOT NULL DEFAULT 0,
  created_by   text NOT NULL,
  created_at   timestamptz NOT NULL,
  UNIQUE (kind, site_key),
  CHECK ((due IS NULL) = (due_for IS NULL)),
  CHECK (state IN ('SUSPECTED', 'CAPTURED') OR judgement IS NOT NULL)
);
CREATE SEQUENCE suspect_site_number;
CREATE INDEX suspect_site_by_unit ON suspect_site (unit, id DESC);
CREATE INDEX suspect_site_due ON suspect_site (due) WHERE due IS NOT NULL;
CREATE INDEX suspect_site_registrable ON suspect_site (registrable) WHERE registrable <> '';

-- Each time that a site was seen, with what the screen of host names said of it then.
CREATE TABLE site_sighting (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site   bigint NOT NULL REFERENCES suspect_site,
  at     timestamptz NOT NULL,
  by     text NOT NULL,
  unit   text NOT NULL REFERENCES unit,
  source text NOT NULL CHECK (source IN ('OFFICER', 'TIP_OFF', 'QR', 'HOST_SCAN', 'FILE')),
  given  text NOT NULL,   -- the address or name as given, without a person's number
  note   text NOT NULL DEFAULT '',
  label  text NOT NULL,
  rules  text[] NOT NULL,
  zh     text[] NOT NULL,
  en     text[] NOT NULL
);
CREATE INDEX site_sighting_by_site ON site_sighting (site, id);
CREATE TRIGGER site_sighting_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON site_sighting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Everything that was done about a site.
CREATE TABLE site_event (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site         bigint NOT NULL REFERENCES suspect_site,
  at           timestamptz NOT NULL,
  by           text NOT NULL,
  step         text NOT NULL,
  from_state   text NOT NULL,
  to_state     text NOT NULL,
  fact_date    date,                              -- when it happened, if it did not happen here
  detail       text NOT NULL DEFAULT '',          -- what was chosen, such as COUNTERFEIT
  note         text NOT NULL DEFAULT '',
  ledger_entry bigint REFERENCES ledger_entry     -- what a blocking appended
);
CREATE INDEX site_event_by_site ON site_event (site, id);
CREATE TRIGGER site_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON site_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Each capture: the package itself lies in the evidence store, here is what finds and checks it.
CREATE TABLE site_capture (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site     bigint NOT NULL REFERENCES suspect_site,
  at       timestamptz NOT NULL,
  by       text NOT NULL,
  address  text NOT NULL,
  outcome  text NOT NULL CHECK (outcome IN ('REACHED', 'GONE', 'FAILED')),
  sha256   text NOT NULL DEFAULT '',              -- of the package
  picture  text NOT NULL DEFAULT '',              -- SHA-256 of the screenshot
  rules    text[] NOT NULL,
  zh       text[] NOT NULL,
  en       text[] NOT NULL
);
CREATE INDEX site_capture_by_site ON site_capture (site, id);
CREATE TRIGGER site_capture_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON site_capture
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Letters as they were issued, byte for byte.
CREATE TABLE site_letter (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site      bigint NOT NULL REFERENCES suspect_site,
  number    text NOT NULL UNIQUE,                 -- WZ-2021-0001-H1
  recipient text NOT NULL,
  name      text NOT NULL,
  document  bytea NOT NULL,
  sha256    text NOT NULL,
  issued_by text NOT NULL,
  issued_at timestamptz NOT NULL
);
CREATE INDEX site_letter_by_site ON site_letter (site, id);
CREATE TRIGGER site_letter_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON site_letter
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whom a site was reported to. When it was received is known later, and is what makes them know.
CREATE TABLE site_report (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site         bigint NOT NULL REFERENCES suspect_site,
  recipient    text NOT NULL CHECK (recipient IN ('HOSTING', 'REGISTRAR', 'CAC', 'POLICE', 'SEARCH_ENGINE')),
  name         text NOT NULL,
  sent_on      date NOT NULL,
  means        text NOT NULL,
  letter       bigint REFERENCES site_letter,
  received_at  timestamptz
);
CREATE INDEX site_report_by_site ON site_report (site, id);

-- Pages of genuine sites that were captured, by which imitations are known. What was learned stands
-- as the library of page rules writes it; withdrawn rows no longer count.
CREATE TABLE genuine_page (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site         text NOT NULL,                     -- id in the register of official sites, or its own
  name         text NOT NULL,
  name_en      text NOT NULL,
  address      text NOT NULL,
  at           timestamptz NOT NULL,
  by           text NOT NULL,
  sha256       text NOT NULL,
  picture      text NOT NULL,
  reason       text NOT NULL,
  learned      text NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX genuine_page_by_site ON genuine_page (site) WHERE withdrawn_at IS NULL;

-- What reading all of the evidence store came to, night by night.
CREATE TABLE evidence_scrub (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL,
  objects bigint NOT NULL,
  bytes   bigint NOT NULL,
  faults  bigint NOT NULL,
  named   text[] NOT NULL
);

-- Packages that got their place in the log or their timestamp later, and the package with both.
CREATE TABLE evidence_voucher (
  package text PRIMARY KEY,
  vouched text NOT NULL,
  at      timestamptz NOT NULL
);
