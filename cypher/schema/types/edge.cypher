// What every type of edge has: its versions by their ends, and its relationships in the plain graph by id.
// Parameters: none. Columns: none.
CREATE CONSTRAINT «name»_id IF NOT EXISTS FOR ()-[r:«Label»]-() REQUIRE r.id IS UNIQUE;
CREATE INDEX «name»_version_from IF NOT EXISTS FOR (v:«Version») ON (v.from_id);
CREATE INDEX «name»_version_to IF NOT EXISTS FOR (v:«Version») ON (v.to_id);
