// Removes nodes from the plain graph whose type the ontology no longer has, a part at a time.
// Parameters: $limit (how many). Columns: written (0 when none is left).
MATCH (n:«former»)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS written
