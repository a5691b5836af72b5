// Makes versions that a change above the head had ended current again, a part at a time.
// Parameters: $writer, $lease (milliseconds), $head, $limit (how many). Columns: written (0 when none is left).
«fence»
MATCH (v:Version) USING INDEX v:Version(change_to)
WHERE v.change_to > $head
WITH v LIMIT $limit
SET v.change_to = null
RETURN count(v) AS written
