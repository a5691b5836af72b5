// The number of the latest change.
// Parameters: none. Columns: head.
MATCH (store:Store {name: 'graph'})
RETURN store.head AS head
