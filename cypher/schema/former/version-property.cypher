// Gives a property of versions that was called otherwise before the name that it has now, a part at a time.
// Parameters: $limit (how many). Columns: written (0 when none is left).
MATCH (v:«Version»)
WHERE v.«former» IS NOT NULL
WITH v LIMIT $limit
SET v.«key» = coalesce(v.«key», v.«former»)
REMOVE v.«former»
RETURN count(v) AS written
