// Adds areas that postcodes share to the edition that is being written.
// Parameters: $edition, $rows (lists: number, GSS codes). Columns: written (0 where another edition is being written).
MATCH (t:PostcodeTable {name: 'postcodes'}) WHERE t.staging = $edition
UNWIND $rows AS row
MERGE (a:PostcodeArea {area_key: $edition + ' ' + toString(row[0])})
ON CREATE SET a.codes = row[1]
RETURN count(row) AS written
