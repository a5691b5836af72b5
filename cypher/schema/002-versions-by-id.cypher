// The versions of a fact, of whatever type: ids begin with the name of their type, so that one index serves all.
// Parameters: none. Columns: none. Each statement can safely be run twice.
CREATE INDEX version_id IF NOT EXISTS FOR (v:Version) ON (v.id);
