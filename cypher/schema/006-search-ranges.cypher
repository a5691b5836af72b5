// Ranges of parts that are each as long as all before it, instead of three times as long: of what finds many, fewer are read that are not
// needed. What finds few is no longer looked for range by range.
// Parameters: none. Columns: none. Each statement can safely be run twice.
UNWIND range(0, 20) AS place
WITH CASE place WHEN 0 THEN 0 ELSE 2048 * toInteger(2 ^ (place - 1)) END AS first, CASE WHEN place < 20 THEN 2048 * toInteger(2 ^ place) END AS end
MERGE (r:SearchRange {first: first})
SET r.words = ' +search_part:[' + right('00000000000' + toString(first), 12) + ' TO ' + coalesce(right('00000000000' + toString(end - 1), 12), '*') + ']';
