// The nodes that a query finds, those whose current versions were recorded first before others.
// Parameters: $query (of the full-text index), $labels (the versions to look for), $limit (how many), $known (null for the head), $day
// and $next (the day asked about and the one after it; null for nodes of all times). Columns: id, what the node is put in order by, the
// same of those that it goes by (null for none).
MATCH (store:Store {name: 'graph'})
WITH coalesce($known, store.head) AS known
CALL db.index.fulltext.queryNodes('node_words', $query) YIELD node AS v
WHERE «visible» AND any(label IN labels(v) WHERE label IN $labels)
WITH v ORDER BY v.version_key LIMIT $limit
RETURN v.id AS id, v.sort_words AS sort, v.others_sort AS others
