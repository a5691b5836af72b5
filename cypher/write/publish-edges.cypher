// Brings relationships of a type in the plain graph up to a change. Can safely be repeated, from the first change that is not published.
// Parameters: $first and $end (keys of the change's versions: from, and up to but not with). Columns: none.
MATCH (v:Version) USING INDEX v:Version(version_key)
WHERE v.version_key >= $first AND v.version_key < $end AND v:«Version»
CALL (v) {
  MATCH ()-[old:«Label» {id: v.id}]->() USING INDEX old:«Label»(id)
  DELETE old
}
WITH v WHERE v.change_to IS NULL OR v.change_to <> v.change_from
«start»
WITH v, a
«target»
CREATE (a)-[r:«Label»]->(b)
SET r = «plain»
