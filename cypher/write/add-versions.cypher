// Adds versions of facts of a type, above the head.
// Parameters: $writer, $lease (milliseconds), $change (its number), $rows (lists of: key, version, the change if it is a retraction,
// file, sheet, row, the fact, texts with their case folded, and for nodes the words of heading and body). Columns: written.
«fence»
UNWIND $rows AS row
MERGE (v:Version {version_key: row[0]})
SET v:«Version», v = «version»«searched»
RETURN count(v) AS written
