// Notes where register numbers are seen.
// Parameters: $writer, $lease (milliseconds), $rows (lists of: number, id). Columns: written.
MATCH (store:Store {name: 'graph', writer: $writer})
SET store.lease_until = timestamp() + $lease
WITH store
UNWIND $rows AS row
MERGE (number:RegisterNumber {text: row[0], id: row[1]})
RETURN count(number) AS written
