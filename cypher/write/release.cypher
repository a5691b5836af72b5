// Lets the next writer in, with nothing left above the head.
// Parameters: $writer. Columns: written (0 where the writer is out already).
MATCH (store:Store {name: 'graph', writer: $writer})
SET store.writer = null, store.staging = null
RETURN count(store) AS written
