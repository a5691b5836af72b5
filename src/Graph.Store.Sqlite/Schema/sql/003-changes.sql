-- Schema version 3: what a change says of itself, and what it did; and what clients' requests were answered.

ALTER TABLE change_log ADD COLUMN on_behalf_of TEXT;
ALTER TABLE change_log ADD COLUMN why TEXT;
ALTER TABLE change_log ADD COLUMN added INTEGER NOT NULL DEFAULT 0;
ALTER TABLE change_log ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE change_log ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0;

-- A run that changed nothing has the number of the change before it.
UPDATE change_log
SET added = r.added, changed = r.changed, retracted = r.retracted
FROM change_run AS r
WHERE r.sequence = change_log.sequence AND r.added + r.changed + r.retracted > 0;

-- What the keys of clients' requests were used for; recorded_at is as in change_log. Those that are too old are removed as others come.
CREATE TABLE change_request (
  request_key TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  answer      TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX change_request_recorded_at ON change_request (recorded_at);
