// The nodes of a tier, unless they are known or better ones are enough. The server goes on to the next range of those recorded later only
// while there are too few: to read of all that fits when it was recorded takes longer than to find it.
// Parameters: those of the search, of which this is a part. Columns: goes on with the store, what is known and the tiers so far.
CALL (store, known, whole, areEnough, tiers) {
  WITH * WHERE «tier» >= whole AND NOT areEnough AND $queries[«tier»] IS NOT NULL
  MATCH (r:SearchRange) USING INDEX r:SearchRange(first)
  WHERE r.first <= store.versions
  CALL (r) {
    CALL db.index.fulltext.queryNodes('searched_words', $queries[«tier»] + r.words) YIELD node AS v
    WHERE $labels IS NULL OR any(label IN labels(v) WHERE label IN $labels)
    RETURN v
  }
  WITH known, r, v WHERE «visible»
  WITH r, v ORDER BY r.first, v.version_key LIMIT $limit
  RETURN collect([v.id, v.sort_words, v.others_sort]) AS found
}
WITH store, known, whole, areEnough OR size(found) >= $first AS areEnough, tiers + CASE WHEN «tier» < whole THEN [] ELSE [found] END AS tiers
