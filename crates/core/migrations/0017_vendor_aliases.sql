-- Other names a vendor is known by: what a file may call it, and what it was called before two
-- vendors that were one were merged. A name of both lists means whoever has it as its own.
CREATE TABLE vendor_alias (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  vendor_id INTEGER NOT NULL REFERENCES vendor(id),
  name      TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> '')
) STRICT;

CREATE INDEX vendor_alias_vendor ON vendor_alias(vendor_id);
