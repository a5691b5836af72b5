// Says that versions above the head are coming, which whoever finds them without their writer must remove.
// Parameters: $writer, $lease (milliseconds). Columns: written (1 while the writer is in).
MATCH (store:Store {name: 'graph', writer: $writer})
SET store.lease_until = timestamp() + $lease, store.staging = true
RETURN count(store) AS written
