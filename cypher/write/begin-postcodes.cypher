// Begins to write an edition of the postcodes. What another has left half done, or is at work on, is left to be removed.
// Parameters: $edition. Columns: written.
MERGE (t:PostcodeTable {name: 'postcodes'})
SET t.leftover = coalesce(t.leftover, []) + CASE WHEN t.staging <> $edition THEN [t.staging] ELSE [] END, t.staging = $edition
RETURN count(t) AS written
