// Removes some areas that the postcodes of an edition that nobody reads shared.
// Parameters: $prefix (how its keys begin), $limit. Columns: written.
MATCH (a:PostcodeArea) USING INDEX a:PostcodeArea(area_key)
WHERE a.area_key STARTS WITH $prefix
WITH a LIMIT $limit
DELETE a
RETURN count(*) AS written
