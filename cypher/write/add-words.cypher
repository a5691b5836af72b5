// Notes words that search has met. None is ever taken away.
// Parameters: $writer, $lease (milliseconds), $rows (lists of: word, the same read from its end). Columns: written.
«fence»
UNWIND $rows AS row
MERGE (w:SearchWord {text: row[0]})
ON CREATE SET w.reversed = row[1]
RETURN count(w) AS written
