// Some of the nodes that a query finds, in no order, with their words: all of them where they are fewer than the limit.
// Parameters: $query (of the full-text index), $labels (the versions to look for; null for any), $limit (how many), $known (null for the head), $day
// and $next (the day asked about and the one after it; null for nodes of all times). Columns: id, what the node is put in order by, the
// same of those that it goes by (null for none), then the words of its names each in one, of its names, of what it goes by, of all else.
MATCH (store:Store {name: 'graph'})
WITH coalesce($known, store.head) AS known
CALL db.index.fulltext.queryNodes('node_words', $query) YIELD node AS v
WHERE «visible» AND ($labels IS NULL OR any(label IN labels(v) WHERE label IN $labels))
WITH v LIMIT $limit
RETURN v.id AS id, v.sort_words AS sort, v.others_sort AS others, v.called_words, v.name_words, v.goes_by_words, v.body_words
