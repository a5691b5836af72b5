// Rebuilds the search words of current nodes.
// Parameters: $writer, $lease (milliseconds), $rows (lists of: id, words of heading and body, null for nodes that are not searched). Columns: written.
«fence»
UNWIND $rows AS row
MATCH (v:Version {id: row[0]}) USING INDEX v:Version(id)
WHERE v.change_to IS NULL
SET v.heading_words = row[1], v.body_words = row[2]
FOREACH (_ IN CASE WHEN row[1] IS NULL THEN [] ELSE [1] END | SET v:Searched)
FOREACH (_ IN CASE WHEN row[1] IS NULL THEN [1] ELSE [] END | REMOVE v:Searched)
RETURN count(v) AS written
