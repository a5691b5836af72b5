// Goes before a part of the publishing that is a transaction of its own.
// Parameters: $writer, $lease (milliseconds). Columns: goes on with the store.
MATCH (store:Store {name: 'graph', writer: $writer})
SET store.lease_until = timestamp() + $lease
