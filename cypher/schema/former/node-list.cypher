// Makes a list of a property of nodes of the plain graph that was one text before, a part at a time.
// Parameters: $limit (how many). Columns: written (0 when none is left).
MATCH (n:«Label»)
WHERE n.«key» <> [] + n.«key»
WITH n LIMIT $limit
SET n.«key» = [] + n.«key»
RETURN count(n) AS written
