// The edges of a type that have or had one of the given nodes at one end, or in a reference, also where they were taken back.
// Parameters: $ids (list of ids of nodes). Columns: the node, the edge's id.
MATCH (store:Store {name: 'graph'})
WITH store.head AS known
UNWIND $ids AS id
MATCH (v:«Version» {«key»: id}) USING INDEX v:«Version»(«key»)
WHERE v.change_from <= known
RETURN DISTINCT id, v.id AS edge ORDER BY id, edge
