// Removes versions that a change ended from search.
// Parameters: $writer, $lease (milliseconds), $change, $limit (how many at once). Columns: written (0 when none is left).
«fence»
MATCH (v:Version) USING INDEX v:Version(change_to)
WHERE v.change_to = $change AND v:Searched
WITH v LIMIT $limit
REMOVE v:Searched
RETURN count(v) AS written
