// Says that the plain graph shows what is true up to a change.
// Parameters: $writer, $change. Columns: written (1 while the writer is in).
MATCH (store:Store {name: 'graph', writer: $writer})
SET store.published = $change
RETURN count(store) AS written
