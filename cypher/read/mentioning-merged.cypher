// The facts of which a row ever spoke as of a merged record.
// Parameters: none. Columns: id.
MATCH (store:Store {name: 'graph'})
WITH store.head AS known
MATCH (v:MentionsMerged)
WHERE v.change_from <= known
RETURN DISTINCT v.id AS id
