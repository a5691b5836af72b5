// The nodes that a text finds, the best first.
// Where a text finds few nodes, the full-text index is asked once for all tiers, and the score says in which tier each is. Where it finds
// many, the best of them are known so, and worse tiers are asked for one by one. All in one statement: to ask the server twice takes longer
// than most searches.
// Parameters: $all (a query of the full-text index for all tiers; null to ask tier by tier), $least (the least score of each tier's nodes in
// it), $few (how many nodes it names at most), $queries (the same for each tier; null where nothing can be in it), $labels (the versions to
// look for; null for any), $first (how many are wanted), $considered (how many of a tier are looked at, beside those of better tiers), $limit
// (how many of a tier are enough for that), $known (null for the head), $day and $next (the day asked about and the one after it; null for
// nodes of all times). Columns: the nodes, each with its tier and the fact's values.
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
  RETURN collect([tier, v]) AS seen
}
WITH store, known, whole, seen, [] AS best
«tiers»RETURN [hit IN best | [hit[0], [property IN [type IN «types» WHERE type[0] IN labels(hit[1])][0][1] | hit[1][property]]]] AS hits
