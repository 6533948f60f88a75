-- How cost is spread over time: for a category ('': every category without a plan of its own) or for
-- one asset, in each of the two books. Percentages and factors are exact decimals.
CREATE TABLE depreciation_plan (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  category    TEXT COLLATE NOCASE,
  asset_id    INTEGER REFERENCES asset(id),
  book        TEXT NOT NULL,
  spread_by   TEXT NOT NULL,
  life_months INTEGER CHECK (life_months BETWEEN 1 AND 1200),
  coefficient TEXT,
  convention  TEXT NOT NULL,
  salvage     TEXT NOT NULL DEFAULT '0',
  factor      TEXT,
  to_straight INTEGER NOT NULL DEFAULT 0 CHECK (to_straight IN (0, 1)),
  at_once     INTEGER NOT NULL DEFAULT 0 CHECK (at_once IN (0, 1)),
  CHECK ((category IS NULL) <> (asset_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX depreciation_plan_category ON depreciation_plan(category, book)
  WHERE category IS NOT NULL;
CREATE UNIQUE INDEX depreciation_plan_asset ON depreciation_plan(asset_id, book)
  WHERE asset_id IS NOT NULL;

-- What one unit of a currency is worth in another, from a day until the next such day.
CREATE TABLE exchange_rate (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  currency      TEXT NOT NULL,
  into_currency TEXT NOT NULL CHECK (into_currency <> currency),
  on_date       TEXT NOT NULL,
  rate          TEXT NOT NULL,  -- an exact decimal above 0
  rate_source   TEXT NOT NULL DEFAULT '',
  UNIQUE (into_currency, currency, on_date)
) STRICT;

-- What a fiscal year may cost, named by the calendar year it begins in.
CREATE TABLE budget_line (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  fiscal_year     INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1950 AND 2200),
  kind            TEXT NOT NULL,
  -- A category for capital, a cost centre for running costs; '': whatever has no line of its own.
  scope           TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  amount_minor    INTEGER NOT NULL CHECK (amount_minor >= 0),
  amount_currency TEXT NOT NULL,
  note            TEXT NOT NULL DEFAULT '',
  UNIQUE (fiscal_year, kind, scope)
) STRICT;

-- What an asset costs beside its price.
CREATE TABLE asset_expense (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  asset_id        INTEGER NOT NULL REFERENCES asset(id),
  kind            TEXT NOT NULL,
  on_date         TEXT NOT NULL,
  amount_minor    INTEGER NOT NULL CHECK (amount_minor >= 0),
  amount_currency TEXT NOT NULL,
  note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX asset_expense_asset ON asset_expense(asset_id);

-- A request for capital: why, what for, and what else could be done.
CREATE TABLE capital_request (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  number          TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (number <> ''),
  title           TEXT NOT NULL CHECK (title <> ''),
  status          TEXT NOT NULL,
  fiscal_year     INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1950 AND 2200),
  requested_on    TEXT NOT NULL,
  requested_by    INTEGER REFERENCES person(id),
  need            TEXT NOT NULL DEFAULT '',
  benefit         TEXT NOT NULL DEFAULT '',
  decided_on      TEXT,
  decided_by      INTEGER REFERENCES person(id),
  decision_note   TEXT NOT NULL DEFAULT ''
) STRICT;

-- What it is for: an asset to replace, or something to buy.
CREATE TABLE capital_line (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  request_id     INTEGER NOT NULL REFERENCES capital_request(id),
  position       INTEGER NOT NULL,
  asset_id       INTEGER REFERENCES asset(id),
  description    TEXT NOT NULL CHECK (description <> ''),
  quantity       INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
  price_minor    INTEGER NOT NULL CHECK (price_minor >= 0),  -- of one
  price_currency TEXT NOT NULL
) STRICT;
CREATE INDEX capital_line_request ON capital_line(request_id, position);
CREATE INDEX capital_line_asset ON capital_line(asset_id) WHERE asset_id IS NOT NULL;

-- What could be done, and what each way costs over the same months, in one currency.
CREATE TABLE capital_option (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  request_id      INTEGER NOT NULL REFERENCES capital_request(id),
  position        INTEGER NOT NULL,
  kind            TEXT NOT NULL,
  label           TEXT NOT NULL DEFAULT '',
  months          INTEGER NOT NULL CHECK (months BETWEEN 1 AND 1200),
  upfront_minor    INTEGER NOT NULL CHECK (upfront_minor >= 0),
  upfront_currency TEXT NOT NULL,
  setup_minor      INTEGER CHECK (setup_minor >= 0),
  setup_currency   TEXT,
  yearly_minor     INTEGER CHECK (yearly_minor >= 0),
  yearly_currency  TEXT,
  exit_minor       INTEGER CHECK (exit_minor >= 0),
  exit_currency    TEXT,
  resale_minor     INTEGER CHECK (resale_minor >= 0),
  resale_currency  TEXT,
  recommended     INTEGER NOT NULL DEFAULT 0 CHECK (recommended IN (0, 1)),
  note            TEXT NOT NULL DEFAULT '',
  CHECK ((setup_minor IS NULL) = (setup_currency IS NULL)),
  CHECK ((yearly_minor IS NULL) = (yearly_currency IS NULL)),
  CHECK ((exit_minor IS NULL) = (exit_currency IS NULL)),
  CHECK ((resale_minor IS NULL) = (resale_currency IS NULL))
) STRICT;
CREATE INDEX capital_option_request ON capital_option(request_id, position);
