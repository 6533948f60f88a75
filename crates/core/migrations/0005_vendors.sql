-- What a contact is to us; `role` stays what somebody typed.
ALTER TABLE vendor_contact ADD COLUMN kind TEXT NOT NULL DEFAULT 'other';

-- NULL: not assessed.
ALTER TABLE vendor ADD COLUMN risk TEXT;
ALTER TABLE vendor ADD COLUMN risk_note TEXT NOT NULL DEFAULT '';
ALTER TABLE vendor ADD COLUMN criticality TEXT;
ALTER TABLE vendor ADD COLUMN assessed_on TEXT;
ALTER TABLE vendor ADD COLUMN dpa_signed_on TEXT;

-- Whom to call when nobody answers, and after how long.
CREATE TABLE vendor_escalation (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  vendor_id     INTEGER NOT NULL REFERENCES vendor(id),
  level         INTEGER NOT NULL CHECK (level >= 1),
  who           TEXT NOT NULL CHECK (who <> ''),
  after_minutes INTEGER NOT NULL CHECK (after_minutes >= 0),
  hours         TEXT NOT NULL DEFAULT '',
  phone         TEXT NOT NULL DEFAULT '',
  email         TEXT NOT NULL DEFAULT '',
  portal        TEXT NOT NULL DEFAULT '',
  quote_no      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX vendor_escalation_vendor ON vendor_escalation(vendor_id);

-- Certificates, insurances, agreements: what holds for a time. NULL dates: open on that side.
CREATE TABLE vendor_certificate (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  vendor_id   INTEGER NOT NULL REFERENCES vendor(id),
  scheme      TEXT NOT NULL,
  label       TEXT NOT NULL DEFAULT '',
  number      TEXT NOT NULL DEFAULT '',
  scope       TEXT NOT NULL DEFAULT '',
  issuer      TEXT NOT NULL DEFAULT '',
  valid_from  TEXT,
  valid_until TEXT CHECK (valid_until >= valid_from),
  alert_days  INTEGER CHECK (alert_days BETWEEN 0 AND 365),  -- NULL: the register's
  note        TEXT NOT NULL DEFAULT '',
  document_id INTEGER REFERENCES document(id)
) STRICT;
CREATE INDEX vendor_certificate_vendor ON vendor_certificate(vendor_id);
CREATE INDEX vendor_certificate_until ON vendor_certificate(valid_until);
CREATE INDEX vendor_certificate_document ON vendor_certificate(document_id)
  WHERE document_id IS NOT NULL;

-- How a delivery went, 1 to 5 each; NULL: did not apply.
CREATE TABLE vendor_survey (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  vendor_id      INTEGER NOT NULL REFERENCES vendor(id),
  delivered_on   TEXT NOT NULL,
  reference      TEXT NOT NULL DEFAULT '',
  administrative INTEGER CHECK (administrative BETWEEN 1 AND 5),
  commercial     INTEGER CHECK (commercial BETWEEN 1 AND 5),
  availability   INTEGER CHECK (availability BETWEEN 1 AND 5),
  quality        INTEGER CHECK (quality BETWEEN 1 AND 5),
  reliability    INTEGER CHECK (reliability BETWEEN 1 AND 5),
  note           TEXT NOT NULL DEFAULT '',
  CHECK (coalesce(administrative, commercial, availability, quality, reliability) IS NOT NULL)
) STRICT;
CREATE INDEX vendor_survey_vendor ON vendor_survey(vendor_id, delivered_on);
