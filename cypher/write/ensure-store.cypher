// Makes the node that says up to which change everything is true, where there is none.
// Parameters: none. Columns: none.
MERGE (store:Store {name: 'graph'})
ON CREATE SET store.head = 0, store.published = 0
