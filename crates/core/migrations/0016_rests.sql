-- What a lot's certificate rests on stands as long as the certificate is in force: the operations
-- refuse to change it, and so do the tables, or undoing an older operation would. What comes later
-- stays open: the copy of a note of waste that returns, files, notes, hold, closing, erasure of a person.

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
