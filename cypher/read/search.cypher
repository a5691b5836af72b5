// The nodes that a text finds, tier by tier from the best, until there are enough.
// Where a text finds few nodes, the full-text index is asked once for all tiers, and the score says in which tier each is. Where it finds
// many, the best of them are known so, and worse tiers are asked for one by one.
// Parameters: $all (a query of the full-text index for all tiers; null to ask tier by tier), $least (the least score of each tier's nodes in
// it), $few (how many nodes it names at most), $queries (the same for each tier; null where nothing can be in it), $labels (the versions to
// look for; null for any), $first (how many are enough), $limit (how many of a tier), $known (null for the head), $day and $next (the day
// asked about and the one after it; null for nodes of all times). Columns: for each tier a list of its nodes, without those of better
// tiers or with them, those whose current versions were recorded first before others where there are many; each with its id, what it is put
// in order by, and the same of those that it goes by (null for none).
MATCH (store:Store {name: 'graph'})
WITH store, coalesce($known, store.head) AS known
CALL (known) {
  WITH * WHERE $all IS NOT NULL
  CALL db.index.fulltext.queryNodes('searched_words', $all, {limit: $few}) YIELD node, score
  RETURN collect([size([least IN $least WHERE score < least]), node]) AS hits
}
// The tier of the last hit, and all worse ones, may have more nodes than were named.
WITH store, known, hits, CASE WHEN $all IS NULL THEN 0 WHEN size(hits) < $few THEN size($least) ELSE hits[-1][0] END AS whole
CALL (known, hits, whole) {
  UNWIND hits AS hit
  WITH known, hit[0] AS tier, hit[1] AS v
  WHERE tier < whole AND ($labels IS NULL OR any(label IN labels(v) WHERE label IN $labels)) AND «visible»
  RETURN collect([tier, [v.id, v.sort_words, v.others_sort]]) AS seen
}
WITH store, known, whole, size(seen) >= $first AS areEnough, [tier IN range(0, whole - 1) | [hit IN seen WHERE hit[0] = tier | hit[1]]] AS tiers
«tiers»RETURN tiers
