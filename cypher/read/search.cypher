// The nodes that a query finds, those whose current versions were recorded first before others.
// Whether a version can be seen is asked only of the first that are found: to ask it of all takes longer than to find and to order them.
// Parameters: $query (of the full-text index), $labels (the versions to look for; null for any), $limit (how many), $looked (of how many
// it is asked whether they can be seen), $known (null for the head), $day and $next (the day asked about and the one after it; null for
// nodes of all times). Columns: of how many it was asked, and a list for each node: its id, what it is put in order by, and the same of
// those that it goes by (null for none). No row where nothing is found.
MATCH (store:Store {name: 'graph'})
WITH coalesce($known, store.head) AS known
CALL db.index.fulltext.queryNodes('node_words', $query) YIELD node AS v
WHERE $labels IS NULL OR any(label IN labels(v) WHERE label IN $labels)
WITH known, v ORDER BY v.version_key LIMIT $looked
WITH known, collect(v) AS found
RETURN size(found) AS looked, [v IN [v IN found WHERE «visible»][0..$limit] | [v.id, v.sort_words, v.others_sort]] AS seen
