// Gives a property of relationships of the plain graph that was called otherwise before the name that it has now, a part at a time.
// Parameters: $limit (how many). Columns: written (0 when none is left).
MATCH ()-[r:«Label»]->()
WHERE r.«former» IS NOT NULL
WITH r LIMIT $limit
SET r.«key» = coalesce(r.«key», r.«former»)
REMOVE r.«former»
RETURN count(r) AS written
