-- Schema version 1: what every store has besides the tables of facts, which are derived from the ontology.

-- The changes, oldest first. recorded_at is UTC, ISO 8601 with seven decimal places; sequence, not recorded_at,
-- is the order: a clock may have been ahead once.
CREATE TABLE change_log (
  sequence    INTEGER PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  actor       TEXT NOT NULL,
  source      TEXT
) STRICT;

CREATE INDEX change_log_recorded_at ON change_log (recorded_at);

-- The answers given to the changesets, so that an attempt made again gets the same one.
CREATE TABLE change_run (
  run_id      TEXT PRIMARY KEY,
  sequence    INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  added       INTEGER NOT NULL,
  changed     INTEGER NOT NULL,
  unchanged   INTEGER NOT NULL,
  retracted   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Every node there ever was: what ends of edges and references point to, whichever version of the node is current.
CREATE TABLE node_key (
  key INTEGER PRIMARY KEY,
  id  TEXT NOT NULL UNIQUE
) STRICT;

-- The register numbers of the current nodes.
CREATE TABLE node_identifier (
  scheme TEXT NOT NULL,
  value  TEXT NOT NULL,
  id     TEXT NOT NULL REFERENCES node_key (id),
  PRIMARY KEY (scheme, value, id)
) STRICT, WITHOUT ROWID;
