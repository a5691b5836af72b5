// A part of all facts of a type, in the order of ids.
// Parameters: $after (the last id of the part before, or what all ids of the type come after), $end (what they all come before), $limit
// (how many), $properties (of the type), $known (the last change that is known), $day and $next (the day asked about and the one after
// it; null for facts of all times). Columns: the fact's values.
WITH $known AS known
MATCH (v:Version) USING INDEX v:Version(id)
WHERE v.id > $after AND v.id < $end AND «visible»
RETURN [property IN $properties | v[property]] AS fact ORDER BY v.id LIMIT $limit
