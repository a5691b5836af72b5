// A part of all facts of some types, in the order of ids, with what is kept about each version.
// Parameters: $types (lists of: the last id of the part before, or what all ids of the type come after; what they all come before; the
// type's properties), $limit (how many of each), $known (the last change that is known), $day and $next (the day asked about and the one
// after it; null for facts of all times). Columns: id, version, whether it is a retraction (never), file, sheet, row, what it said of merged records, change, moment,
// actor, source, on whose behalf, why, the fact's values.
WITH $known AS known
UNWIND $types AS type
CALL (known, type) {
  MATCH (v:Version) USING INDEX v:Version(id)
  WHERE v.id > type[0] AND v.id < type[1] AND «visible»
  RETURN v ORDER BY v.id LIMIT $limit
}
MATCH (c:Change {sequence: v.change_from})
RETURN v.id AS id, v.fact_version AS version, false AS retracted,
  v.origin_file AS file, v.origin_sheet AS sheet, v.origin_row AS row, v.origin_merged AS merged,
  c.sequence AS sequence, c.recorded_at AS recorded_at, c.actor AS actor, c.source AS source,
  c.on_behalf_of AS on_behalf_of, c.why AS why, [property IN type[2] | v[property]] AS fact
ORDER BY type[0], v.id
