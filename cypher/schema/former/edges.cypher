// Gives relationships of the plain graph the label of their type that was called otherwise before, a part at a time.
// Parameters: $limit (how many). Columns: written (0 when none is left).
MATCH (a)-[old:«former»]->(b)
WITH a, old, b LIMIT $limit
CREATE (a)-[r:«Label»]->(b)
SET r = properties(old)
DELETE old
RETURN count(r) AS written
