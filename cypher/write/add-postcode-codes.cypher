// Adds the areas of GSS codes to the edition that is being written.
// Parameters: $edition, $rows (lists: GSS code, numbers of areas). Columns: written (0 where another edition is being written).
MATCH (t:PostcodeTable {name: 'postcodes'}) WHERE t.staging = $edition
UNWIND $rows AS row
MERGE (c:PostcodeCode {code_key: $edition + ' ' + row[0]})
ON CREATE SET c.areas = row[1]
RETURN count(row) AS written
