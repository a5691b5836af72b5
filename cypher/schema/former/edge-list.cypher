// Makes a list of a property of relationships of the plain graph that was one text before, a part at a time.
// Parameters: $limit (how many). Columns: written (0 when none is left).
MATCH ()-[r:«Label»]->()
WHERE r.«key» <> [] + r.«key»
WITH r LIMIT $limit
SET r.«key» = [] + r.«key»
RETURN count(r) AS written
