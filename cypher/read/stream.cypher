// A part of all facts of a type, in the order of ids.
// Parameters: $after (the last id of the part before; empty to begin), $limit (how many), $known (the last change that is known),
// $day and $next (the day asked about and the one after it; null for facts of all times). Columns: the fact.
WITH $known AS known
MATCH (v:«Version») USING INDEX v:«Version»(id)
WHERE v.id > $after AND «visible»
RETURN «fact» ORDER BY v.id LIMIT $limit
