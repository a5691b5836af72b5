// Brings nodes of a type in the plain graph up to a change. Can safely be repeated, from the first change that is not published.
// Parameters: $first and $end (keys of the change's versions: from, and up to but not with). Columns: none.
MATCH (v:Version) USING INDEX v:Version(version_key)
WHERE v.version_key >= $first AND v.version_key < $end AND v:«Version»
CALL (v) {
  WITH v WHERE v.change_to = v.change_from
  MATCH (gone:«Label» {id: v.id}) USING INDEX gone:«Label»(id)
  DETACH DELETE gone
}
WITH v WHERE v.change_to IS NULL OR v.change_to <> v.change_from
MERGE (n:«Label» {id: v.id})
SET n = «plain»
