// Rebuilds the search words of current nodes.
// Parameters: $writer, $lease (milliseconds), $rows (lists of: id, the properties that search looks into, which are empty for nodes that
// are not searched). Columns: written.
«fence»
UNWIND $rows AS row
MATCH (v:Version {id: row[0]}) USING INDEX v:Version(id)
WHERE v.change_to IS NULL
REMOVE v.heading_words, v.called_words, v.name_words, v.own_words, v.goes_by_words, v.body_words, v.sort_words, v.others_sort
SET v += row[1]
FOREACH (_ IN CASE WHEN row[1].sort_words IS NULL THEN [] ELSE [1] END | SET v:Searched)
FOREACH (_ IN CASE WHEN row[1].sort_words IS NULL THEN [1] ELSE [] END | REMOVE v:Searched)
RETURN count(v) AS written
