// The edges of a type that have one of the given nodes at one end, or in a reference.
// Parameters: $ids (list of ids of nodes), $properties (of the type), $known (the last change that is known; null for the head), $day
// and $next (the day asked about and the one after it; null for facts of all times). Columns: the node, the edge's values.
MATCH (store:Store {name: 'graph'})
WITH coalesce($known, store.head) AS known
UNWIND $ids AS id
MATCH (v:«Version» {«key»: id}) USING INDEX v:«Version»(«key»)
WHERE «visible»
RETURN id, [property IN $properties | v[property]] AS edge ORDER BY id, v.id
