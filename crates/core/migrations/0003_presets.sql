-- Reports with their parameters, kept under a name: made again with one click or one line, alone or
-- together with the others of a batch. The request is JSON: a version that does not understand it
-- keeps it as it is.
CREATE TABLE preset (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  name    TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
  request TEXT NOT NULL,
  formats TEXT NOT NULL CHECK (formats <> ''),
  batch   TEXT NOT NULL DEFAULT '' COLLATE NOCASE
) STRICT;
CREATE UNIQUE INDEX preset_name ON preset(name);
