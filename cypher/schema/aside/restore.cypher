// Gives facts that were put aside their labels back, a part at a time.
// Parameters: $limit (how many). Columns: written (0 when none is left).
MATCH (v:PutAside)
WITH v LIMIT $limit
SET v:$(v.aside_labels)
REMOVE v:PutAside, v.aside_labels
RETURN count(v) AS written
