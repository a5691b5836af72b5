// Which versions a change replaced or took back.
// Parameters: $change. Columns: key.
MATCH (store:Store {name: 'graph'})
WITH CASE WHEN $change <= store.head THEN $change END AS change
MATCH (v:Version) USING INDEX v:Version(change_to)
WHERE v.change_to = change AND v.change_from < change
RETURN v.version_key AS key ORDER BY key
