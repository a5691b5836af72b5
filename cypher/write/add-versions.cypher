// Adds versions of facts, above the head.
// Parameters: $writer, $lease (milliseconds), $rows (lists of: key, labels, properties). Columns: written.
«fence»
UNWIND $rows AS row
MERGE (v:Version {version_key: row[0]})
SET v:$(row[1]), v = row[2]
RETURN count(v) AS written
