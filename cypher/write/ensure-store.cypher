// Creates the node that says up to which change everything is true, if there is none.
// Parameters: $searched (the properties that search looks into), $keyed (what keys are made of), $removed and $required (the ontology
// that it is for). Columns: what the words of its nodes were made of, what their keys were made of (null for an older store).
MERGE (store:Store {name: 'graph'})
ON CREATE SET store.head = 0, store.published = 0, store.versions = 0, store.searched = $searched, store.keyed = $keyed,
  store.removed = $removed, store.required = $required
RETURN store.searched AS searched, store.keyed AS keyed
