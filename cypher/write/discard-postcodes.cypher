// Removes some postcodes of an edition that nobody reads.
// Parameters: $prefix (how its keys begin), $limit. Columns: written.
MATCH (p:Postcode) USING INDEX p:Postcode(postcode_key)
WHERE p.postcode_key STARTS WITH $prefix
WITH p LIMIT $limit
DELETE p
RETURN count(*) AS written
