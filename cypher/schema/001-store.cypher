// What every store has, whatever the ontology: the head, the versions, and who recorded what.
// Parameters: none. Columns: none. Each statement can safely be run twice.

// Which steps of the schema have been taken.
CREATE CONSTRAINT migration_name IF NOT EXISTS FOR (m:Migration) REQUIRE m.name IS UNIQUE;

// The one node that says up to which change everything is true.
CREATE CONSTRAINT store_name IF NOT EXISTS FOR (store:Store) REQUIRE store.name IS UNIQUE;

// Every version of every fact. Its key is the number of its change and its place in it, so that keys sort as the change feed does.
CREATE CONSTRAINT version_key IF NOT EXISTS FOR (v:Version) REQUIRE v.version_key IS UNIQUE;

// Versions that a change ended.
CREATE INDEX version_change_to IF NOT EXISTS FOR (v:Version) ON (v.change_to);

// Who recorded a change, when, and from what.
CREATE CONSTRAINT change_sequence IF NOT EXISTS FOR (c:Change) REQUIRE c.sequence IS UNIQUE;
CREATE INDEX change_recorded_at IF NOT EXISTS FOR (c:Change) ON (c.recorded_at);

// The answers given to changesets, so that an attempt made again gets the same one.
CREATE CONSTRAINT run_id IF NOT EXISTS FOR (r:Run) REQUIRE r.run_id IS UNIQUE;

// Where a register number has ever been seen; the version of the day says whether it still is.
CREATE CONSTRAINT register_number IF NOT EXISTS FOR (number:RegisterNumber) REQUIRE (number.text, number.id) IS UNIQUE;
CREATE INDEX register_number_text IF NOT EXISTS FOR (number:RegisterNumber) ON (number.text);
