// The facts of the given ids.
// Parameters: $wanted (lists of: the ids of a type, its properties), $known (the last change that is known; null for the head), $day
// and $next (the day asked about and the one after it; null for facts of all times). Columns: the fact's values.
MATCH (store:Store {name: 'graph'})
WITH coalesce($known, store.head) AS known
UNWIND $wanted AS type
UNWIND type[0] AS id
MATCH (v:Version {id: id}) USING INDEX v:Version(id)
WHERE «visible»
RETURN [property IN type[1] | v[property]] AS fact
