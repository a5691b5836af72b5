// Gives relationships of the plain graph what every fact of their type must have, a part at a time.
// Parameters: $value, or $from (another property), the other null; $limit (how many). Columns: written (0 when none is left).
MATCH ()-[r:«Label»]->()
WHERE r.«key» IS NULL
WITH r LIMIT $limit
SET r.«key» = coalesce($value, r[$from])
RETURN count(r) AS written
