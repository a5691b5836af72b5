// The nodes of a tier behind those of better ones, unless these are enough: by what they are put in order by, then by id. Of very many,
// those whose current versions were recorded first are looked at. The server goes on to the next range of those recorded later only while
// there are too few: to read of all that fits when it was recorded takes longer than to find it.
// Parameters: those of the search, of which this is a part. Columns: goes on with the store, what is known and the best so far.
CALL (store, known, whole, best) {
  WITH * WHERE «tier» >= whole AND size(best) < $first AND $queries[«tier»] IS NOT NULL
  MATCH (r:SearchRange) USING INDEX r:SearchRange(first)
  WHERE r.first <= store.versions
  CALL (r) {
    CALL db.index.fulltext.queryNodes('searched_words', $queries[«tier»] + r.words) YIELD node AS v
    WHERE $labels IS NULL OR any(label IN labels(v) WHERE label IN $labels)
    RETURN v
  }
  WITH known, r, v WHERE «visible»
  WITH r, v ORDER BY r.first, v.version_key LIMIT $limit
  RETURN collect(v) AS found
}
CALL (whole, seen, best, found) {
  WITH best, CASE WHEN «tier» < whole THEN [hit IN seen WHERE hit[0] = «tier» | hit[1]] ELSE found END AS fitting, [hit IN best | hit[1].id] AS known
  UNWIND fitting[..$considered + size(best)] AS v
  WITH v, known WHERE size(known) < $first AND NOT v.id IN known
  WITH v.id AS id, collect(v)[0] AS v
  WITH v, CASE
    WHEN v.others_sort IS NULL THEN v.sort_words
    ELSE reduce(all = '', other IN COLLECT { UNWIND v.others_sort AS other RETURN other ORDER BY other } | all + other + ' ') + v.sort_words
  END AS sort
  ORDER BY sort, v.id LIMIT $first
  RETURN collect([«tier», v]) AS more
}
WITH store, known, whole, seen, (best + more)[..$first] AS best
