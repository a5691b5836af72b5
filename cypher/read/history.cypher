// Every version of a fact, oldest first.
// Parameters: $id. Columns: id, version, whether it is a retraction, file, sheet, row, change, moment, actor, source, then the fact.
MATCH (store:Store {name: 'graph'})
MATCH (v:«Version» {id: $id})
WHERE v.change_from <= store.head
MATCH (c:Change {sequence: v.change_from})
RETURN v.id, v.fact_version, coalesce(v.change_to = v.change_from, false), v.origin_file, v.origin_sheet, v.origin_row,
  c.sequence, c.recorded_at, c.actor, c.source, «fact»
ORDER BY v.fact_version
