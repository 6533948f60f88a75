-- Counting what is there, and labels to count by.

-- A stock-take. Its number has no gap within its year; nothing removes one, it is cancelled.
CREATE TABLE stocktake (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  year         INTEGER NOT NULL,
  number       INTEGER NOT NULL CHECK (number > 0),
  title        TEXT NOT NULL CHECK (title <> ''),
  -- What is counted: a place with all beneath it, whose, of which category; blank: whatever.
  location     TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  custodian_id INTEGER REFERENCES person(id),
  category     TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  lead_id      INTEGER REFERENCES person(id),
  due          TEXT,
  state        TEXT NOT NULL,
  started_at   TEXT,
  ended_at     TEXT,
  reason       TEXT NOT NULL DEFAULT '',  -- why it was cancelled
  note         TEXT NOT NULL DEFAULT '',
  UNIQUE (year, number)
) STRICT;

-- An asset as the register had it when the stock-take began (expected), or when it was found without
-- being expected. Frozen: later changes of the asset do not reach it.
CREATE TABLE stocktake_line (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  stocktake_id   INTEGER NOT NULL REFERENCES stocktake(id),
  asset_id       INTEGER REFERENCES asset(id),  -- NULL: the asset is no longer in the register
  expected       INTEGER NOT NULL CHECK (expected IN (0, 1)),
  tag            TEXT NOT NULL COLLATE NOCASE,
  serial         TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  name           TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  category       TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  place          TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  custodian_id   INTEGER REFERENCES person(id),
  status         TEXT NOT NULL,
  asset_state    TEXT NOT NULL,
  value_minor    INTEGER,
  value_currency TEXT,
  UNIQUE (stocktake_id, asset_id),
  CHECK ((value_minor IS NULL) = (value_currency IS NULL))
) STRICT;
CREATE INDEX stocktake_line_asset ON stocktake_line(asset_id) WHERE asset_id IS NOT NULL;

-- Something that was scanned or typed, kept as it came even where it fits nothing.
CREATE TABLE stocktake_scan (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  stocktake_id INTEGER NOT NULL REFERENCES stocktake(id),
  code         TEXT NOT NULL COLLATE NOCASE CHECK (code <> ''),
  at           TEXT NOT NULL,
  place        TEXT NOT NULL DEFAULT '' COLLATE NOCASE,  -- where it was; blank: not said
  line_id      INTEGER REFERENCES stocktake_line(id),  -- NULL: it fits nothing, or several
  matched      TEXT NOT NULL,
  condition    TEXT,  -- NULL: not said
  note         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX stocktake_scan_of ON stocktake_scan(stocktake_id, code);
CREATE INDEX stocktake_scan_line ON stocktake_scan(line_id) WHERE line_id IS NOT NULL;

-- Sheets and rolls of labels that are not in the built-in list. Lengths in micrometres.
CREATE TABLE label_stock (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name        TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  page_width  INTEGER NOT NULL,
  page_height INTEGER NOT NULL,
  first_left  INTEGER NOT NULL,  -- from the sheet's edge to the first label
  first_top   INTEGER NOT NULL,
  width       INTEGER NOT NULL,
  height      INTEGER NOT NULL,
  pitch_x     INTEGER NOT NULL,  -- from one label's edge to the next one's
  pitch_y     INTEGER NOT NULL,
  across      INTEGER NOT NULL CHECK (across > 0),
  down        INTEGER NOT NULL CHECK (down > 0)
) STRICT;

-- How far a printer puts everything off, in micrometres: what is added to every place on the sheet.
CREATE TABLE printer_profile (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  name    TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  shift_x INTEGER NOT NULL,
  shift_y INTEGER NOT NULL
) STRICT;
