// Forgets steps of the schema, so that they are taken again.
// Parameters: $names. Columns: none.
UNWIND $names AS name
MATCH (m:Migration {name: name})
DELETE m
