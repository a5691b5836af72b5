// Records steps of the schema that have been taken.
// Parameters: $names, $moment (UTC, ISO 8601). Columns: none.
UNWIND $names AS name
MERGE (m:Migration {name: name})
ON CREATE SET m.applied_at = $moment
