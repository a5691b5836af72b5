// Ends the time in which versions were known, with a change above the head.
// Parameters: $writer, $lease (milliseconds), $change, $keys (of the versions). Columns: written.
«fence»
UNWIND $keys AS key
MATCH (v:Version {version_key: key}) USING INDEX v:Version(version_key)
SET v.change_to = $change
RETURN count(v) AS written
