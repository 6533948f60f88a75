-- What the migrations add up to: version 17. A test of `store::migrations` writes this
-- file, nobody else does: the schema is changed by a new migration.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE op (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  op_id   TEXT NOT NULL UNIQUE,
  name    TEXT NOT NULL,
  at      TEXT NOT NULL,
  actor   TEXT NOT NULL,
  -- Business key of what it was about, e.g. a contract number; never a person's name.
  subject TEXT NOT NULL DEFAULT '',
  -- The op this one compensates: undo names the original, redo names the undo.
  undoes  INTEGER REFERENCES op(id)
) STRICT;

CREATE INDEX op_undoes ON op(undoes) WHERE undoes IS NOT NULL;

CREATE TABLE event (
  seq   INTEGER PRIMARY KEY,
  op    INTEGER NOT NULL REFERENCES op(id),
  ent   TEXT NOT NULL,
  bytes TEXT NOT NULL,
  leaf  BLOB NOT NULL CHECK (length(leaf) = 32),
  chain BLOB NOT NULL CHECK (length(chain) = 32),
  UNIQUE (op, ent)
) STRICT;

CREATE INDEX event_ent ON event(ent);

CREATE TABLE op_inverse (
  op    INTEGER NOT NULL REFERENCES op(id),
  part  INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (op, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_pii (
  seq   INTEGER NOT NULL REFERENCES event(seq),
  field TEXT NOT NULL,
  salt  BLOB NOT NULL CHECK (length(salt) = 32),
  value TEXT NOT NULL,
  PRIMARY KEY (seq, field)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER event_next_only BEFORE INSERT ON event
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event) BEGIN
  SELECT RAISE(ABORT, 'the journal has no gaps');
END;

CREATE TRIGGER op_no_update BEFORE UPDATE ON op BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER op_no_delete BEFORE DELETE ON op BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TABLE setting (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE logo (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL,
  png    BLOB NOT NULL
) STRICT;

CREATE TABLE closure (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  date  TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE import_mapping (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  kind        TEXT NOT NULL,
  header_hash TEXT NOT NULL,
  mapping     TEXT NOT NULL,
  UNIQUE (kind, header_hash)
) STRICT;

CREATE TABLE person (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name        TEXT NOT NULL,
  email       TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  username    TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  phone       TEXT NOT NULL DEFAULT '',
  department  TEXT NOT NULL DEFAULT '',
  cost_centre TEXT NOT NULL DEFAULT '',
  is_operator INTEGER NOT NULL DEFAULT 0 CHECK (is_operator IN (0, 1)),
  active      INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE INDEX person_name ON person(name COLLATE NOCASE);

CREATE INDEX person_email ON person(email) WHERE email <> '';

CREATE INDEX person_username ON person(username) WHERE username <> '';

CREATE TABLE vendor (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  name            TEXT NOT NULL UNIQUE COLLATE NOCASE,
  kinds           TEXT NOT NULL DEFAULT '',  -- space-separated choices
  registration_no TEXT NOT NULL DEFAULT '',
  vat_no          TEXT NOT NULL DEFAULT '',
  customer_no     TEXT NOT NULL DEFAULT '',
  website         TEXT NOT NULL DEFAULT '',
  email           TEXT NOT NULL DEFAULT '',
  phone           TEXT NOT NULL DEFAULT '',
  address         TEXT NOT NULL DEFAULT '',
  country         TEXT NOT NULL DEFAULT '',
  notes           TEXT NOT NULL DEFAULT ''
, language TEXT NOT NULL DEFAULT '', pec TEXT NOT NULL DEFAULT '', risk TEXT, risk_note TEXT NOT NULL DEFAULT '', criticality TEXT, assessed_on TEXT, dpa_signed_on TEXT) STRICT;

CREATE INDEX vendor_customer_no ON vendor(customer_no COLLATE NOCASE);

CREATE TABLE vendor_contact (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  vendor_id INTEGER NOT NULL REFERENCES vendor(id),
  name      TEXT NOT NULL,
  role      TEXT NOT NULL DEFAULT '',
  phone     TEXT NOT NULL DEFAULT '',
  email     TEXT NOT NULL DEFAULT ''
, kind TEXT NOT NULL DEFAULT 'other') STRICT;

CREATE INDEX vendor_contact_vendor ON vendor_contact(vendor_id);

CREATE TABLE contract (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  vendor_id          INTEGER NOT NULL REFERENCES vendor(id),
  number             TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  title              TEXT NOT NULL COLLATE NOCASE,
  kind               TEXT NOT NULL,
  owner_id           INTEGER REFERENCES person(id),
  status             TEXT NOT NULL,
  start_date         TEXT NOT NULL,
  initial_months     INTEGER CHECK (initial_months BETWEEN 1 AND 1200),
  explicit_end       TEXT CHECK (explicit_end >= start_date),
  renewal            TEXT NOT NULL,
  renewal_months     INTEGER NOT NULL DEFAULT 0 CHECK (renewal_months BETWEEN 0 AND 1200),
  max_renewals       INTEGER CHECK (max_renewals >= 0),
  notice_value       INTEGER NOT NULL DEFAULT 0 CHECK (notice_value BETWEEN 0 AND 3650),
  notice_unit        TEXT NOT NULL DEFAULT 'days',
  notice_anchor      TEXT NOT NULL DEFAULT 'term_end',
  notice_clear_days  INTEGER NOT NULL DEFAULT 0 CHECK (notice_clear_days IN (0, 1)),
  notice_window_max  INTEGER CHECK (notice_window_max BETWEEN 1 AND 3650),
  notice_convention  TEXT NOT NULL DEFAULT 'ex_nominatione',
  evergreen_end      TEXT NOT NULL DEFAULT 'exact',
  delivery_method    TEXT NOT NULL DEFAULT 'email',
  delivery_lead_days INTEGER CHECK (delivery_lead_days BETWEEN 0 AND 365),
  decide_buffer_days INTEGER CHECK (decide_buffer_days BETWEEN 0 AND 365),
  cost_centre        TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  notes              TEXT NOT NULL DEFAULT '',
  -- When the contract stopped for good, on whatever ground; set with status 'ended'.
  ended_on           TEXT
, parent_id INTEGER REFERENCES contract(id) CHECK (parent_id <> id), signed_on TEXT, double_signed TEXT NOT NULL DEFAULT 'unknown', notice_clause TEXT NOT NULL DEFAULT '', notice_effective TEXT NOT NULL DEFAULT 'received', calendar_country TEXT, reminder_steps TEXT NOT NULL DEFAULT '', order_no TEXT NOT NULL DEFAULT '' COLLATE NOCASE, payment_days INTEGER CHECK (payment_days BETWEEN 0 AND 365), uplift TEXT NOT NULL DEFAULT 'none', uplift_fixed TEXT, uplift_share TEXT, uplift_floor TEXT, uplift_cap TEXT, uplift_index TEXT NOT NULL DEFAULT '', cover_level TEXT, keep_drive INTEGER NOT NULL DEFAULT 0 CHECK (keep_drive IN (0, 1))) STRICT;

CREATE UNIQUE INDEX contract_vendor_number ON contract(vendor_id, number) WHERE number <> '';

CREATE INDEX contract_number ON contract(number);

CREATE INDEX contract_title ON contract(title);

CREATE INDEX contract_owner ON contract(owner_id);

CREATE INDEX contract_status ON contract(status);

CREATE TABLE contract_period (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id  INTEGER NOT NULL REFERENCES contract(id),
  k            INTEGER NOT NULL CHECK (k >= 0),
  start_date   TEXT NOT NULL,
  end_date     TEXT NOT NULL CHECK (end_date >= start_date),
  notice_opens TEXT,
  notice_by    TEXT NOT NULL,
  send_by      TEXT NOT NULL,
  decide_by    TEXT NOT NULL,
  state        TEXT NOT NULL,  -- confirmed | proposed
  UNIQUE (contract_id, k)
) STRICT;

CREATE INDEX contract_period_decide ON contract_period(decide_by);

CREATE INDEX contract_period_end ON contract_period(end_date);

CREATE TABLE cost_line (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id     INTEGER NOT NULL REFERENCES contract(id),
  label           TEXT NOT NULL DEFAULT '',
  amount_minor    INTEGER NOT NULL,
  amount_currency TEXT NOT NULL,
  billing         TEXT NOT NULL
, first_invoice TEXT, timing TEXT NOT NULL DEFAULT 'advance', from_date TEXT, until_date TEXT CHECK (until_date >= from_date)) STRICT;

CREATE INDEX cost_line_contract ON cost_line(contract_id);

CREATE TABLE contract_asset (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL REFERENCES contract(id),
  asset_id    INTEGER NOT NULL REFERENCES asset(id),
  UNIQUE (contract_id, asset_id)
) STRICT;

CREATE INDEX contract_asset_asset ON contract_asset(asset_id);

CREATE TABLE decision (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL REFERENCES contract(id),
  period_id   INTEGER REFERENCES contract_period(id),  -- NULL: evergreen, for the contract
  choice      TEXT NOT NULL,
  reason      TEXT NOT NULL,
  decided_by  INTEGER NOT NULL REFERENCES person(id),
  decided_on  TEXT NOT NULL
, approver_id INTEGER REFERENCES person(id), price_minor INTEGER, price_currency TEXT, term_months INTEGER CHECK (term_months BETWEEN 1 AND 1200)) STRICT;

CREATE INDEX decision_contract ON decision(contract_id);

CREATE INDEX decision_period ON decision(period_id);

CREATE TABLE asset_status (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  name  TEXT NOT NULL UNIQUE COLLATE NOCASE,
  state TEXT NOT NULL
) STRICT;

CREATE TABLE asset (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  tag             TEXT NOT NULL UNIQUE COLLATE NOCASE,
  serial          TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  name            TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  manufacturer    TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  model           TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  model_number    TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  category        TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  status_id       INTEGER NOT NULL REFERENCES asset_status(id),
  company         TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  location        TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  room            TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  custodian_id    INTEGER REFERENCES person(id),
  department      TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  cost_centre     TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  supplier_id     INTEGER REFERENCES vendor(id),
  purchase_date   TEXT,
  cost_minor      INTEGER,
  cost_currency   TEXT,
  invoice_no      TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  order_no        TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  warranty_start  TEXT,
  warranty_months INTEGER CHECK (warranty_months BETWEEN 0 AND 1200),
  warranty_end    TEXT,
  eol_date        TEXT,
  notes           TEXT NOT NULL DEFAULT '', user_id INTEGER REFERENCES person(id), part_of_id INTEGER REFERENCES asset(id) CHECK (part_of_id <> id), inventory_no TEXT NOT NULL DEFAULT '' COLLATE NOCASE, ownership TEXT NOT NULL DEFAULT 'owned', delivered_on TEXT, in_service_on TEXT, due_back TEXT, criticality TEXT, rto_minutes INTEGER CHECK (rto_minutes >= 0), rpo_minutes INTEGER CHECK (rpo_minutes >= 0), confidentiality TEXT, cover_need TEXT NOT NULL DEFAULT 'as_category', cover_note TEXT NOT NULL DEFAULT '', retire_on TEXT, seen_on TEXT, disposed_on TEXT, proceeds_minor INTEGER, proceeds_currency TEXT
  CHECK ((proceeds_minor IS NULL) = (proceeds_currency IS NULL)), disposal_cost_minor INTEGER, disposal_cost_currency TEXT
  CHECK ((disposal_cost_minor IS NULL) = (disposal_cost_currency IS NULL)),
  CHECK ((cost_minor IS NULL) = (cost_currency IS NULL))
) STRICT;

CREATE UNIQUE INDEX asset_serial ON asset(manufacturer, serial) WHERE serial <> '';

CREATE INDEX asset_serial_only ON asset(serial);

CREATE INDEX asset_name ON asset(name);

CREATE INDEX asset_manufacturer_model ON asset(manufacturer, model);

CREATE INDEX asset_model ON asset(model);

CREATE INDEX asset_category ON asset(category);

CREATE INDEX asset_status_of ON asset(status_id);

CREATE INDEX asset_location ON asset(location);

CREATE INDEX asset_custodian ON asset(custodian_id);

CREATE INDEX asset_department ON asset(department);

CREATE INDEX asset_cost_centre ON asset(cost_centre);

CREATE INDEX asset_supplier ON asset(supplier_id);

CREATE INDEX asset_purchase ON asset(purchase_date);

CREATE INDEX asset_cost ON asset(cost_minor);

CREATE INDEX asset_warranty_end ON asset(warranty_end);

CREATE VIRTUAL TABLE asset_fts USING fts5(
  tag, serial, name, manufacturer, model, custodian, location,
  content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1');

CREATE VIRTUAL TABLE contract_fts USING fts5(
  number, title, vendor, owner,
  content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1');

CREATE VIRTUAL TABLE vendor_fts USING fts5(
  name, customer_no, vat_no,
  content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1');

CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision BEGIN
  SELECT RAISE(ABORT, 'a decision is never edited');
END;

CREATE INDEX contract_vendor ON contract(vendor_id);

CREATE TABLE preset (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  name    TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
  request TEXT NOT NULL,
  formats TEXT NOT NULL CHECK (formats <> ''),
  batch   TEXT NOT NULL DEFAULT '' COLLATE NOCASE
) STRICT;

CREATE UNIQUE INDEX preset_name ON preset(name);

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

CREATE INDEX contract_parent ON contract(parent_id) WHERE parent_id IS NOT NULL;

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

CREATE TABLE quote_comparison (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL UNIQUE REFERENCES contract(id),
  term_months INTEGER NOT NULL CHECK (term_months BETWEEN 1 AND 1200),
  currency    TEXT NOT NULL
) STRICT;

CREATE TABLE quote_rate (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  comparison_id INTEGER NOT NULL REFERENCES quote_comparison(id),
  currency      TEXT NOT NULL,
  rate          TEXT NOT NULL,
  rate_on       TEXT NOT NULL,
  UNIQUE (comparison_id, currency)
) STRICT;

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

CREATE TABLE lease_condition (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id INTEGER NOT NULL REFERENCES contract(id),
  asset_id    INTEGER REFERENCES asset(id),
  label       TEXT NOT NULL CHECK (label <> ''),
  done        INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX lease_condition_contract ON lease_condition(contract_id);

CREATE INDEX lease_condition_asset ON lease_condition(asset_id) WHERE asset_id IS NOT NULL;

CREATE TABLE sla (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  contract_id     INTEGER NOT NULL REFERENCES contract(id),
  name            TEXT NOT NULL CHECK (name <> ''),
  metric          TEXT NOT NULL,
  comparator      TEXT NOT NULL,
  target          TEXT NOT NULL,
  unit            TEXT NOT NULL,
  window          TEXT NOT NULL,
  rolling_days    INTEGER NOT NULL DEFAULT 30 CHECK (rolling_days BETWEEN 1 AND 366),
  zone            TEXT NOT NULL,
  -- Seven parts separated by ';', Monday first: '09:00-13:00 14:00-18:00'. All empty: always.
  hours           TEXT NOT NULL DEFAULT '',
  holidays        TEXT NOT NULL DEFAULT 'none',
  method          TEXT NOT NULL DEFAULT 'ast',
  minimum_minutes INTEGER NOT NULL DEFAULT 0 CHECK (minimum_minutes >= 0),
  -- What one ticket may take; only where tickets are counted.
  limit_minutes   INTEGER CHECK (limit_minutes > 0),
  exclusions      TEXT NOT NULL DEFAULT '',
  from_date       TEXT NOT NULL,
  until_date      TEXT CHECK (until_date >= from_date),
  credit          TEXT NOT NULL DEFAULT 'none',
  step            TEXT NOT NULL DEFAULT '',
  step_percent    TEXT NOT NULL DEFAULT '',
  cap_percent     TEXT NOT NULL DEFAULT '',
  fee_basis       TEXT NOT NULL DEFAULT 'contract',
  fee_minor       INTEGER,
  fee_currency    TEXT,
  claim_rule      TEXT NOT NULL DEFAULT 'none',
  claim_value     INTEGER NOT NULL DEFAULT 0 CHECK (claim_value BETWEEN 0 AND 3650),
  notes           TEXT NOT NULL DEFAULT '',
  CHECK ((fee_minor IS NULL) = (fee_currency IS NULL))
) STRICT;

CREATE INDEX sla_contract ON sla(contract_id);

CREATE TABLE sla_tier (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  sla_id INTEGER NOT NULL REFERENCES sla(id),
  place  INTEGER NOT NULL CHECK (place >= 0),
  bound  TEXT NOT NULL,
  credit TEXT NOT NULL,
  UNIQUE (sla_id, place)
) STRICT;

CREATE TABLE sla_measurement (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  sla_id       INTEGER NOT NULL REFERENCES sla(id),
  period_start TEXT NOT NULL,
  value        TEXT,
  note         TEXT NOT NULL DEFAULT '',
  document_id  INTEGER REFERENCES document(id),
  UNIQUE (sla_id, period_start)
) STRICT;

CREATE INDEX sla_measurement_document ON sla_measurement(document_id) WHERE document_id IS NOT NULL;

CREATE TABLE sla_outage (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  sla_id    INTEGER NOT NULL REFERENCES sla(id),
  kind      TEXT NOT NULL,
  from_at   TEXT NOT NULL,
  until_at  TEXT NOT NULL CHECK (until_at > from_at),
  zone      TEXT NOT NULL,
  reference TEXT NOT NULL DEFAULT '',
  note      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX sla_outage_time ON sla_outage(sla_id, from_at, until_at, kind);

CREATE TABLE sla_ticket (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  sla_id    INTEGER NOT NULL REFERENCES sla(id),
  reference TEXT NOT NULL DEFAULT '',
  opened_at TEXT NOT NULL,
  closed_at TEXT CHECK (closed_at >= opened_at),
  zone      TEXT NOT NULL,
  note      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX sla_ticket_time ON sla_ticket(sla_id, opened_at);

CREATE TABLE sla_pause (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  ticket_id INTEGER NOT NULL REFERENCES sla_ticket(id),
  from_at   TEXT NOT NULL,
  until_at  TEXT NOT NULL CHECK (until_at > from_at)
) STRICT;

CREATE INDEX sla_pause_ticket ON sla_pause(ticket_id);

CREATE TABLE sla_claim (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  sla_id            INTEGER NOT NULL REFERENCES sla(id),
  period_start      TEXT NOT NULL,
  status            TEXT NOT NULL,
  due_minor         INTEGER,
  due_currency      TEXT,
  claimed_on        TEXT,
  reference         TEXT NOT NULL DEFAULT '',
  closed_on         TEXT CHECK (closed_on >= claimed_on),
  received_minor    INTEGER,
  received_currency TEXT,
  reason            TEXT NOT NULL DEFAULT '',
  document_id       INTEGER REFERENCES document(id),
  UNIQUE (sla_id, period_start),
  CHECK ((due_minor IS NULL) = (due_currency IS NULL)),
  CHECK ((received_minor IS NULL) = (received_currency IS NULL))
) STRICT;

CREATE INDEX sla_claim_document ON sla_claim(document_id) WHERE document_id IS NOT NULL;

CREATE INDEX asset_user ON asset(user_id) WHERE user_id IS NOT NULL;

CREATE INDEX asset_part_of ON asset(part_of_id) WHERE part_of_id IS NOT NULL;

CREATE INDEX asset_company ON asset(company) WHERE company <> '';

CREATE INDEX asset_due_back ON asset(due_back) WHERE due_back IS NOT NULL;

CREATE INDEX asset_order ON asset(order_no) WHERE order_no <> '';

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

CREATE TABLE location (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  path    TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (path <> ''),
  kind    TEXT NOT NULL,
  code    TEXT NOT NULL DEFAULT '' COLLATE NOCASE,  -- on the label at its door
  address TEXT NOT NULL DEFAULT '',
  note    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX location_code ON location(code) WHERE code <> '';

CREATE TABLE asset_identifier (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  asset_id INTEGER NOT NULL REFERENCES asset(id),
  kind     TEXT NOT NULL,
  value    TEXT NOT NULL COLLATE NOCASE CHECK (value <> ''),
  UNIQUE (asset_id, kind, value)
) STRICT;

CREATE INDEX asset_identifier_value ON asset_identifier(value);

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

CREATE TABLE custom_field (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  kind     TEXT NOT NULL,
  category TEXT NOT NULL DEFAULT '' COLLATE NOCASE,  -- '': of every asset
  choices  TEXT NOT NULL DEFAULT '',
  required INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE custom_value (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  asset_id INTEGER NOT NULL REFERENCES asset(id),
  field_id INTEGER NOT NULL REFERENCES custom_field(id),
  value    TEXT NOT NULL COLLATE NOCASE CHECK (value <> ''),
  UNIQUE (asset_id, field_id)
) STRICT;

CREATE INDEX custom_value_field ON custom_value(field_id, value);

CREATE TABLE "document" (
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
, lot_id INTEGER REFERENCES disposal_lot(id)) STRICT;

CREATE INDEX document_contract ON document(contract_id) WHERE contract_id IS NOT NULL;

CREATE INDEX document_vendor ON document(vendor_id) WHERE vendor_id IS NOT NULL;

CREATE INDEX document_asset ON document(asset_id) WHERE asset_id IS NOT NULL;

CREATE INDEX document_content ON document(sha256);

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

CREATE TABLE exchange_rate (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  currency      TEXT NOT NULL,
  into_currency TEXT NOT NULL CHECK (into_currency <> currency),
  on_date       TEXT NOT NULL,
  rate          TEXT NOT NULL,  -- an exact decimal above 0
  rate_source   TEXT NOT NULL DEFAULT '',
  UNIQUE (into_currency, currency, on_date)
) STRICT;

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

CREATE TABLE printer_profile (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  name    TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  shift_x INTEGER NOT NULL,
  shift_y INTEGER NOT NULL
) STRICT;

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

CREATE TABLE invoice_asset (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  invoice_id     INTEGER NOT NULL REFERENCES invoice(id),
  asset_id       INTEGER NOT NULL REFERENCES asset(id),
  share_minor    INTEGER NOT NULL CHECK (share_minor >= 0),
  share_currency TEXT NOT NULL,
  UNIQUE (invoice_id, asset_id)
) STRICT;

CREATE INDEX invoice_asset_asset ON invoice_asset(asset_id);

CREATE TABLE view (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  list       TEXT NOT NULL,
  name       TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  pinned     INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  position   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX view_name ON view(list, name);

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

CREATE INDEX document_lot ON document(lot_id) WHERE lot_id IS NOT NULL;

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

CREATE TABLE custody_item (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER NOT NULL REFERENCES custody_event(id),
  line_id  INTEGER NOT NULL REFERENCES disposal_line(id),
  UNIQUE (event_id, line_id)
) STRICT;

CREATE INDEX custody_item_line ON custody_item(line_id);

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

CREATE UNIQUE INDEX disposal_certificate_of_medium ON disposal_certificate(medium_id)
  WHERE annulled_on IS NULL AND medium_id IS NOT NULL;

CREATE UNIQUE INDEX disposal_certificate_of_lot ON disposal_certificate(lot_id)
  WHERE annulled_on IS NULL AND medium_id IS NULL;

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

CREATE TRIGGER disposal_line_frozen
BEFORE UPDATE OF id, lot_id, asset_id, frozen_on, tag, serial, name, manufacturer, model, category,
  place, company, ownership, purchase_date, cost_minor, cost_currency, book_minor, book_currency
ON disposal_line BEGIN
  SELECT RAISE(ABORT, 'a line of a lot is a snapshot');
END;

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

CREATE TRIGGER signatory_sealed BEFORE UPDATE ON signatory
WHEN EXISTS (SELECT 1 FROM disposal_certificate c WHERE c.sanitization_id = OLD.sanitization_id)
  AND (NEW.sanitization_id IS NOT OLD.sanitization_id OR NEW.role <> OLD.role
    OR NEW.name NOT IN (OLD.name, '') OR NEW.contact NOT IN (OLD.contact, '')
    OR NEW.signature NOT IN (OLD.signature, '') OR NEW.title NOT IN (OLD.title, '')
    OR NEW.organisation NOT IN (OLD.organisation, '') OR NEW.place NOT IN (OLD.place, '')
    OR NEW.signed_on IS NOT OLD.signed_on) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on this signature');
END;

CREATE TRIGGER signatory_kept BEFORE DELETE ON signatory
WHEN EXISTS (SELECT 1 FROM disposal_certificate c WHERE c.sanitization_id = OLD.sanitization_id) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on this signature');
END;

CREATE TRIGGER disposal_lot_certified
BEFORE UPDATE OF year, number, title, reason, destination, will_be_reused, profile, format_purges,
  requested_by_id, approved_by_id, approved_on, vendor_id, vendor_order, pickup_on, gate_reason,
  custody_reason ON disposal_lot
WHEN OLD.id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on this lot');
END;

CREATE TRIGGER disposal_line_certified
BEFORE UPDATE OF left_out, confidentiality, legal_hold, backup, backup_location, licences, labels, mdm
ON disposal_line
WHEN OLD.lot_id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on this line');
END;

CREATE TRIGGER disposal_line_certified_new BEFORE INSERT ON disposal_line
WHEN NEW.lot_id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the lines of this lot');
END;

CREATE TRIGGER disposal_line_certified_gone BEFORE DELETE ON disposal_line
WHEN OLD.lot_id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on this line');
END;

CREATE TRIGGER medium_certified BEFORE UPDATE ON disposal_medium
WHEN (SELECT lot_id FROM disposal_line WHERE id = OLD.line_id)
  IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the media of this lot');
END;

CREATE TRIGGER medium_certified_new BEFORE INSERT ON disposal_medium
WHEN (SELECT lot_id FROM disposal_line WHERE id = NEW.line_id)
  IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the media of this lot');
END;

CREATE TRIGGER medium_certified_gone BEFORE DELETE ON disposal_medium
WHEN (SELECT lot_id FROM disposal_line WHERE id = OLD.line_id)
  IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the media of this lot');
END;

CREATE TRIGGER record_certified BEFORE UPDATE ON sanitization
WHEN (SELECT l.lot_id FROM disposal_medium m JOIN disposal_line l ON l.id = m.line_id
      WHERE m.id = OLD.medium_id) IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the records of this lot');
END;

CREATE TRIGGER record_certified_new BEFORE INSERT ON sanitization
WHEN (SELECT l.lot_id FROM disposal_medium m JOIN disposal_line l ON l.id = m.line_id
      WHERE m.id = NEW.medium_id) IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the records of this lot');
END;

CREATE TRIGGER record_certified_gone BEFORE DELETE ON sanitization
WHEN (SELECT l.lot_id FROM disposal_medium m JOIN disposal_line l ON l.id = m.line_id
      WHERE m.id = OLD.medium_id) IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the records of this lot');
END;

CREATE TRIGGER custody_event_certified
BEFORE UPDATE OF lot_id, position, at, zone, action, from_id, to_id, place, container, seals,
  vehicle, condition, photo_id, note
ON custody_event
WHEN OLD.lot_id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the custody of this lot');
END;

CREATE TRIGGER custody_event_certified_new BEFORE INSERT ON custody_event
WHEN NEW.lot_id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the custody of this lot');
END;

CREATE TRIGGER custody_event_certified_gone BEFORE DELETE ON custody_event
WHEN OLD.lot_id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the custody of this lot');
END;

CREATE TRIGGER custody_item_certified BEFORE UPDATE ON custody_item
WHEN (SELECT lot_id FROM custody_event WHERE id = OLD.event_id)
  IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the custody of this lot');
END;

CREATE TRIGGER custody_item_certified_new BEFORE INSERT ON custody_item
WHEN (SELECT lot_id FROM custody_event WHERE id = NEW.event_id)
  IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the custody of this lot');
END;

CREATE TRIGGER custody_item_certified_gone BEFORE DELETE ON custody_item
WHEN (SELECT lot_id FROM custody_event WHERE id = OLD.event_id)
  IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the custody of this lot');
END;

CREATE TRIGGER custody_party_certified BEFORE UPDATE OF lot_id, kind, organisation, vendor_id
ON custody_party
WHEN OLD.lot_id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the custody of this lot');
END;

CREATE TRIGGER custody_signatory_certified_gone BEFORE DELETE ON signatory
WHEN (SELECT lot_id FROM custody_event WHERE id = OLD.custody_id)
  IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the custody of this lot');
END;

CREATE TRIGGER received_certified
BEFORE UPDATE OF lot_id, vendor_id, number, fields, collected_on, destroyed_on, received_on
ON received_certificate
WHEN OLD.lot_id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on what was received for this lot');
END;

CREATE TRIGGER received_certified_new BEFORE INSERT ON received_certificate
WHEN NEW.lot_id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on what was received for this lot');
END;

CREATE TRIGGER received_certified_gone BEFORE DELETE ON received_certificate
WHEN OLD.lot_id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on what was received for this lot');
END;

CREATE TRIGGER received_serial_certified BEFORE UPDATE ON received_serial
WHEN (SELECT lot_id FROM received_certificate WHERE id = OLD.certificate_id)
  IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on what was received for this lot');
END;

CREATE TRIGGER received_serial_certified_new BEFORE INSERT ON received_serial
WHEN (SELECT lot_id FROM received_certificate WHERE id = NEW.certificate_id)
  IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on what was received for this lot');
END;

CREATE TRIGGER received_serial_certified_gone BEFORE DELETE ON received_serial
WHEN (SELECT lot_id FROM received_certificate WHERE id = OLD.certificate_id)
  IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on what was received for this lot');
END;

CREATE TRIGGER waste_certified
BEFORE UPDATE OF lot_id, format, number, eer, description, hazard, physical_state, quantity_g, volume_l,
  packages, adr, carrier_id, albo_no, recipient_id, authorisation, operation, stored_since, left_on
ON waste_transfer
WHEN OLD.lot_id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the notes of waste of this lot');
END;

CREATE TRIGGER waste_certified_new BEFORE INSERT ON waste_transfer
WHEN NEW.lot_id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the notes of waste of this lot');
END;

CREATE TRIGGER waste_certified_gone BEFORE DELETE ON waste_transfer
WHEN OLD.lot_id IN (SELECT lot_id FROM disposal_certificate
    WHERE medium_id IS NULL AND annulled_on IS NULL) BEGIN
  SELECT RAISE(ABORT, 'a certificate rests on the notes of waste of this lot');
END;

CREATE TABLE vendor_alias (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  vendor_id INTEGER NOT NULL REFERENCES vendor(id),
  name      TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> '')
) STRICT;

CREATE INDEX vendor_alias_vendor ON vendor_alias(vendor_id);
