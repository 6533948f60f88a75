-- Files that hang on a record. What a file holds is kept once, by its SHA-256, and never changes;
-- which record it belongs to, and what for, is a document.
CREATE TABLE content (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  bytes  BLOB NOT NULL
) STRICT;
CREATE TRIGGER content_no_update BEFORE UPDATE ON content BEGIN
  SELECT RAISE(ABORT, 'the content of a file never changes');
END;
CREATE TRIGGER content_no_delete BEFORE DELETE ON content BEGIN
  SELECT RAISE(ABORT, 'the content of a file stays');
END;
CREATE TABLE document (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER REFERENCES contract(id),
  vendor_id   INTEGER REFERENCES vendor(id),
  purpose     TEXT NOT NULL,
  name        TEXT NOT NULL CHECK (name <> ''),
  size        INTEGER NOT NULL CHECK (size >= 0),
  sha256      TEXT NOT NULL REFERENCES content(sha256),
  added_on    TEXT NOT NULL,
  note        TEXT NOT NULL DEFAULT '',
  -- A document hangs on one record.
  CHECK ((contract_id IS NULL) <> (vendor_id IS NULL))
) STRICT;
CREATE INDEX document_contract ON document(contract_id) WHERE contract_id IS NOT NULL;
CREATE INDEX document_vendor ON document(vendor_id) WHERE vendor_id IS NOT NULL;
CREATE INDEX document_content ON document(sha256);

-- Letters go to the vendor in its own language, to the address where notice takes effect.
ALTER TABLE vendor ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE vendor ADD COLUMN pec TEXT NOT NULL DEFAULT '';

ALTER TABLE contract ADD COLUMN parent_id INTEGER REFERENCES contract(id) CHECK (parent_id <> id);
ALTER TABLE contract ADD COLUMN signed_on TEXT;
ALTER TABLE contract ADD COLUMN double_signed TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE contract ADD COLUMN notice_clause TEXT NOT NULL DEFAULT '';
ALTER TABLE contract ADD COLUMN notice_effective TEXT NOT NULL DEFAULT 'received';
-- NULL: the register's business calendar.
ALTER TABLE contract ADD COLUMN calendar_country TEXT;
-- Days before "decide by", most first; empty: the register's steps.
ALTER TABLE contract ADD COLUMN reminder_steps TEXT NOT NULL DEFAULT '';
ALTER TABLE contract ADD COLUMN order_no TEXT NOT NULL DEFAULT '' COLLATE NOCASE;
ALTER TABLE contract ADD COLUMN payment_days INTEGER CHECK (payment_days BETWEEN 0 AND 365);
-- Percentages are decimal text. uplift_fixed: the percentage, or what comes on top of the index;
-- uplift_share: the share of the index that counts.
ALTER TABLE contract ADD COLUMN uplift TEXT NOT NULL DEFAULT 'none';
ALTER TABLE contract ADD COLUMN uplift_fixed TEXT;
ALTER TABLE contract ADD COLUMN uplift_share TEXT;
ALTER TABLE contract ADD COLUMN uplift_floor TEXT;
ALTER TABLE contract ADD COLUMN uplift_cap TEXT;
ALTER TABLE contract ADD COLUMN uplift_index TEXT NOT NULL DEFAULT '';
CREATE INDEX contract_parent ON contract(parent_id) WHERE parent_id IS NOT NULL;

-- What changes from a date while everything before it stays. NULL: as before.
CREATE TABLE amendment (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id       INTEGER NOT NULL REFERENCES contract(id),
  effective_from    TEXT NOT NULL,
  signed_on         TEXT,
  title             TEXT NOT NULL DEFAULT '',
  new_end           TEXT CHECK (new_end >= effective_from),
  renewal           TEXT,
  renewal_months    INTEGER CHECK (renewal_months BETWEEN 0 AND 1200),
  max_renewals      INTEGER CHECK (max_renewals >= 0),
  notice_value      INTEGER CHECK (notice_value BETWEEN 0 AND 3650),
  notice_unit       TEXT,
  UNIQUE (contract_id, effective_from)
) STRICT;

-- first_invoice NULL: on the line's first day. NULL dates: as long as the contract.
ALTER TABLE cost_line ADD COLUMN first_invoice TEXT;
ALTER TABLE cost_line ADD COLUMN timing TEXT NOT NULL DEFAULT 'advance';
ALTER TABLE cost_line ADD COLUMN from_date TEXT;
ALTER TABLE cost_line ADD COLUMN until_date TEXT CHECK (until_date >= from_date);

-- What was really asked for a period, against what the uplift clause allows.
CREATE TABLE period_price (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id    INTEGER NOT NULL REFERENCES contract(id),
  k              INTEGER NOT NULL CHECK (k >= 0),
  price_minor    INTEGER,  -- a year's price; NULL: as the cost lines say
  price_currency TEXT,
  index_change   TEXT,     -- decimal text, percent
  UNIQUE (contract_id, k),
  CHECK ((price_minor IS NULL) = (price_currency IS NULL))
) STRICT;

ALTER TABLE decision ADD COLUMN approver_id INTEGER REFERENCES person(id);
ALTER TABLE decision ADD COLUMN price_minor INTEGER;
ALTER TABLE decision ADD COLUMN price_currency TEXT;
ALTER TABLE decision ADD COLUMN term_months INTEGER CHECK (term_months BETWEEN 1 AND 1200);

-- Notice that was sent because of a decision, and how it is proved.
CREATE TABLE notice (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision(id),
  sent_on     TEXT NOT NULL,
  method      TEXT NOT NULL,
  reference   TEXT NOT NULL DEFAULT '',
  received_on TEXT CHECK (received_on >= sent_on),
  document_id INTEGER REFERENCES document(id)
) STRICT;
CREATE INDEX notice_decision ON notice(decision_id);
CREATE INDEX notice_document ON notice(document_id) WHERE document_id IS NOT NULL;
