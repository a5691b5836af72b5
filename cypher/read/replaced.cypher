// A part of the versions of some types that were replaced or taken back, in the order in which that happened; retractions are among them.
// Parameters: $ended and $key (the change that ended the last version of the part before, and that version's key; 0 and 0 at the
// beginning), $labels (of the types' versions), $known (the last change that is known), $limit (how many). Columns: id, version, whether
// it is a retraction, file, sheet, row, change, moment, actor, source, the change that ended it, key, the version's properties.
MATCH (v:Version) USING INDEX v:Version(change_to)
WHERE v.change_to >= $ended AND v.change_to <= $known AND (v.change_to > $ended OR v.version_key > $key)
  AND any(label IN labels(v) WHERE label IN $labels)
WITH v ORDER BY v.change_to, v.version_key LIMIT $limit
MATCH (c:Change {sequence: v.change_from})
RETURN v.id AS id, v.fact_version AS version, v.change_to = v.change_from AS retracted,
  v.origin_file AS file, v.origin_sheet AS sheet, v.origin_row AS row,
  c.sequence AS sequence, c.recorded_at AS recorded_at, c.actor AS actor, c.source AS source,
  v.change_to AS ended, v.version_key AS key, properties(v) AS properties
ORDER BY v.change_to, v.version_key
