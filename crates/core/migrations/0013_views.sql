-- A list as somebody likes to see it: filter, columns, order, group, density.
CREATE TABLE view (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  list       TEXT NOT NULL,
  name       TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  pinned     INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  position   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX view_name ON view(list, name);
