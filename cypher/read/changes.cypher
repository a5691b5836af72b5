// A part of the change feed.
// Parameters: $first and $end (keys of versions: from, and up to but not with), $limit (how many).
// Columns: id, version, whether it is a retraction, file, sheet, row, change, moment, actor, source, key, the version's properties.
MATCH (v:Version)
WHERE v.version_key >= $first AND v.version_key < $end
WITH v ORDER BY v.version_key LIMIT $limit
MATCH (c:Change {sequence: v.change_from})
RETURN v.id, v.fact_version, coalesce(v.change_to = v.change_from, false), v.origin_file, v.origin_sheet, v.origin_row,
  c.sequence, c.recorded_at, c.actor, c.source, v.version_key, properties(v)
ORDER BY v.version_key
