// Every version of some facts, oldest first for each.
// Parameters: $wanted (the ids of each type, with the type's properties). Columns: id, version, whether it is a retraction, file, sheet,
// row, what it said of merged records, change, moment, actor, source, on whose behalf, why, the fact's values.
MATCH (store:Store {name: 'graph'})
WITH store.head AS known
UNWIND $wanted AS type
UNWIND type[0] AS id
MATCH (v:Version {id: id}) USING INDEX v:Version(id)
WHERE v.change_from <= known
MATCH (c:Change {sequence: v.change_from})
RETURN v.id AS id, v.fact_version AS version, coalesce(v.change_to = v.change_from, false) AS retracted,
  v.origin_file AS file, v.origin_sheet AS sheet, v.origin_row AS row, v.origin_merged AS merged,
  c.sequence AS sequence, c.recorded_at AS recorded_at, c.actor AS actor, c.source AS source,
  c.on_behalf_of AS on_behalf_of, c.why AS why, [property IN type[1] | v[property]] AS fact
ORDER BY v.id, v.fact_version
