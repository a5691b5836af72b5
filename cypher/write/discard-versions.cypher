// Removes versions above the head, a part at a time.
// Parameters: $writer, $lease (milliseconds), $first (the first key above the head), $limit (how many). Columns: written (0 when none is left).
«fence»
MATCH (v:Version) USING INDEX v:Version(version_key)
WHERE v.version_key >= $first
WITH v LIMIT $limit
DELETE v
RETURN count(*) AS written
