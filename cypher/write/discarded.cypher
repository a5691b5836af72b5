// Says that nothing is left above the head.
// Parameters: $writer. Columns: written (1 while the writer is in).
MATCH (store:Store {name: 'graph', writer: $writer})
SET store.staging = null
RETURN count(store) AS written
