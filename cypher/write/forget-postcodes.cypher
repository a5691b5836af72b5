// Says that nothing is left of an edition of the postcodes.
// Parameters: $edition. Columns: written.
MATCH (t:PostcodeTable {name: 'postcodes'})
SET t.asked_by = $edition
SET t.leftover = [other IN coalesce(t.leftover, []) WHERE other <> $edition]
RETURN count(t) AS written
