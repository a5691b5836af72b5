// The first fact that names one of some nodes after a change.
// Parameters: $ids (list of ids), $change. Columns: fact, node.
UNWIND $ids AS id
MATCH (v:«Version» {«key»: id}) USING INDEX v:«Version»(«key»)
WHERE v.change_to IS NULL AND v.change_from <= $change
RETURN v.id AS fact, id AS node LIMIT 1
