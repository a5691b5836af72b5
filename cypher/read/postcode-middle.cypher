// Where the postcodes are that are in use and lie between two texts.
// Parameters: $from (the first text), $to (the text before which they are). Columns: how many, their metres east and north added up.
MATCH (t:PostcodeTable {name: 'postcodes'})
MATCH (p:Postcode) USING INDEX p:Postcode(postcode_key)
WHERE p.postcode_key >= t.edition + ' ' + $from AND p.postcode_key < t.edition + ' ' + $to AND p.ended IS NULL AND p.east IS NOT NULL
RETURN count(p) AS count, coalesce(sum(p.east), 0) AS east, coalesce(sum(p.north), 0) AS north
