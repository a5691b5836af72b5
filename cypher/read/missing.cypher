// The first of some nodes that is not known after a change.
// Parameters: $ids (list of ids), $change. Columns: id.
UNWIND $ids AS id
WITH id
WHERE NOT EXISTS { MATCH (v:Version {id: id}) USING INDEX v:Version(id) WHERE v.change_to IS NULL AND v.change_from <= $change }
RETURN id LIMIT 1
