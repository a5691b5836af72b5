// Adds postcodes to the edition that is being written.
// Parameters: $edition, $rows (lists: postcode, metres east and north or null, since when it is no longer used or null, number of its
// areas). Columns: written (0 where another edition is being written).
MATCH (t:PostcodeTable {name: 'postcodes'}) WHERE t.staging = $edition
UNWIND $rows AS row
MERGE (p:Postcode {postcode_key: $edition + ' ' + row[0]})
ON CREATE SET p.postcode = row[0], p.east = row[1], p.north = row[2], p.ended = row[3], p.area_key = $edition + ' ' + toString(row[4])
RETURN count(row) AS written
