// Notes where register numbers are seen.
// Parameters: $writer, $lease (milliseconds), $rows (lists of: number, id). Columns: written.
«fence»
UNWIND $rows AS row
MERGE (number:RegisterNumber {text: row[0], id: row[1]})
RETURN count(number) AS written
