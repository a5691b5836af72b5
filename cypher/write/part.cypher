// Says of nodes about when they were recorded.
// Parameters: $writer, $lease (milliseconds), $first and $end (keys of versions: from, and up to but not with), $part (the part of all
// versions that they are in). Columns: how many versions there are.
«fence»
MATCH (v:Version) USING INDEX v:Version(version_key)
WHERE v.version_key >= $first AND v.version_key < $end
FOREACH (_ IN CASE WHEN v:Searched THEN [1] ELSE [] END | SET v.search_part = $part)
RETURN count(v) AS written
