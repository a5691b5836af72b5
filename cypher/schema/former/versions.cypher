// Gives versions the label of their type that was called otherwise before, a part at a time.
// Parameters: $limit (how many). Columns: written (0 when none is left).
MATCH (v:«former»Version)
WITH v LIMIT $limit
SET v:«Version» REMOVE v:«former»Version
RETURN count(v) AS written
