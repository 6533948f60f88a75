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

-- Who stands for what was certified stays who they were: a name may be erased, never become another,
-- and undoing a signature under a certificate is no way around that.
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
