-- What became of money the register found: one row a finding that somebody kept or dealt with.
-- What is found is computed; the row holds what it came to when it was kept, so that it stays when
-- nothing is found any more. Credits of service levels are not here: their claims say it already.
CREATE TABLE saving (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id     INTEGER NOT NULL REFERENCES contract(id),
  kind            TEXT NOT NULL,
  of_day          TEXT NOT NULL,  -- the day that tells it from others of its kind and contract
  found_minor     INTEGER NOT NULL CHECK (found_minor > 0),
  found_currency  TEXT NOT NULL,
  found_on        TEXT NOT NULL,
  status          TEXT NOT NULL,
  amount_minor    INTEGER CHECK (amount_minor >= 0),  -- what was asked for, or came
  amount_currency TEXT,
  settled_on      TEXT,
  note            TEXT NOT NULL DEFAULT '',
  UNIQUE (contract_id, kind, of_day, found_currency),
  CHECK ((amount_minor IS NULL) = (amount_currency IS NULL)),
  CHECK (amount_currency IS NULL OR amount_currency = found_currency)
) STRICT;
