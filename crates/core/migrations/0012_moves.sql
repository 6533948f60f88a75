-- The life of an asset, and how it comes into the house.

-- Actions people name, each of one fixed kind. A register without any has those of its language.
CREATE TABLE transition (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name        TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  kind        TEXT NOT NULL,
  from_states TEXT NOT NULL,  -- fixed states, one blank between two
  status_id   INTEGER REFERENCES asset_status(id),  -- NULL: the first status of the kind's state
  active      INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  position    INTEGER NOT NULL DEFAULT 0,
  terms_en    TEXT NOT NULL DEFAULT '',  -- what a form says under its assets; '': our own words
  terms_it    TEXT NOT NULL DEFAULT ''
) STRICT;

-- What was done with an asset: one row each; those done together share a sheet.
CREATE TABLE handover (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  asset_id      INTEGER NOT NULL REFERENCES asset(id),
  sheet         INTEGER NOT NULL,
  transition_id INTEGER REFERENCES transition(id),
  kind          TEXT NOT NULL,
  on_date       TEXT NOT NULL,
  person_id     INTEGER REFERENCES person(id),  -- who got it, or gave it back
  by_id         INTEGER REFERENCES person(id),
  vendor_id     INTEGER REFERENCES vendor(id),  -- who repairs it
  reference     TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  place         TEXT NOT NULL DEFAULT '',
  due_back      TEXT CHECK (due_back >= on_date),
  condition     TEXT,
  accessories   TEXT NOT NULL DEFAULT '',
  data_deletion TEXT,
  deleted_by_id INTEGER REFERENCES person(id),
  accepted      INTEGER NOT NULL DEFAULT 0 CHECK (accepted IN (0, 1)),
  note          TEXT NOT NULL DEFAULT '',
  language      TEXT NOT NULL,
  document_id   INTEGER REFERENCES document(id)  -- the signed copy
) STRICT;
CREATE INDEX handover_asset ON handover(asset_id);
CREATE INDEX handover_sheet ON handover(sheet);
CREATE INDEX handover_document ON handover(document_id) WHERE document_id IS NOT NULL;

CREATE TABLE purchase_order (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  vendor_id         INTEGER NOT NULL REFERENCES vendor(id),
  number            TEXT NOT NULL COLLATE NOCASE CHECK (number <> ''),
  status            TEXT NOT NULL,
  ordered_on        TEXT,
  expected_on       TEXT CHECK (expected_on >= ordered_on),
  currency          TEXT NOT NULL,
  cost_centre       TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  -- Freight and the like, shared out over the ordered pieces by their price.
  shipping_minor    INTEGER CHECK (shipping_minor >= 0),
  shipping_currency TEXT,
  note              TEXT NOT NULL DEFAULT '',
  CHECK ((shipping_minor IS NULL) = (shipping_currency IS NULL))
) STRICT;
CREATE INDEX purchase_order_number ON purchase_order(number);
CREATE INDEX purchase_order_vendor ON purchase_order(vendor_id);

CREATE TABLE purchase_line (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  order_id        INTEGER NOT NULL REFERENCES purchase_order(id),
  position        INTEGER NOT NULL,
  description     TEXT NOT NULL DEFAULT '',
  manufacturer    TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  model           TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  part_no         TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  category        TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  quantity        INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 100000),
  price_minor     INTEGER CHECK (price_minor >= 0),
  price_currency  TEXT,
  per_piece       INTEGER NOT NULL DEFAULT 1 CHECK (per_piece IN (0, 1)),  -- 0: of all together
  warranty_months INTEGER CHECK (warranty_months BETWEEN 0 AND 1200),
  CHECK ((price_minor IS NULL) = (price_currency IS NULL))
) STRICT;
CREATE INDEX purchase_line_order ON purchase_line(order_id);

-- One delivery, and the assets that were in it.
CREATE TABLE receipt (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  order_id    INTEGER NOT NULL REFERENCES purchase_order(id),
  received_on TEXT NOT NULL,
  delivery_no TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  by_id       INTEGER REFERENCES person(id)
) STRICT;
CREATE INDEX receipt_order ON receipt(order_id);

CREATE TABLE receipt_item (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  receipt_id INTEGER NOT NULL REFERENCES receipt(id),
  line_id    INTEGER NOT NULL REFERENCES purchase_line(id),
  asset_id   INTEGER NOT NULL UNIQUE REFERENCES asset(id),
  piece      INTEGER NOT NULL CHECK (piece >= 1)  -- which of the line's pieces, for its price
) STRICT;
CREATE INDEX receipt_item_receipt ON receipt_item(receipt_id);
CREATE INDEX receipt_item_line ON receipt_item(line_id);

CREATE TABLE invoice (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  vendor_id         INTEGER NOT NULL REFERENCES vendor(id),
  number            TEXT NOT NULL COLLATE NOCASE CHECK (number <> ''),
  invoiced_on       TEXT NOT NULL,
  total_minor       INTEGER NOT NULL CHECK (total_minor >= 0),
  total_currency    TEXT NOT NULL,
  shipping_minor    INTEGER CHECK (shipping_minor >= 0),
  shipping_currency TEXT,
  note              TEXT NOT NULL DEFAULT '',
  CHECK ((shipping_minor IS NULL) = (shipping_currency IS NULL))
) STRICT;
CREATE INDEX invoice_number ON invoice(number);
CREATE INDEX invoice_vendor ON invoice(vendor_id);

-- What of an invoice an asset cost, its share of shipping included.
CREATE TABLE invoice_asset (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  invoice_id     INTEGER NOT NULL REFERENCES invoice(id),
  asset_id       INTEGER NOT NULL REFERENCES asset(id),
  share_minor    INTEGER NOT NULL CHECK (share_minor >= 0),
  share_currency TEXT NOT NULL,
  UNIQUE (invoice_id, asset_id)
) STRICT;
CREATE INDEX invoice_asset_asset ON invoice_asset(asset_id);
