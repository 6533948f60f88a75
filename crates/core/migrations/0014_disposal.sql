-- Secure disposal: lots, the media in them, what was done to each and by whom, the hands they went
-- through, and the certificates that say so.

-- A lot. Its number has no gap within its year; nothing removes one, it is cancelled.
CREATE TABLE disposal_lot (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  year             INTEGER NOT NULL,
  number           INTEGER NOT NULL CHECK (number > 0),
  title            TEXT NOT NULL CHECK (title <> ''),
  reason           TEXT NOT NULL,
  destination      TEXT NOT NULL,  -- where its media go
  will_be_reused   INTEGER NOT NULL CHECK (will_be_reused IN (0, 1)),
  stage            TEXT NOT NULL,
  -- By which table techniques are judged; fixed once the lot is approved.
  profile          TEXT NOT NULL,
  format_purges    INTEGER NOT NULL DEFAULT 0 CHECK (format_purges IN (0, 1)),
  requested_by_id  INTEGER REFERENCES person(id),
  approved_by_id   INTEGER REFERENCES person(id),
  approved_on      TEXT,
  coordinator_id   INTEGER REFERENCES person(id),
  vendor_id        INTEGER REFERENCES vendor(id),  -- who takes it, or treats it
  vendor_order     TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  pickup_on        TEXT,
  -- Why a vendor without a valid certificate on that day may take it; printed.
  gate_reason      TEXT NOT NULL DEFAULT '',
  -- Why a chain of custody with a fault is accepted; printed.
  custody_reason   TEXT NOT NULL DEFAULT '',
  cost_minor       INTEGER CHECK (cost_minor >= 0),  -- of the vendor, for all of it
  cost_currency    TEXT,
  closed_on        TEXT,
  cancelled_reason TEXT NOT NULL DEFAULT '',
  -- The records must be kept whatever their retention says; why.
  hold             TEXT NOT NULL DEFAULT '',
  note             TEXT NOT NULL DEFAULT '',
  UNIQUE (year, number),
  CHECK ((cost_minor IS NULL) = (cost_currency IS NULL))
) STRICT;
CREATE INDEX disposal_lot_vendor ON disposal_lot(vendor_id) WHERE vendor_id IS NOT NULL;

-- An asset as it was when it came into the lot. Frozen: later changes of the asset do not reach it.
CREATE TABLE disposal_line (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  lot_id            INTEGER NOT NULL REFERENCES disposal_lot(id),
  asset_id          INTEGER NOT NULL REFERENCES asset(id),
  -- 1 while its lot is under way and it has not been left out: an asset is in one such lot at most.
  open              INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1)),
  left_out          TEXT NOT NULL DEFAULT '',  -- why it did not go; '': it did
  frozen_on         TEXT NOT NULL,
  tag               TEXT NOT NULL COLLATE NOCASE,
  serial            TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  name              TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  manufacturer      TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  model             TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  category          TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  place             TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  company           TEXT NOT NULL DEFAULT '',
  ownership         TEXT NOT NULL,
  confidentiality   TEXT NOT NULL,  -- a security category
  purchase_date     TEXT,
  cost_minor        INTEGER,
  cost_currency     TEXT,
  book_minor        INTEGER,  -- civil book value on the day it was frozen
  book_currency     TEXT,
  -- Before the first wipe. NULL: nobody has answered.
  legal_hold        TEXT,  -- 'yes' stops everything
  backup            TEXT,
  backup_location   TEXT NOT NULL DEFAULT '',
  licences          TEXT,
  labels            TEXT,
  mdm               TEXT,
  -- What became of it.
  weight_g          INTEGER CHECK (weight_g >= 0),
  eer               TEXT NOT NULL DEFAULT '',
  proceeds_minor    INTEGER CHECK (proceeds_minor >= 0),
  proceeds_currency TEXT,
  share_minor       INTEGER,  -- of the lot's cost
  share_currency    TEXT,
  result_minor      INTEGER,  -- gain above 0, booked when the lot is closed
  result_currency   TEXT,
  UNIQUE (lot_id, asset_id),
  CHECK ((cost_minor IS NULL) = (cost_currency IS NULL)),
  CHECK ((book_minor IS NULL) = (book_currency IS NULL)),
  CHECK ((proceeds_minor IS NULL) = (proceeds_currency IS NULL)),
  CHECK ((share_minor IS NULL) = (share_currency IS NULL)),
  CHECK ((result_minor IS NULL) = (result_currency IS NULL))
) STRICT;
CREATE UNIQUE INDEX disposal_line_open ON disposal_line(asset_id) WHERE open = 1;
CREATE INDEX disposal_line_asset ON disposal_line(asset_id);

