// Gives up an edition of the postcodes that is not in place: it is left to be removed.
// Parameters: $edition. Columns: written (0 where it is in place).
MATCH (t:PostcodeTable {name: 'postcodes'})
SET t.asked_by = $edition
WITH t WHERE coalesce(t.edition, '') <> $edition
SET t.leftover = [other IN coalesce(t.leftover, []) WHERE other <> $edition] + [$edition],
  t.staging = CASE t.staging WHEN $edition THEN null ELSE t.staging END
RETURN count(t) AS written
