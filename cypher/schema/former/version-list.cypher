// Makes a list of a property of versions that was one text before, a part at a time.
// Parameters: $limit (how many). Columns: written (0 when none is left).
MATCH (v:«Version»)
WHERE v.«key» <> [] + v.«key»
WITH v LIMIT $limit
SET v.«key» = [] + v.«key»
RETURN count(v) AS written
