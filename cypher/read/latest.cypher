// The last versions of the given ids, of one type, before a change.
// Parameters: $ids (list of ids), $change. Columns: key, version, whether it is current, then the fact.
UNWIND $ids AS id
MATCH (v:«Version» {id: id}) USING INDEX v:«Version»(id)
WHERE v.change_from < $change
WITH id, v ORDER BY v.fact_version DESC
WITH id, collect(v)[0] AS v
RETURN v.version_key AS key, v.fact_version AS version, v.change_to IS NULL AS current, «fact»
