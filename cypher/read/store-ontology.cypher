// What ontology the store was last brought up to date with.
// Parameters: none. Columns: the types that were missing, the properties that were required (both null for an older store). No row: there is no store yet.
MATCH (store:Store {name: 'graph'})
RETURN store.removed AS removed, store.required AS required
