// Gives versions what every fact of their type must have, a part at a time.
// Parameters: $value and $folded (with the case folded; null for what is no text), or $from (another property) and $from_folded, the
// others null; $limit (how many). Columns: written (0 when none is left).
MATCH (v:«Version»)
WHERE v.«key» IS NULL AND coalesce(v.change_to <> v.change_from, true)
WITH v LIMIT $limit
SET v.«key»_folded = coalesce($folded, v[$from_folded]), v.«key» = coalesce($value, v[$from])
RETURN count(v) AS written
