// What a change says of itself, and what it did; what clients' requests were answered; and nodes by what their keys say of them.
// Parameters: none. Columns: none. Each statement can safely be run twice.

// What a change did, which the answers of earlier stores tell. A run that changed nothing has the number of the change before it.
MATCH (r:Run)
WHERE r.added + r.changed + r.retracted > 0
MATCH (c:Change {sequence: r.sequence})
CALL (c, r) { SET c.added = r.added, c.changed = r.changed, c.retracted = r.retracted } IN TRANSACTIONS OF 5000 ROWS;

// What the keys of clients' requests were used for.
CREATE CONSTRAINT request_key IF NOT EXISTS FOR (request:Request) REQUIRE request.key IS UNIQUE;
CREATE INDEX request_recorded_at IF NOT EXISTS FOR (request:Request) ON (request.recorded_at);

// The versions of nodes by what their keys say of them.
CREATE INDEX version_key_hash IF NOT EXISTS FOR (v:Version) ON (v.key_hash);
