-- More about an asset. Models, categories and places are known by their names, which assets carry:
-- a record of one only says more about it, and no asset needs it (docs/decisions/0020).
ALTER TABLE asset ADD COLUMN user_id INTEGER REFERENCES person(id);
-- What it is a part of, or stands in.
ALTER TABLE asset ADD COLUMN part_of_id INTEGER REFERENCES asset(id) CHECK (part_of_id <> id);
-- The number finance keeps it under.
ALTER TABLE asset ADD COLUMN inventory_no TEXT NOT NULL DEFAULT '' COLLATE NOCASE;
ALTER TABLE asset ADD COLUMN ownership TEXT NOT NULL DEFAULT 'owned';
ALTER TABLE asset ADD COLUMN delivered_on TEXT;
ALTER TABLE asset ADD COLUMN in_service_on TEXT;
-- When it was lent: the day it is due back.
ALTER TABLE asset ADD COLUMN due_back TEXT;
ALTER TABLE asset ADD COLUMN criticality TEXT;
ALTER TABLE asset ADD COLUMN rto_minutes INTEGER CHECK (rto_minutes >= 0);
ALTER TABLE asset ADD COLUMN rpo_minutes INTEGER CHECK (rpo_minutes >= 0);
ALTER TABLE asset ADD COLUMN confidentiality TEXT;
-- Whether it needs cover: as its category says, or not, and why.
ALTER TABLE asset ADD COLUMN cover_need TEXT NOT NULL DEFAULT 'as_category';
ALTER TABLE asset ADD COLUMN cover_note TEXT NOT NULL DEFAULT '';
-- The day it is planned to go.
ALTER TABLE asset ADD COLUMN retire_on TEXT;
ALTER TABLE asset ADD COLUMN seen_on TEXT;
ALTER TABLE asset ADD COLUMN disposed_on TEXT;
ALTER TABLE asset ADD COLUMN proceeds_minor INTEGER;
ALTER TABLE asset ADD COLUMN proceeds_currency TEXT
  CHECK ((proceeds_minor IS NULL) = (proceeds_currency IS NULL));
ALTER TABLE asset ADD COLUMN disposal_cost_minor INTEGER;
ALTER TABLE asset ADD COLUMN disposal_cost_currency TEXT
  CHECK ((disposal_cost_minor IS NULL) = (disposal_cost_currency IS NULL));

CREATE INDEX asset_user ON asset(user_id) WHERE user_id IS NOT NULL;
CREATE INDEX asset_part_of ON asset(part_of_id) WHERE part_of_id IS NOT NULL;
CREATE INDEX asset_company ON asset(company) WHERE company <> '';
CREATE INDEX asset_due_back ON asset(due_back) WHERE due_back IS NOT NULL;
CREATE INDEX asset_order ON asset(order_no) WHERE order_no <> '';

-- What a maker says of a model, and what we decide for it. Last days are inclusive.
CREATE TABLE model (
  id                   INTEGER PRIMARY KEY AUTOINCREMENT,
  manufacturer         TEXT NOT NULL COLLATE NOCASE,
  name                 TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
  part_no              TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  category             TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  end_of_sale          TEXT,
  end_of_maintenance   TEXT,  -- last day of software maintenance
  end_of_security      TEXT,  -- last day of security support
  last_day_of_support  TEXT,
  lifecycle_source     TEXT NOT NULL DEFAULT '',
  lifecycle_checked_on TEXT,
  -- NULL: not known; 0: the maker gives no support for it at all.
  supported            INTEGER CHECK (supported IN (0, 1)),
  warranty_months      INTEGER CHECK (warranty_months BETWEEN 0 AND 1200),
  warranty_level       TEXT,
  refresh_months       INTEGER CHECK (refresh_months BETWEEN 1 AND 1200),
  data_bearing         INTEGER CHECK (data_bearing IN (0, 1)),  -- NULL: as its category
  power_watts          INTEGER CHECK (power_watts >= 0),
  price_minor          INTEGER,  -- of a new one today
  price_currency       TEXT,
  notes                TEXT NOT NULL DEFAULT '',
  UNIQUE (manufacturer, name),
  CHECK ((price_minor IS NULL) = (price_currency IS NULL))
) STRICT;
CREATE INDEX model_part ON model(part_no) WHERE part_no <> '';

-- What holds for every asset of a category unless its model or the asset itself says otherwise.
CREATE TABLE category (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  name           TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  -- Lowest level of cover it must have; NULL: none is required.
  cover_level    TEXT,
  -- Whether cover is required in stock too, or in use only.
  cover_in_stock INTEGER NOT NULL DEFAULT 0 CHECK (cover_in_stock IN (0, 1)),
  refresh_months INTEGER CHECK (refresh_months BETWEEN 1 AND 1200),
  data_bearing   INTEGER NOT NULL DEFAULT 0 CHECK (data_bearing IN (0, 1)),
  price_minor    INTEGER,  -- of a new one today
  price_currency TEXT,
  CHECK ((price_minor IS NULL) = (price_currency IS NULL))
) STRICT;

