// Records what ontology the store was brought up to date with.
// Parameters: $removed (the types that are missing), $required (the properties that are required), $other (whether nodes are found by
// other facts than before, so that their words and keys have to be made anew, also if this program stops before it has). Columns: none.
MATCH (store:Store {name: 'graph'})
SET store.removed = $removed, store.required = $required,
  store.searched = CASE WHEN NOT $other THEN store.searched END, store.keyed = CASE WHEN NOT $other THEN store.keyed END
