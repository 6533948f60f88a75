-- What vendors offer for a contract's next term. Percentages and rates are decimal text.
CREATE TABLE quote (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id        INTEGER NOT NULL REFERENCES contract(id),
  -- NULL: a vendor that is not in the register, known by its name only.
  vendor_id          INTEGER REFERENCES vendor(id),
  vendor_name        TEXT NOT NULL DEFAULT '',
  reference          TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  received_on        TEXT NOT NULL,
  valid_until        TEXT CHECK (valid_until >= received_on),
  -- First day of what is offered. No period is referred to: open ones move with the terms.
  starts_on          TEXT,
  term_months        INTEGER NOT NULL CHECK (term_months BETWEEN 1 AND 1200),
  recurring_minor    INTEGER NOT NULL CHECK (recurring_minor >= 0),
  recurring_currency TEXT NOT NULL,
  billing            TEXT NOT NULL,
  uplift             TEXT NOT NULL DEFAULT '0',
  status             TEXT NOT NULL DEFAULT 'open',
  notes              TEXT NOT NULL DEFAULT '',
  -- The file its lines came from.
  source             TEXT NOT NULL DEFAULT '',
  document_id        INTEGER REFERENCES document(id),
  CHECK ((vendor_id IS NULL) = (vendor_name <> ''))
) STRICT;
CREATE INDEX quote_contract ON quote(contract_id);
CREATE INDEX quote_vendor ON quote(vendor_id) WHERE vendor_id IS NOT NULL;
CREATE INDEX quote_document ON quote(document_id) WHERE document_id IS NOT NULL;

CREATE TABLE quote_fee (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  quote_id        INTEGER NOT NULL REFERENCES quote(id),
  label           TEXT NOT NULL DEFAULT '',
  amount_minor    INTEGER NOT NULL,
  amount_currency TEXT NOT NULL
) STRICT;
CREATE INDEX quote_fee_quote ON quote_fee(quote_id);

-- The lines of a vendor's file. What they mean for the register is compared, never stored.
CREATE TABLE quote_line (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  quote_id          INTEGER NOT NULL REFERENCES quote(id),
  line              INTEGER NOT NULL,  -- of the file, 1-based
  serial            TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  tag               TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  -- The serial number or tag a person said it stands for.
  read_as           TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  part_no           TEXT NOT NULL DEFAULT '',
  description       TEXT NOT NULL DEFAULT '',
  quantity          INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
  price_minor       INTEGER NOT NULL,  -- of the whole line
  price_currency    TEXT NOT NULL,
  from_date         TEXT,
  until_date        TEXT CHECK (until_date >= from_date),
  -- What was paid before, where a person typed it.
  previous_minor    INTEGER,
  previous_currency TEXT,
  CHECK ((previous_minor IS NULL) = (previous_currency IS NULL))
) STRICT;
CREATE INDEX quote_line_quote ON quote_line(quote_id);

-- What a contract's quotes are brought to, to stand side by side.
CREATE TABLE quote_comparison (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL UNIQUE REFERENCES contract(id),
  term_months INTEGER NOT NULL CHECK (term_months BETWEEN 1 AND 1200),
  currency    TEXT NOT NULL
) STRICT;

-- A rate of exchange somebody typed: one unit of `currency` is so many of the comparison's.
CREATE TABLE quote_rate (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  comparison_id INTEGER NOT NULL REFERENCES quote_comparison(id),
  currency      TEXT NOT NULL,
  rate          TEXT NOT NULL,
  rate_on       TEXT NOT NULL,
  UNIQUE (comparison_id, currency)
) STRICT;

-- What becomes of a leased asset when the lease ends.
CREATE TABLE lease_item (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id    INTEGER NOT NULL REFERENCES contract(id),
  asset_id       INTEGER NOT NULL REFERENCES asset(id),
  choice         TEXT NOT NULL,
  price_minor    INTEGER,
  price_currency TEXT,
  return_by      TEXT,
  note           TEXT NOT NULL DEFAULT '',
  UNIQUE (contract_id, asset_id),
  CHECK ((price_minor IS NULL) = (price_currency IS NULL))
) STRICT;
CREATE INDEX lease_item_asset ON lease_item(asset_id);

-- A condition the lease names for its end. asset_id NULL: of the whole lease.
CREATE TABLE lease_condition (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL REFERENCES contract(id),
  asset_id    INTEGER REFERENCES asset(id),
  label       TEXT NOT NULL CHECK (label <> ''),
  done        INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX lease_condition_contract ON lease_condition(contract_id);
CREATE INDEX lease_condition_asset ON lease_condition(asset_id) WHERE asset_id IS NOT NULL;
