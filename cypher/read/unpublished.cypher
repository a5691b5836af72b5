// The next part of a change that the plain graph is to follow.
// Parameters: $after (the last key of the part before), $end (the first key after the change), $limit (how many versions).
// Columns: the part's last key (null when there is none), the labels of its versions.
MATCH (v:Version) USING INDEX v:Version(version_key)
WHERE v.version_key > $after AND v.version_key < $end
WITH v ORDER BY v.version_key LIMIT $limit
UNWIND labels(v) AS label
RETURN max(v.version_key) AS last, collect(DISTINCT label) AS labels
