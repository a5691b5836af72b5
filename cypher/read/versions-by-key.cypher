// The versions of some keys, in the order of the keys.
// Parameters: $keys. Columns: id, version, whether it is a retraction, file, sheet, row, what it said of merged records, change, moment, actor, source, on whose
// behalf, why, key, the version's properties.
UNWIND $keys AS key
MATCH (v:Version {version_key: key}) USING INDEX v:Version(version_key)
MATCH (c:Change {sequence: v.change_from})
RETURN v.id AS id, v.fact_version AS version, coalesce(v.change_to = v.change_from, false) AS retracted,
  v.origin_file AS file, v.origin_sheet AS sheet, v.origin_row AS row, v.origin_merged AS merged,
  c.sequence AS sequence, c.recorded_at AS recorded_at, c.actor AS actor, c.source AS source,
  c.on_behalf_of AS on_behalf_of, c.why AS why, key, properties(v) AS properties
ORDER BY key
