// Removes some GSS codes of an edition of the postcodes that nobody reads.
// Parameters: $prefix (how its keys begin), $limit. Columns: written.
MATCH (c:PostcodeCode) USING INDEX c:PostcodeCode(code_key)
WHERE c.code_key STARTS WITH $prefix
WITH c LIMIT $limit
DELETE c
RETURN count(*) AS written
