// What every type of fact has: its versions by id.
// Parameters: none. Columns: none.
CREATE INDEX «name»_version_id IF NOT EXISTS FOR (v:«Version») ON (v.id);
