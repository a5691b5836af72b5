// Which steps of the schema have been taken.
// Parameters: none. Columns: name.
MATCH (m:Migration)
RETURN m.name AS name
