// Records what ontology the store was brought up to date with.
// Parameters: $removed (the types that are missing), $required (the properties that are required). Columns: none.
MATCH (store:Store {name: 'graph'})
SET store.removed = $removed, store.required = $required
