// The nodes that have all words, best first.
// Parameters: $query (of the full-text index), $labels (the versions to look for), $limit (how many), $known (null for the head), $day
// and $next (the day asked about and the one after it; null for nodes of all times). Columns: id, score, the version's properties.
MATCH (store:Store {name: 'graph'})
WITH coalesce($known, store.head) AS known
CALL db.index.fulltext.queryNodes('node_search', $query) YIELD node AS v, score
WHERE «visible» AND any(label IN labels(v) WHERE label IN $labels)
WITH v, score ORDER BY score DESC, v.id LIMIT $limit
RETURN v.id AS id, score, properties(v) AS properties
