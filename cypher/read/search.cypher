// The nodes that a text finds, tier by tier from the best, until one has enough.
// Parameters: $queries (of the full-text index, for each tier; null where nothing can be in it), $labels (the versions to look for; null
// for any), $first (how many are enough), $limit (how many of a tier), $known (null for the head), $day and $next (the day asked about and
// the one after it; null for nodes of all times). Columns: for each tier a list of its nodes, those whose current versions were recorded
// first before others, each with its id, what it is put in order by, and the same of those that it goes by (null for none).
MATCH (store:Store {name: 'graph'})
WITH store, coalesce($known, store.head) AS known, [] AS tiers
«tiers»RETURN tiers
