// Tries whether a change would be possible, and leaves nothing of it: what one transaction makes and removes again was never there.
// Parameters: none. Columns: head, the number of the latest change; recorded_at, its moment. No row: the database has no store of this program.
MATCH (store:Store {name: 'graph'})
CREATE (trial)
DELETE trial
RETURN store.head AS head, store.recorded_at AS recorded_at
