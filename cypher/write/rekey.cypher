// Makes again what current nodes are looked up by where their keys are asked for.
// Parameters: $writer, $lease (milliseconds), $rows (lists of: id, hash of the key, null for nodes whose key has no words). Columns: written.
«fence»
UNWIND $rows AS row
MATCH (v:Version {id: row[0]}) USING INDEX v:Version(id)
WHERE v.change_to IS NULL
SET v.key_hash = row[1]
RETURN count(v) AS written
