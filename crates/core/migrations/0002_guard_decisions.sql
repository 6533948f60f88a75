-- A decision is never edited: a change of mind is a new one. Like the journal's guards this stops
-- mistakes, not administrators. (Undo deletes the newest; removing the sample deletes its own.)
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision BEGIN
  SELECT RAISE(ABORT, 'a decision is never edited');
END;

-- Contracts by vendor, those without a number too: the unique index on vendor and number leaves
-- them out, so that finding a vendor's contracts read the whole table.
CREATE INDEX contract_vendor ON contract(vendor_id);
