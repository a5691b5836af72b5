// The facts of the given ids, of one type.
// Parameters: $ids (list of ids), $known (the last change that is known; null for the head), $day and $next (the day asked about
// and the one after it; null for facts of all times). Columns: the fact.
MATCH (store:Store {name: 'graph'})
WITH coalesce($known, store.head) AS known
UNWIND $ids AS id
MATCH (v:«Version» {id: id}) USING INDEX v:«Version»(id)
WHERE «visible»
RETURN «fact»
