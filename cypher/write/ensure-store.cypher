// Creates the node that says up to which change everything is true, if there is none.
// Parameters: $searched (the properties that search looks into). Columns: those that the words of its nodes were made of (null for an older store).
MERGE (store:Store {name: 'graph'})
ON CREATE SET store.head = 0, store.published = 0, store.searched = $searched
RETURN store.searched AS searched