-- A place in the tree 'Milano / Building A / Room 2 / Rack 14': its path is its name, and what
-- stands before a ' / ' is the place around it.
CREATE TABLE location (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  path    TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (path <> ''),
  kind    TEXT NOT NULL,
  code    TEXT NOT NULL DEFAULT '' COLLATE NOCASE,  -- on the label at its door
  address TEXT NOT NULL DEFAULT '',
  note    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX location_code ON location(code) WHERE code <> '';

-- Second numbers of an asset: IMEI, MAC, service tag.
CREATE TABLE asset_identifier (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  asset_id INTEGER NOT NULL REFERENCES asset(id),
  kind     TEXT NOT NULL,
  value    TEXT NOT NULL COLLATE NOCASE CHECK (value <> ''),
  UNIQUE (asset_id, kind, value)
) STRICT;
CREATE INDEX asset_identifier_value ON asset_identifier(value);

-- Parts of an asset without a tag of their own: drives and other media first of all.
CREATE TABLE component (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  asset_id     INTEGER NOT NULL REFERENCES asset(id),
  kind         TEXT NOT NULL,
  manufacturer TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  model        TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  serial       TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  capacity_gb  INTEGER CHECK (capacity_gb > 0),
  data_bearing INTEGER NOT NULL CHECK (data_bearing IN (0, 1)),
  removed_on   TEXT,
  note         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX component_asset ON component(asset_id);
CREATE INDEX component_serial ON component(serial) WHERE serial <> '';

-- Fields people add. Choices of a choice field: one a line.
CREATE TABLE custom_field (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  kind     TEXT NOT NULL,
  category TEXT NOT NULL DEFAULT '' COLLATE NOCASE,  -- '': of every asset
  choices  TEXT NOT NULL DEFAULT '',
  required INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Values as text: whole numbers, exact decimals, ISO days, 'yes' and 'no'.
CREATE TABLE custom_value (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  asset_id INTEGER NOT NULL REFERENCES asset(id),
  field_id INTEGER NOT NULL REFERENCES custom_field(id),
  value    TEXT NOT NULL COLLATE NOCASE CHECK (value <> ''),
  UNIQUE (asset_id, field_id)
) STRICT;
CREATE INDEX custom_value_field ON custom_value(field_id, value);

-- A document can hang on an asset. On which kinds of record one can hang grows with the schema, so
-- that it hangs on exactly one is document::ops' business and no CHECK's.
CREATE TABLE document_new (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER REFERENCES contract(id),
  vendor_id   INTEGER REFERENCES vendor(id),
  asset_id    INTEGER REFERENCES asset(id),
  purpose     TEXT NOT NULL,
  name        TEXT NOT NULL CHECK (name <> ''),
  size        INTEGER NOT NULL CHECK (size >= 0),
  sha256      TEXT NOT NULL REFERENCES content(sha256),
  added_on    TEXT NOT NULL,
  note        TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO document_new (id, contract_id, vendor_id, purpose, name, size, sha256, added_on, note)
  SELECT id, contract_id, vendor_id, purpose, name, size, sha256, added_on, note FROM document;
-- Numbers of documents that are gone are not given again.
DELETE FROM sqlite_sequence WHERE name = 'document_new';
INSERT INTO sqlite_sequence (name, seq)
  SELECT 'document_new', seq FROM sqlite_sequence WHERE name = 'document';
DROP TABLE document;
ALTER TABLE document_new RENAME TO document;
CREATE INDEX document_contract ON document(contract_id) WHERE contract_id IS NOT NULL;
CREATE INDEX document_vendor ON document(vendor_id) WHERE vendor_id IS NOT NULL;
CREATE INDEX document_asset ON document(asset_id) WHERE asset_id IS NOT NULL;
CREATE INDEX document_content ON document(sha256);

-- What protects an asset and from when to when, both days included; several may hold at once. What
-- the asset itself says of its warranty and what contracts cover comes on top.
CREATE TABLE coverage (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  asset_id       INTEGER NOT NULL REFERENCES asset(id),
  kind           TEXT NOT NULL,
  level          TEXT,  -- NULL: not known
  provider       TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  -- The contract it is a part of, with days of its own.
  contract_id    INTEGER REFERENCES contract(id),
  reference      TEXT NOT NULL DEFAULT '' COLLATE NOCASE,  -- the provider's number or part number
  start_date     TEXT,  -- NULL: since ever, as far as anybody knows
  end_date       TEXT CHECK (end_date >= start_date),  -- NULL: for its life
  price_minor    INTEGER,  -- of the whole of it
  price_currency TEXT,
  keep_drive     INTEGER NOT NULL DEFAULT 0 CHECK (keep_drive IN (0, 1)),
  origin         TEXT NOT NULL,
  validated_on   TEXT,
  note           TEXT NOT NULL DEFAULT '',
  CHECK ((price_minor IS NULL) = (price_currency IS NULL))
) STRICT;
CREATE INDEX coverage_asset ON coverage(asset_id);
CREATE INDEX coverage_contract ON coverage(contract_id) WHERE contract_id IS NOT NULL;
CREATE INDEX coverage_end ON coverage(end_date);

-- What a contract does for the hardware it covers; NULL: not known, or not that kind of contract.
ALTER TABLE contract ADD COLUMN cover_level TEXT;
ALTER TABLE contract ADD COLUMN keep_drive INTEGER NOT NULL DEFAULT 0 CHECK (keep_drive IN (0, 1));
