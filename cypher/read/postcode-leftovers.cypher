// The editions of the postcodes that nobody reads and that are left to be removed.
// Parameters: none. Columns: edition.
MATCH (t:PostcodeTable {name: 'postcodes'})
UNWIND coalesce(t.leftover, []) AS edition
RETURN DISTINCT edition
