// Current facts of a type that name one of the given nodes at one end, or in a reference.
// Parameters: $ids (list of ids of nodes), $limit (how many at most). Columns: the fact's id.
MATCH (store:Store {name: 'graph'})
WITH store.head AS known
UNWIND $ids AS id
MATCH (v:«Version» {«key»: id}) USING INDEX v:«Version»(«key»)
WHERE v.change_from <= known AND (v.change_to IS NULL OR v.change_to > known)
RETURN v.id AS id LIMIT $limit
