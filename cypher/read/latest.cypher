// The last versions of the given ids before a change.
// Parameters: $wanted (lists of: the ids of a type, its properties), $change. Columns: key, version, whether it is current, the fact's values.
UNWIND $wanted AS type
UNWIND type[0] AS id
CALL (id) {
  MATCH (v:Version {id: id}) USING INDEX v:Version(id)
  WHERE v.change_from < $change
  RETURN v ORDER BY v.fact_version DESC LIMIT 1
}
RETURN v.version_key AS key, v.fact_version AS version, v.change_to IS NULL AS current, [property IN type[1] | v[property]] AS fact
