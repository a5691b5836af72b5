-- Schema version 5: a table of postcodes beside the facts. It has no history: another one takes its place as a whole.
CREATE TABLE postcode_table (
  edition     TEXT PRIMARY KEY,
  file        TEXT NOT NULL,
  title       TEXT NOT NULL,
  publisher   TEXT,
  licence     TEXT,
  attribution TEXT,
  imported_by TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  postcodes   INTEGER NOT NULL,
  live        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Which table is being written beside the one that is read; at most one.
CREATE TABLE postcode_staging (edition TEXT NOT NULL) STRICT;
