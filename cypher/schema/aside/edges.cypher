// Removes relationships from the plain graph whose type the ontology no longer has, a part at a time.
// Parameters: $limit (how many). Columns: written (0 when none is left).
MATCH ()-[r:«former»]->()
WITH r LIMIT $limit
DELETE r
RETURN count(*) AS written
