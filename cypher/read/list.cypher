// A page of the facts of a type.
// Parameters: $known (the last change that is known; null for the head), $day and $next (the day asked about and the one after it;
// null for facts of all times), $limit (how many), $properties (of the type), and those of the conditions. Columns: what it is sorted by,
// then the fact's values.
MATCH (store:Store {name: 'graph'})
WITH coalesce($known, store.head) AS known
«links»
MATCH (v:«Version»)
WHERE «visible»«where»
WITH v ORDER BY «order» LIMIT $limit
RETURN «sorted»[property IN $properties | v[property]] AS fact
ORDER BY «order»
