// How many postcodes an edition has.
// Parameters: $prefix (how its keys begin). Columns: postcodes, live (how many of them are in use).
MATCH (p:Postcode) USING INDEX p:Postcode(postcode_key)
WHERE p.postcode_key STARTS WITH $prefix
RETURN count(p) AS postcodes, count(p) - count(p.ended) AS live
