-- What a provider promised. Decimals are text and exact; instants are UTC.
CREATE TABLE sla (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id     INTEGER NOT NULL REFERENCES contract(id),
  name            TEXT NOT NULL CHECK (name <> ''),
  metric          TEXT NOT NULL,
  comparator      TEXT NOT NULL,
  target          TEXT NOT NULL,
  unit            TEXT NOT NULL,
  window          TEXT NOT NULL,
  rolling_days    INTEGER NOT NULL DEFAULT 30 CHECK (rolling_days BETWEEN 1 AND 366),
  zone            TEXT NOT NULL,
  -- Seven parts separated by ';', Monday first: '09:00-13:00 14:00-18:00'. All empty: always.
  hours           TEXT NOT NULL DEFAULT '',
  holidays        TEXT NOT NULL DEFAULT 'none',
  method          TEXT NOT NULL DEFAULT 'ast',
  minimum_minutes INTEGER NOT NULL DEFAULT 0 CHECK (minimum_minutes >= 0),
  -- What one ticket may take; only where tickets are counted.
  limit_minutes   INTEGER CHECK (limit_minutes > 0),
  exclusions      TEXT NOT NULL DEFAULT '',
  from_date       TEXT NOT NULL,
  until_date      TEXT CHECK (until_date >= from_date),
  credit          TEXT NOT NULL DEFAULT 'none',
  step            TEXT NOT NULL DEFAULT '',
  step_percent    TEXT NOT NULL DEFAULT '',
  cap_percent     TEXT NOT NULL DEFAULT '',
  fee_basis       TEXT NOT NULL DEFAULT 'contract',
  fee_minor       INTEGER,
  fee_currency    TEXT,
  claim_rule      TEXT NOT NULL DEFAULT 'none',
  claim_value     INTEGER NOT NULL DEFAULT 0 CHECK (claim_value BETWEEN 0 AND 3650),
  notes           TEXT NOT NULL DEFAULT '',
  CHECK ((fee_minor IS NULL) = (fee_currency IS NULL))
) STRICT;
CREATE INDEX sla_contract ON sla(contract_id);

-- The table of credits, read from the top (place).
CREATE TABLE sla_tier (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  sla_id INTEGER NOT NULL REFERENCES sla(id),
  place  INTEGER NOT NULL CHECK (place >= 0),
  bound  TEXT NOT NULL,
  credit TEXT NOT NULL,
  UNIQUE (sla_id, place)
) STRICT;

-- A period's value as the provider or somebody else measured it. Without a value: the records of
-- the period are complete, and it is counted from them even if there are none.
CREATE TABLE sla_measurement (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  sla_id       INTEGER NOT NULL REFERENCES sla(id),
  period_start TEXT NOT NULL,
  value        TEXT,
  note         TEXT NOT NULL DEFAULT '',
  document_id  INTEGER REFERENCES document(id),
  UNIQUE (sla_id, period_start)
) STRICT;
CREATE INDEX sla_measurement_document ON sla_measurement(document_id) WHERE document_id IS NOT NULL;

-- Time the service was down, or that does not count (kind 'excluded').
CREATE TABLE sla_outage (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  sla_id    INTEGER NOT NULL REFERENCES sla(id),
  kind      TEXT NOT NULL,
  from_at   TEXT NOT NULL,
  until_at  TEXT NOT NULL CHECK (until_at > from_at),
  zone      TEXT NOT NULL,
  reference TEXT NOT NULL DEFAULT '',
  note      TEXT NOT NULL DEFAULT ''
) STRICT;
-- Covers the evaluation: a year may hold a million.
CREATE INDEX sla_outage_time ON sla_outage(sla_id, from_at, until_at, kind);

CREATE TABLE sla_ticket (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  sla_id    INTEGER NOT NULL REFERENCES sla(id),
  reference TEXT NOT NULL DEFAULT '',
  opened_at TEXT NOT NULL,
  closed_at TEXT CHECK (closed_at >= opened_at),
  zone      TEXT NOT NULL,
  note      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sla_ticket_time ON sla_ticket(sla_id, opened_at);
-- Waiting for us or for somebody else: does not count.
CREATE TABLE sla_pause (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  ticket_id INTEGER NOT NULL REFERENCES sla_ticket(id),
  from_at   TEXT NOT NULL,
  until_at  TEXT NOT NULL CHECK (until_at > from_at)
) STRICT;
CREATE INDEX sla_pause_ticket ON sla_pause(ticket_id);

-- What became of a missed period's credit. A missed period without a row is unclaimed.
CREATE TABLE sla_claim (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  sla_id            INTEGER NOT NULL REFERENCES sla(id),
  period_start      TEXT NOT NULL,
  status            TEXT NOT NULL,
  due_minor         INTEGER,
  due_currency      TEXT,
  claimed_on        TEXT,
  reference         TEXT NOT NULL DEFAULT '',
  closed_on         TEXT CHECK (closed_on >= claimed_on),
  received_minor    INTEGER,
  received_currency TEXT,
  reason            TEXT NOT NULL DEFAULT '',
  document_id       INTEGER REFERENCES document(id),
  UNIQUE (sla_id, period_start),
  CHECK ((due_minor IS NULL) = (due_currency IS NULL)),
  CHECK ((received_minor IS NULL) = (received_currency IS NULL))
) STRICT;
CREATE INDEX sla_claim_document ON sla_claim(document_id) WHERE document_id IS NOT NULL;
