// Lets the next writer in.
// Parameters: $writer. Columns: written (0 where the writer is out already).
MATCH (store:Store {name: 'graph', writer: $writer})
SET store.writer = null
RETURN count(store) AS written
