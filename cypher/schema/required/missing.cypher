// How many facts do not have what every fact of their type must have, a type by a name that it has or had.
// Parameters: $keys (the property by all of its names, and what it is filled from). Columns: facts.
MATCH (v:«former»Version)
WHERE coalesce(v.change_to <> v.change_from, true) AND all(key IN $keys WHERE v[key] IS NULL)
RETURN count(DISTINCT v.id) AS facts
