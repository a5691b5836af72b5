// Gives nodes of the plain graph the label of their type that was called otherwise before, a part at a time.
// Parameters: $limit (how many). Columns: written (0 when none is left).
MATCH (n:«former»)
WITH n LIMIT $limit
SET n:«Label» REMOVE n:«former»
RETURN count(n) AS written
