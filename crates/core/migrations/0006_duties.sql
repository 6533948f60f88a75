-- Work that comes back: maintenance, calibration, reviews, audits. Days are computed from the first
-- one, never from the last. every 0: it comes once.
CREATE TABLE duty (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER REFERENCES contract(id),
  vendor_id   INTEGER REFERENCES vendor(id),
  kind        TEXT NOT NULL,
  title       TEXT NOT NULL CHECK (title <> ''),
  first_due   TEXT NOT NULL,
  every       INTEGER NOT NULL CHECK (every BETWEEN 0 AND 600),
  unit        TEXT NOT NULL,
  until_date  TEXT CHECK (until_date >= first_due),
  owner_id    INTEGER REFERENCES person(id),
  note        TEXT NOT NULL DEFAULT '',
  -- It is of one contract or of one vendor.
  CHECK ((contract_id IS NULL) <> (vendor_id IS NULL))
) STRICT;
CREATE INDEX duty_contract ON duty(contract_id) WHERE contract_id IS NOT NULL;
CREATE INDEX duty_vendor ON duty(vendor_id) WHERE vendor_id IS NOT NULL;
CREATE INDEX duty_owner ON duty(owner_id) WHERE owner_id IS NOT NULL;

-- What became of a duty on one of its days.
CREATE TABLE duty_record (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  duty_id     INTEGER NOT NULL REFERENCES duty(id),
  due         TEXT NOT NULL,
  outcome     TEXT NOT NULL,
  on_date     TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person(id),
  note        TEXT NOT NULL DEFAULT '',
  UNIQUE (duty_id, due)
) STRICT;
CREATE INDEX duty_record_person ON duty_record(recorded_by);

-- A decision put off: it comes back on a day, at the latest on the last safe day.
CREATE TABLE snooze (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL REFERENCES contract(id),
  k           INTEGER NOT NULL CHECK (k >= 0),
  until_date  TEXT NOT NULL,
  reason      TEXT NOT NULL CHECK (reason <> ''),
  snoozed_by  INTEGER NOT NULL REFERENCES person(id),
  snoozed_on  TEXT NOT NULL,
  UNIQUE (contract_id, k)
) STRICT;
CREATE INDEX snooze_person ON snooze(snoozed_by);
