// Words that search has met and that begin or end as given.
// Parameters: $beginning, $ending (read from the end), $shortest and $longest (how long they are), $limit (how many of each). Columns: word.
CALL () {
  MATCH (w:SearchWord) USING INDEX w:SearchWord(text)
  WHERE w.text STARTS WITH $beginning AND $shortest <= size(w.text) <= $longest
  RETURN w.text AS word ORDER BY w.text LIMIT $limit
  UNION
  MATCH (w:SearchWord) USING INDEX w:SearchWord(reversed)
  WHERE w.reversed STARTS WITH $ending AND $shortest <= size(w.text) <= $longest
  RETURN w.text AS word ORDER BY w.reversed LIMIT $limit
}
RETURN word
