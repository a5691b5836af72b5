// Gives nodes of the plain graph what every fact of their type must have, a part at a time.
// Parameters: $value, or $from (another property), the other null; $limit (how many). Columns: written (0 when none is left).
MATCH (n:«Label»)
WHERE n.«key» IS NULL
WITH n LIMIT $limit
SET n.«key» = coalesce($value, n[$from])
RETURN count(n) AS written
