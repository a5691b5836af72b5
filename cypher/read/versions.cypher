// The numbers of the current versions of the given ids.
// Parameters: $ids (list of ids). Columns: id, version.
MATCH (store:Store {name: 'graph'})
WITH store.head AS known
UNWIND $ids AS id
MATCH (v:Version {id: id}) USING INDEX v:Version(id)
WHERE v.change_from <= known AND (v.change_to IS NULL OR v.change_to > known)
RETURN v.id AS id, v.fact_version AS version
