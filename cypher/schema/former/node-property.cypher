// Gives a property of nodes of the plain graph that was called otherwise before the name that it has now, a part at a time.
// Parameters: $limit (how many). Columns: written (0 when none is left).
MATCH (n:«Label»)
WHERE n.«former» IS NOT NULL
WITH n LIMIT $limit
SET n.«key» = coalesce(n.«key», n.«former»)
REMOVE n.«former»
RETURN count(n) AS written
