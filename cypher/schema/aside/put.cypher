// Takes facts out of everybody's sight whose type the ontology no longer has, and edges that ever were at a node of such a type, a part at a time.
// Parameters: $prefixes (of the ids of all types), $limit (how many facts). Columns: written (0 when none is left).
MATCH (store:Store {name: 'graph'})
MATCH (v:Version)
WHERE v.change_from <= store.head AND (NOT split(v.id, '-')[0] IN $prefixes
  OR NOT split(coalesce(v.from_id, v.id), '-')[0] IN $prefixes OR NOT split(coalesce(v.to_id, v.id), '-')[0] IN $prefixes)
WITH DISTINCT v.id AS id LIMIT $limit
MATCH (v:Version {id: id}) USING INDEX v:Version(id)
SET v.aside_labels = labels(v)
REMOVE v:$(labels(v))
SET v:PutAside
RETURN count(v) AS written
