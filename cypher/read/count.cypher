// How many facts of a type a list has, and up to which change that is so.
// Parameters: $known (the last change that is known; null for the head), $day and $next (the day asked about and the one after it;
// null for facts of all times), and those of the conditions. Columns: known, total.
MATCH (store:Store {name: 'graph'})
WITH coalesce($known, store.head) AS known
«links»
OPTIONAL MATCH (v:«Version»)
WHERE «visible»«where»
RETURN known, count(v) AS total
