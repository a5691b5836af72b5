// A page of the facts of a type.
// Parameters: $known (the last change that is known; null for the head), $day and $next (the day asked about and the one after it;
// null for facts of all times), $limit (how many), and those of the conditions. Columns: what it is sorted by, then the fact.
MATCH (store:Store {name: 'graph'})
WITH coalesce($known, store.head) AS known
«links»
MATCH (v:«Version»)
WHERE «visible»«where»
RETURN «sorted»«fact»
ORDER BY «order»
LIMIT $limit