-- Contracts and covers an asset was taken out of when its lot was closed, with the day.
CREATE TABLE disposal_ended (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  line_id     INTEGER NOT NULL REFERENCES disposal_line(id),
  contract_id INTEGER REFERENCES contract(id),
  coverage_id INTEGER REFERENCES coverage(id),
  ended_on    TEXT NOT NULL,
  until       TEXT  -- the last day it would have lasted; NULL: not known
) STRICT;
CREATE INDEX disposal_ended_line ON disposal_ended(line_id);
CREATE INDEX disposal_ended_contract ON disposal_ended(contract_id) WHERE contract_id IS NOT NULL;
CREATE INDEX disposal_ended_coverage ON disposal_ended(coverage_id) WHERE coverage_id IS NOT NULL;

-- What data is stored on, one row each.
CREATE TABLE disposal_medium (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  line_id          INTEGER NOT NULL REFERENCES disposal_line(id),
  component_id     INTEGER REFERENCES component(id),  -- the part it was frozen from
  media_type       TEXT,  -- NULL: somebody has to look
  manufacturer     TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  model            TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  serial           TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  capacity_gb      INTEGER CHECK (capacity_gb > 0),
  self_encrypting  INTEGER NOT NULL DEFAULT 0 CHECK (self_encrypting IN (0, 1)),
  data_bearing     INTEGER NOT NULL CHECK (data_bearing IN (0, 1)),
  -- Its own way, where it is another than the lot's; NULL: as the lot.
  will_be_reused   INTEGER CHECK (will_be_reused IN (0, 1)),
  leaves_control   INTEGER CHECK (leaves_control IN (0, 1)),
  -- A documented exception: it needs no accepted record now.
  exception        TEXT,
  exception_reason TEXT NOT NULL DEFAULT '',
  exception_by_id  INTEGER REFERENCES person(id),
  exception_on     TEXT,
  note             TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX disposal_medium_line ON disposal_medium(line_id);
CREATE INDEX disposal_medium_serial ON disposal_medium(serial) WHERE serial <> '';

-- Papers of a lot hang on it.
ALTER TABLE document ADD COLUMN lot_id INTEGER REFERENCES disposal_lot(id);
CREATE INDEX document_lot ON document(lot_id) WHERE lot_id IS NOT NULL;

-- A file of an erasing tool as it was read. The file itself is a document of the lot.
CREATE TABLE evidence_file (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  lot_id          INTEGER NOT NULL REFERENCES disposal_lot(id),
  document_id     INTEGER NOT NULL UNIQUE REFERENCES document(id),
  tool            TEXT NOT NULL,
  tool_version    TEXT NOT NULL DEFAULT '',
  report_id       TEXT NOT NULL DEFAULT '',
  original_sha256 TEXT NOT NULL,  -- of the bytes as they came
  redacted        INTEGER NOT NULL CHECK (redacted IN (0, 1)),  -- the document lacks its passwords
  zone            TEXT NOT NULL DEFAULT '',  -- assumed for times without one; '': none was
  warnings        TEXT NOT NULL DEFAULT ''   -- codes, one blank between two
) STRICT;
CREATE INDEX evidence_file_lot ON evidence_file(lot_id);

-- What it says of one drive, and which medium that is.
CREATE TABLE evidence_drive (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id   INTEGER NOT NULL REFERENCES evidence_file(id),
  position  INTEGER NOT NULL,
  serial    TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  facts     TEXT NOT NULL,  -- JSON
  matched   TEXT NOT NULL,  -- by what; 'unmatched'
  medium_id INTEGER REFERENCES disposal_medium(id),
  UNIQUE (file_id, position)
) STRICT;
CREATE INDEX evidence_drive_medium ON evidence_drive(medium_id) WHERE medium_id IS NOT NULL;

-- What was done to a medium. Several records a medium: one that failed stays beside the next.
CREATE TABLE sanitization (
  id                  INTEGER PRIMARY KEY AUTOINCREMENT,
  medium_id           INTEGER NOT NULL REFERENCES disposal_medium(id),
  origin              TEXT NOT NULL,
  evidence_id         INTEGER REFERENCES evidence_drive(id),
  received_id         INTEGER REFERENCES received_certificate(id),
  deed                TEXT NOT NULL,  -- JSON: techniques, key, particles and the answers asked for
  verification        TEXT NOT NULL,
  verification_detail TEXT NOT NULL DEFAULT '',
  errors              INTEGER NOT NULL DEFAULT 0 CHECK (errors >= 0),
  inaccessible        INTEGER NOT NULL DEFAULT 0 CHECK (inaccessible IN (0, 1)),
  written_since       INTEGER NOT NULL DEFAULT 0 CHECK (written_since IN (0, 1)),
  hidden_area         TEXT NOT NULL,
  tool                TEXT NOT NULL DEFAULT '',
  tool_version        TEXT NOT NULL DEFAULT '',
  equipment           TEXT NOT NULL DEFAULT '',  -- its number, of a degausser or shredder
  calibrated_on       TEXT,
  tool_calibrated     TEXT,
  performer_qualified TEXT,
  started_at          TEXT,  -- RFC 3339 with the offset of its place
  finished_at         TEXT,
  zone_assumed        INTEGER NOT NULL DEFAULT 0 CHECK (zone_assumed IN (0, 1)),
  place               TEXT NOT NULL DEFAULT '',
  external            INTEGER NOT NULL DEFAULT 0 CHECK (external IN (0, 1)),
  vendor_id           INTEGER REFERENCES vendor(id),  -- which firm did it
  details             TEXT NOT NULL DEFAULT '',
  note                TEXT NOT NULL DEFAULT '',
  -- What was decided, by the rules of that day, on what was asked for that day.
  state               TEXT NOT NULL,
  decided_on          TEXT,
  category            TEXT,
  will_be_reused      INTEGER CHECK (will_be_reused IN (0, 1)),
  leaves_control      INTEGER CHECK (leaves_control IN (0, 1)),
  profile             TEXT,
  required            TEXT,
  achieved            TEXT,
  counted             TEXT,  -- the technique that counted
  flags               TEXT NOT NULL DEFAULT '',  -- codes, one blank between two
  reasons             TEXT NOT NULL DEFAULT '[]',  -- JSON
  decided_reason      TEXT NOT NULL DEFAULT ''  -- in a person's words
) STRICT;
CREATE INDEX sanitization_medium ON sanitization(medium_id);
CREATE INDEX sanitization_evidence ON sanitization(evidence_id) WHERE evidence_id IS NOT NULL;
CREATE INDEX sanitization_received ON sanitization(received_id) WHERE received_id IS NOT NULL;

-- Somebody who stands for something: named, and perhaps signed.
CREATE TABLE signatory (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  sanitization_id INTEGER REFERENCES sanitization(id),
  custody_id      INTEGER REFERENCES custody_event(id),
  received_id     INTEGER REFERENCES received_certificate(id),
  role            TEXT NOT NULL,
  person_id       INTEGER REFERENCES person(id),
  name            TEXT NOT NULL DEFAULT '',
  title           TEXT NOT NULL DEFAULT '',
  organisation    TEXT NOT NULL DEFAULT '',
  place           TEXT NOT NULL DEFAULT '',
  contact         TEXT NOT NULL DEFAULT '',
  signed_on       TEXT,
  signature       TEXT NOT NULL DEFAULT '',  -- typed, or the strokes of a drawn one
  signature_kind  TEXT,
  signed_sha256   TEXT NOT NULL DEFAULT ''  -- of what was signed
) STRICT;
CREATE INDEX signatory_sanitization ON signatory(sanitization_id)
  WHERE sanitization_id IS NOT NULL;
CREATE INDEX signatory_custody ON signatory(custody_id) WHERE custody_id IS NOT NULL;
CREATE INDEX signatory_received ON signatory(received_id) WHERE received_id IS NOT NULL;

-- Who can have the goods of a lot in hand.
CREATE TABLE custody_party (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  lot_id       INTEGER NOT NULL REFERENCES disposal_lot(id),
  kind         TEXT NOT NULL,
  name         TEXT NOT NULL DEFAULT '',
  organisation TEXT NOT NULL DEFAULT '',
  id_document  TEXT NOT NULL DEFAULT '',
  vendor_id    INTEGER REFERENCES vendor(id)
) STRICT;
CREATE INDEX custody_party_lot ON custody_party(lot_id);

-- One hand-over, in the order they were entered.
CREATE TABLE custody_event (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  lot_id    INTEGER NOT NULL REFERENCES disposal_lot(id),
  position  INTEGER NOT NULL,
  at        TEXT NOT NULL,  -- RFC 3339 with the offset of its place
  zone      TEXT NOT NULL DEFAULT '',
  action    TEXT NOT NULL,
  from_id   INTEGER NOT NULL REFERENCES custody_party(id),
  to_id     INTEGER NOT NULL REFERENCES custody_party(id),
  place     TEXT NOT NULL DEFAULT '',
  container TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  seals     TEXT NOT NULL DEFAULT '',  -- one a line
  vehicle   TEXT NOT NULL DEFAULT '',
  driver    TEXT NOT NULL DEFAULT '',
  condition TEXT NOT NULL DEFAULT '',
  photo_id  INTEGER REFERENCES document(id),
  note      TEXT NOT NULL DEFAULT '',
  UNIQUE (lot_id, position)
) STRICT;

-- What was handed over; an event without any: all of the lot.
CREATE TABLE custody_item (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER NOT NULL REFERENCES custody_event(id),
  line_id  INTEGER NOT NULL REFERENCES disposal_line(id),
  UNIQUE (event_id, line_id)
) STRICT;
CREATE INDEX custody_item_line ON custody_item(line_id);

-- What a recycler says it destroyed.
CREATE TABLE received_certificate (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  lot_id        INTEGER NOT NULL REFERENCES disposal_lot(id),
  vendor_id     INTEGER REFERENCES vendor(id),
  number        TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  fields        TEXT NOT NULL DEFAULT '{}',  -- JSON: what it says, field by field
  collected_on  TEXT,
  destroyed_on  TEXT,
  document_id   INTEGER REFERENCES document(id),
  received_on   TEXT NOT NULL,
  note          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX received_certificate_lot ON received_certificate(lot_id);

-- Its list of serial numbers, as it stands there.
CREATE TABLE received_serial (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  certificate_id INTEGER NOT NULL REFERENCES received_certificate(id),
  position       INTEGER NOT NULL,
  serial         TEXT NOT NULL COLLATE NOCASE,
  -- A person says which medium a number that fits none is, and why.
  medium_id      INTEGER REFERENCES disposal_medium(id),
  reason         TEXT NOT NULL DEFAULT '',
  UNIQUE (certificate_id, position)
) STRICT;
CREATE INDEX received_serial_medium ON received_serial(medium_id) WHERE medium_id IS NOT NULL;

-- A note of waste that left, or waits to leave (formulario, FIR).
CREATE TABLE waste_transfer (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  lot_id          INTEGER NOT NULL REFERENCES disposal_lot(id),
  format          TEXT NOT NULL,
  number          TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  eer             TEXT NOT NULL,
  description     TEXT NOT NULL DEFAULT '',
  hazard          TEXT NOT NULL DEFAULT '',
  physical_state  TEXT NOT NULL DEFAULT '',
  quantity_g      INTEGER CHECK (quantity_g >= 0),
  volume_l        INTEGER CHECK (volume_l >= 0),
  packages        INTEGER CHECK (packages >= 0),
  adr             INTEGER CHECK (adr IN (0, 1)),
  carrier_id      INTEGER REFERENCES vendor(id),
  albo_no         TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  recipient_id    INTEGER REFERENCES vendor(id),
  authorisation   TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  operation       TEXT NOT NULL DEFAULT '',  -- R1 to R13, D1 to D15
  stored_since    TEXT,  -- temporary storage here
  left_on         TEXT,
  received_on     TEXT,  -- by the recipient
  returned_on     TEXT,  -- its copy is back
  accepted        TEXT,
  accepted_g      INTEGER CHECK (accepted_g >= 0),
  document_id     INTEGER REFERENCES document(id),
  note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX waste_transfer_lot ON waste_transfer(lot_id);

-- A certificate of ours. Its number has no gap within its year and is never used again.
CREATE TABLE disposal_certificate (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  year            INTEGER NOT NULL,
  number          INTEGER NOT NULL CHECK (number > 0),
  kind            TEXT NOT NULL,
  lot_id          INTEGER NOT NULL REFERENCES disposal_lot(id),
  medium_id       INTEGER REFERENCES disposal_medium(id),
  sanitization_id INTEGER REFERENCES sanitization(id),
  sealed_on       TEXT NOT NULL,
  sealed_by_id    INTEGER REFERENCES person(id),
  facts           TEXT NOT NULL,  -- JSON: all it certifies, no person's name
  facts_sha256    TEXT NOT NULL,
  supersedes_id   INTEGER REFERENCES disposal_certificate(id),
  annulled_on     TEXT,
  annulled_by_id  INTEGER REFERENCES person(id),
  annulled_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (year, number),
  CHECK ((annulled_on IS NULL) = (annulled_reason = ''))
) STRICT;
CREATE INDEX disposal_certificate_lot ON disposal_certificate(lot_id);
CREATE INDEX disposal_certificate_medium ON disposal_certificate(medium_id)
  WHERE medium_id IS NOT NULL;
CREATE INDEX disposal_certificate_record ON disposal_certificate(sanitization_id)
  WHERE sanitization_id IS NOT NULL;
-- One that is in force for a medium, and one for a lot.
CREATE UNIQUE INDEX disposal_certificate_of_medium ON disposal_certificate(medium_id)
  WHERE annulled_on IS NULL AND medium_id IS NOT NULL;
CREATE UNIQUE INDEX disposal_certificate_of_lot ON disposal_certificate(lot_id)
  WHERE annulled_on IS NULL AND medium_id IS NULL;

-- A print of a certificate that was given out: what its pages are, and under which root.
CREATE TABLE certificate_print (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  certificate_id INTEGER NOT NULL REFERENCES disposal_certificate(id),
  language       TEXT NOT NULL,
  digest         TEXT NOT NULL,  -- of its pages and what they are made of, not of the file's bytes
  tree_size      INTEGER NOT NULL,
  tree_root      TEXT NOT NULL,
  printed_on     TEXT NOT NULL
) STRICT;
CREATE INDEX certificate_print_of ON certificate_print(certificate_id);

-- A sealed certificate is annulled, never changed or removed, and what it rests on stays. Like the
-- journal's guards this stops mistakes (an undo included), not administrators.
CREATE TRIGGER disposal_certificate_sealed
BEFORE UPDATE OF id, year, number, kind, lot_id, medium_id, sanitization_id, sealed_on, sealed_by_id,
  facts, facts_sha256, supersedes_id ON disposal_certificate BEGIN
  SELECT RAISE(ABORT, 'a sealed certificate is never changed');
END;
CREATE TRIGGER disposal_certificate_annulled BEFORE UPDATE ON disposal_certificate
WHEN OLD.annulled_on IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'an annulled certificate is never changed');
END;
CREATE TRIGGER disposal_certificate_kept BEFORE DELETE ON disposal_certificate BEGIN
  SELECT RAISE(ABORT, 'a sealed certificate is never removed');
END;
CREATE TRIGGER certificate_print_fixed BEFORE UPDATE ON certificate_print BEGIN
  SELECT RAISE(ABORT, 'a print of a certificate is never changed');
END;
CREATE TRIGGER certificate_print_kept BEFORE DELETE ON certificate_print BEGIN
  SELECT RAISE(ABORT, 'a print of a certificate is never removed');
END;
CREATE TRIGGER sanitization_certified BEFORE UPDATE ON sanitization
WHEN EXISTS (SELECT 1 FROM disposal_certificate c
             WHERE c.sanitization_id = OLD.id AND c.annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on this record');
END;
CREATE TRIGGER disposal_medium_certified BEFORE UPDATE ON disposal_medium
WHEN EXISTS (SELECT 1 FROM disposal_certificate c
             WHERE c.medium_id = OLD.id AND c.annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on this medium');
END;
-- A snapshot is a snapshot.
CREATE TRIGGER disposal_line_frozen
BEFORE UPDATE OF id, lot_id, asset_id, frozen_on, tag, serial, name, manufacturer, model, category,
  place, company, ownership, purchase_date, cost_minor, cost_currency, book_minor, book_currency
ON disposal_line BEGIN
  SELECT RAISE(ABORT, 'a line of a lot is a snapshot');
END;
